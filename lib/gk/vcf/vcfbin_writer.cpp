#include "gk/vcf/vcfbin_writer.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "gk/base/error.hpp"
#include "gk/table/layout_writer.hpp"
#include "gk/vcf/text_cells.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {
namespace {

using Writer = BinaryWriter<OutputFile>;

constexpr std::uint64_t short_offset_limit = std::uint64_t{1} << 40;

// Calls `use` for each text of a column, with the NUL behind it.
template <typename Use>
void for_each_text(const ColumnContent& column, Use use) {
    column.each_piece([&](std::span<const std::uint8_t> piece) {
        while (!piece.empty()) {
            const void* const nul = std::memchr(piece.data(), 0, piece.size());
            if (nul == nullptr) throw std::logic_error("a text of " + column.id + " without its NUL");
            const auto size = static_cast<std::size_t>(static_cast<const std::uint8_t*>(nul) - piece.data()) + 1;
            use(piece.first(size));
            piece = piece.subspan(size);
        }
    });
}

void write_fixed_texts(Writer& writer, const ColumnContent& column) {
    const std::uint64_t width = column.longest + 1;
    writer.u64(2 * sizeof(std::uint32_t) + column.count * width);
    writer.u32(static_cast<std::uint32_t>(TextMode::fixed));
    writer.u32(static_cast<std::uint32_t>(width));
    const std::string zeros(width, '\0');
    for_each_text(column, [&](std::span<const std::uint8_t> text) {
        writer.bytes(text.data(), text.size());
        writer.bytes(zeros.data(), width - text.size());
    });
}

void write_variable_texts(Writer& writer, const ColumnContent& column) {
    std::uint64_t offset = short_offset_size * (column.count + 1);
    writer.u64(sizeof(std::uint32_t) + offset + column.text_bytes);
    writer.u32(static_cast<std::uint32_t>(TextMode::variable));
    writer.bytes(&offset, short_offset_size);
    for_each_text(column, [&](std::span<const std::uint8_t> text) {
        offset += text.size();
        writer.bytes(&offset, short_offset_size);
    });
    column.each_piece([&](std::span<const std::uint8_t> piece) { writer.bytes(piece.data(), piece.size()); });
}

void write_texts(Writer& writer, const ColumnContent& column) {
    const std::uint64_t offsets = short_offset_size * (column.count + 1);
    const bool is_fixed = shorter_mode(column.count, column.longest, column.text_bytes) == TextMode::fixed;
    const std::uint64_t most = is_fixed ? std::numeric_limits<std::uint32_t>::max() : short_offset_limit - 1;
    if ((is_fixed ? column.longest + 1 : offsets + column.text_bytes) > most)
        throw Error("the texts of INFO column " + column.id + " are too long for a VCF table");
    writer.checkpoint(before_texts);
    writer.pad(8);
    if (is_fixed)
        write_fixed_texts(writer, column);
    else
        write_variable_texts(writer, column);
    writer.checkpoint(after_texts);
}

void write_values(Writer& writer, const ColumnContent& column) {
    writer.array(column.count, size_of(column.type));
    const std::uint64_t end = writer.offset() + column.count * size_of(column.type);
    column.each_piece([&](std::span<const std::uint8_t> piece) { writer.bytes(piece.data(), piece.size()); });
    if (writer.offset() != end) throw std::logic_error("the values of " + column.id + " are not as many as it said");
}

void write_column(Writer& writer, const ColumnContent& column) {
    writer.i32(static_cast<std::int32_t>(column.type));
    writer.u32(column.depth);
    writer.bytes(column.id.c_str(), column.id.size() + 1);
    writer.pad(4);
    if (column.type == CellType::text)
        write_texts(writer, column);
    else
        write_values(writer, column);
    writer.pad(4);
}

void write_columns(Writer& writer, const std::vector<ColumnContent>& columns) {
    std::vector<const ColumnContent*> sorted;
    sorted.reserve(columns.size());
    for (const ColumnContent& column : columns) sorted.push_back(&column);
    std::sort(sorted.begin(), sorted.end(),
              [](const ColumnContent* a, const ColumnContent* b) { return a->id < b->id; });
    writer.u32(static_cast<std::uint32_t>(sorted.size()));
    for (const ColumnContent* column : sorted) write_column(writer, *column);
}

void write_samples(Writer& writer, const std::vector<std::string>& samples) {
    std::uint64_t bytes = 0;
    for (const std::string& sample : samples) bytes += sample.size() + 1;
    if (bytes > std::numeric_limits<std::int32_t>::max())
        throw Error("the names of the samples are too long for a VCF table");
    writer.u32(static_cast<std::uint32_t>(bytes));
    for (const std::string& sample : samples) writer.bytes(sample.c_str(), sample.size() + 1);
}

}  // namespace

void write_vcfbin(BinaryWriter<OutputFile>& writer, const VcfbinContent& content, unsigned threads) {
    writer.header(vcfbin_format);
    table::write_layout(writer, content.variants, threads);
    writer.pad(4);
    write_columns(writer, content.info);
    const std::size_t samples = content.format.empty() ? 0 : content.samples.size();
    writer.u32(static_cast<std::uint32_t>(samples));
    write_columns(writer, content.format);
    if (samples != 0) write_samples(writer, content.samples);
}

}  // namespace gk::vcf
