#include "gk/vcf/view/variant_columns.hpp"

#include <optional>

#include "gk/base/error.hpp"

namespace gk::vcf {
namespace {

using table::CellNumber;
using table::Column;
using table::make_column;
using table::Row;

std::int64_t row_number(const VariantRows&, Row row) {
    return row;
}
std::string_view chrom_of(const VariantRows& rows, Row row) {
    return rows.chrom_name(row);
}
std::int64_t start_of(const VariantRows& rows, Row row) {
    return rows.table.row(row).head.start();
}
std::int64_t end_of(const VariantRows& rows, Row row) {
    return rows.table.row(row).head.end();
}
std::string_view ref_of(const VariantRows& rows, Row row) {
    return rows.table.alleles(row).ref;
}
std::string_view alt_of(const VariantRows& rows, Row row) {
    return rows.table.alleles(row).alt;
}
// Variants have no strand.
std::optional<std::string_view> strand_of(const VariantRows&, Row) {
    return std::nullopt;
}
std::int64_t length_of(const VariantRows& rows, Row row) {
    return end_of(rows, row) - start_of(rows, row);
}

std::string variant_of(const VariantRows& rows, Row row) {
    ByteBuffer text;
    append_variant_text(rows.chrom_name(row), rows.table.row(row), rows.table.alleles(row), text);
    return std::string(text.view());
}

void append_allele(std::string_view allele, ByteBuffer& out) {
    out.append(allele.empty() ? std::string_view(".") : allele);
}

}  // namespace

ChromId VariantRows::chrom(Row row) const {
    const std::uint32_t tag = table.row(row).head.chrom;
    if (const auto id = tags.find(tag)) return *id;
    throw DataError(
        "the VCF table is on a chromosome that its assembly does not have (tag " + std::to_string(tag) + ")",
        table.path());
}

std::vector<Column> variant_columns(const VariantRows& rows) {
    return {make_column<VariantRows, row_number>("row", rows),     make_column<VariantRows, chrom_of>("chrom", rows),
            make_column<VariantRows, start_of>("start", rows),     make_column<VariantRows, end_of>("end", rows),
            make_column<VariantRows, ref_of>("ref", rows),         make_column<VariantRows, alt_of>("alt", rows),
            make_column<VariantRows, variant_of>("variant", rows), make_column<VariantRows, strand_of>("strand", rows),
            make_column<VariantRows, length_of>("length", rows)};
}

void append_variant_text(std::string_view chrom, const VariantRow& row, const Alleles& alleles, ByteBuffer& out) {
    out.append(chrom);
    out.push(':');
    out.append_integer(std::int64_t{row.head.start()} + 1);
    out.push(':');
    out.append(alleles.ref);
    out.push(':');
    out.append(alleles.alt);
}

void append_default_variant_cells(const VariantRows& rows, Row row, std::string_view chrom, ByteBuffer& out) {
    const VariantRow& variant = rows.table.row(row);
    const Alleles alleles = rows.table.alleles(row);
    out.append_integer(row);
    out.push('\t');
    out.append(chrom);
    out.push('\t');
    out.append_integer(variant.head.start());
    out.push('\t');
    out.append_integer(variant.head.end());
    out.push('\t');
    append_allele(alleles.ref, out);
    out.push('\t');
    append_allele(alleles.alt, out);
    out.push('\t');
    append_variant_text(chrom, variant, alleles, out);
}

}  // namespace gk::vcf
