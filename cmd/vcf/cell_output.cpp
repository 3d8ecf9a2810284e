#include "cmd/vcf/cell_output.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "cmd/table/row_stream.hpp"
#include "gk/io/npy.hpp"
#include "gk/io/row_text.hpp"
#include "gk/vcf/view/column_content.hpp"

namespace gk::cmd {
namespace {

std::string_view npy_type(vcf::CellType type) {
    switch (type) {
        case vcf::CellType::int8:
            return "|i1";
        case vcf::CellType::int16:
            return "<i2";
        case vcf::CellType::int32:
            return "<i4";
        case vcf::CellType::float16:
            return "<f2";
        case vcf::CellType::float32:
            return "<f4";
        default:
            return "|b1";
    }
}

std::string_view text_of_bytes(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void write_values(const vcf::ColumnContent& content, std::vector<std::uint64_t> shape, io::Output& output) {
    if (content.depth > 1) shape.push_back(content.depth);
    output.write(io::npy_header(npy_type(content.type), shape));
    content.each_piece([&](std::span<const std::uint8_t> piece) { output.write(text_of_bytes(piece)); });
}

// NumPy's texts have one length, which is not 0; NULs at their ends are no part of them.
void write_texts(const vcf::ColumnContent& content, io::Output& output) {
    const std::size_t width = std::max<std::size_t>(1, content.longest);
    const std::uint64_t shape[] = {content.count};
    output.write(io::npy_header("|S" + std::to_string(width), shape));
    ByteBuffer padded;
    content.each_piece([&](std::span<const std::uint8_t> piece) {
        for (std::string_view rest = text_of_bytes(piece); !rest.empty();) {
            const std::string_view text = rest.substr(0, rest.find('\0'));
            padded.append(text);
            padded.append_fill(width - text.size(), '\0');
            rest.remove_prefix(text.size() + 1);
            if (padded.size() < (std::size_t{1} << 20)) continue;
            output.write(padded.view());
            padded.clear();
        }
    });
    output.write(padded.view());
}

}  // namespace

void write_cell_lines(const std::vector<table::Row>& rows, const table::Column& column, std::uint64_t samples,
                      const std::vector<std::uint32_t>& picked, unsigned threads, io::Output& output) {
    const io::RowShape tsv;
    write_rows(
        rows,
        [&](table::Row row, ByteBuffer& out) {
            io::RowText text(tsv, out);
            for (const std::uint32_t sample : picked) column.put_into(text, row * samples + sample);
            text.end();
        },
        threads, output);
}

void write_info_as_npy(const vcf::Vcfbin& table, const vcf::StoredColumn& column, std::span<const table::Row> rows,
                       io::Output& output) {
    const vcf::ColumnContent content = info_content(table, column, rows);
    if (column.type == vcf::CellType::text)
        write_texts(content, output);
    else
        write_values(content, {rows.size()}, output);
}

void write_format_as_npy(const vcf::Vcfbin& table, const vcf::StoredColumn& column, std::span<const table::Row> rows,
                         std::span<const std::uint32_t> samples, io::Output& output) {
    write_values(format_content(table, column, rows, samples), {rows.size(), samples.size()}, output);
}

}  // namespace gk::cmd
