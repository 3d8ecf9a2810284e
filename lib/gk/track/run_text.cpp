#include "gk/track/run_text.hpp"

#include "gk/io/row_text.hpp"

namespace gk::track {
void append_bedgraph(std::string_view chrom, const Run& run, ByteBuffer& text) {
    text.append(chrom);
    text.push('\t');
    text.append_integer(run.start);
    text.push('\t');
    text.append_integer(run.end);
    text.push('\t');
    io::append_real(run.value, text);
    text.push('\n');
}

void WigText::declare(std::int32_t start, std::int32_t span, ByteBuffer& text) {
    text.append("fixedStep chrom=");
    text.append(chrom_);
    text.append(" start=");
    text.append_integer(std::int64_t{start} + 1);
    text.append(" step=");
    text.append_integer(span);
    text.append(" span=");
    text.append_integer(span);
    text.push('\n');
}

void WigText::append(const Run& run, ByteBuffer& text) {
    std::int64_t at = run.start;
    char room[io::real_text_room + 1];
    char* const end = io::write_real(room, run.value);
    *end = '\n';
    const std::string_view line(room, static_cast<std::size_t>(end + 1 - room));
    if (run.start != next_ && run.end - at >= resolution_) declare(run.start, resolution_, text);
    for (; at + resolution_ <= run.end; at += resolution_) text.append(line);
    if (at < run.end) {
        declare(static_cast<std::int32_t>(at), static_cast<std::int32_t>(run.end - at), text);
        text.append(line);
    }
    next_ = run.end;
}

}  // namespace gk::track
