#include "gk/reads/view/read_rows.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "gk/base/error.hpp"

namespace gk::reads {
namespace {

using table::Column;
using table::make_column;
using table::Row;

std::int64_t number_of_row(const ReadRows&, Row row) {
    return row;
}
std::string_view chrom_of_row(const ReadRows& rows, Row row) {
    return rows.chrom_name(row);
}
std::int64_t start_of_row(const ReadRows& rows, Row row) {
    return rows.layout.head(row).start();
}
std::int64_t end_of_row(const ReadRows& rows, Row row) {
    return rows.layout.head(row).end();
}
std::string_view strand_of_row(const ReadRows& rows, Row row) {
    return rows.layout.head(row).forward() ? "+" : "-";
}
std::int64_t length_of_row(const ReadRows& rows, Row row) {
    return end_of_row(rows, row) - start_of_row(rows, row);
}

}  // namespace

std::string_view FileNames::chrom_name(std::uint32_t tag) const {
    if (const auto id = tags.find(tag)) return names[index_of(*id)];
    throw DataError("it has rows on a chromosome that the assembly does not have (tag " + std::to_string(tag) + ")",
                    file);
}

std::vector<Column> place_columns(const ReadRows& rows) {
    return {make_column<ReadRows, number_of_row>("row", rows),    make_column<ReadRows, chrom_of_row>("chrom", rows),
            make_column<ReadRows, start_of_row>("start", rows),   make_column<ReadRows, end_of_row>("end", rows),
            make_column<ReadRows, strand_of_row>("strand", rows), make_column<ReadRows, length_of_row>("length", rows)};
}

table::TableView view_of(const ReadRows& rows, std::vector<Column> columns, std::vector<std::string_view> defaults,
                         char bed_letter) {
    table::TableColumns all{.all = place_columns(rows), .defaults = std::move(defaults), .bed_names = {"row"}};
    all.all.insert(all.all.end(), columns.begin(), columns.end());
    all.without_strands = !rows.layout.stranded;
    all.append_bed_name = [bed_letter](Row row, ByteBuffer& out) {
        out.push(bed_letter);
        out.append_integer(row);
    };
    return {.layout = rows.layout,
            .file = rows.names.file,
            .tags = rows.names.tags,
            .names = rows.names.names,
            .columns = std::move(all)};
}

void append_bed12(std::string_view chrom, const BlockedRow& row, ByteBuffer& out) {
    const std::int64_t start = row.blocks.front().start;
    const std::int64_t end = row.blocks.back().start + row.blocks.back().size;
    const auto add = [&](std::int64_t number) {
        out.push('\t');
        out.append_integer(number);
    };
    out.append(chrom);
    add(start);
    add(end);
    out.push('\t');
    out.push(row.letter);
    out.append_integer(std::int64_t{row.row});
    add(row.score);
    out.push('\t');
    out.push(row.strand);
    add(start);
    add(end);
    out.append(std::string_view("\t255,0,0"));
    add(static_cast<std::int64_t>(row.blocks.size()));
    const auto add_list = [&](auto&& number_of) {
        char before = '\t';
        for (const RowBlock& block : row.blocks) {
            out.push(before);
            out.append_integer(number_of(block));
            before = ',';
        }
    };
    add_list([](const RowBlock& block) { return block.size; });
    add_list([start](const RowBlock& block) { return block.start - start; });
}

std::int64_t bed_score_of(std::int64_t reads) {
    constexpr std::int64_t most = 1000;
    return std::min(reads, most);
}

void append_read_variant(const ReadVariants& variants, const FileNames& names, Row row, ByteBuffer& out) {
    const table::RowHead& head = variants.row(row).head;
    const ReadAlleles alleles = variants.alleles(row);
    out.append(names.chrom_name(head.chrom));
    out.push(':');
    out.append_integer(std::int64_t{head.start()} + 1);
    out.push(':');
    out.append(alleles.ref);
    out.push(':');
    out.append(alleles.alt);
}

std::vector<std::string> variant_texts(const ReadVariants& variants, const FileNames& names,
                                       const table::RowList& list) {
    std::vector<std::string> texts;
    ByteBuffer text;
    for (std::uint64_t i = 0; i < list.count; ++i) {
        text.clear();
        append_read_variant(variants, names, static_cast<Row>(list[i]), text);
        texts.emplace_back(text.view());
    }
    return texts;
}

std::vector<std::int64_t> numbers_of(const table::RowList& list) {
    std::vector<std::int64_t> numbers;
    numbers.reserve(list.count);
    for (std::uint64_t i = 0; i < list.count; ++i) numbers.push_back(list[i]);
    return numbers;
}

void put_variants(const ReadVariants& variants, const FileNames& names, const table::RowList& list, io::RowText& row) {
    row.begin_list();
    for (const std::string& text : variant_texts(variants, names, list)) row.text(text);
    row.end_list();
}

}  // namespace gk::reads
