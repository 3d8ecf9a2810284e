#include "gk/vcf/record/record_lines.hpp"

#include <utility>

#include "gk/base/error.hpp"

namespace gk::vcf {

const RecordHeader& RecordLines::header() {
    if (!std::exchange(has_read_header_, true)) read_header();
    return header_;
}

void RecordLines::read_header() {
    std::string text;
    io::Chunk chunk;
    while (!has_first_ && lines_->next(chunk)) has_first_ = !take_header(chunk, text);
    header_ = RecordHeader(std::move(text));
}

// Appends the header's lines of a chunk to the text. False where a record begins; from there on it is the first chunk.
bool RecordLines::take_header(io::Chunk& chunk, std::string& text) {
    std::string_view rest = chunk.text.view();
    std::uint64_t number = chunk.first_line;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!io::is_skipped_line(line)) {
            first_.first_line = number;
            first_.text.append(rest);
            return false;
        }
        if (line.starts_with('#')) text.append(line).push_back('\n');
        rest.remove_prefix(end + 1);
        ++number;
    }
    return true;
}

bool RecordLines::is_vcf() {
    if (!header().columns().empty()) return true;
    const std::string_view rest = first_.text.view();
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (header_.text().starts_with("##fileformat=VCF") || line.find('\t') != std::string_view::npos)
        throw DataError("the VCF has no #CHROM line before its first record", file_);
    return false;
}

bool RecordLines::next(io::Chunk& chunk) {
    header();
    if (!std::exchange(has_first_, false)) return lines_->next(chunk);
    std::swap(chunk, first_);
    return true;
}

}  // namespace gk::vcf
