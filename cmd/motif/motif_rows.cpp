#include "cmd/motif/motif_rows.hpp"

#include <algorithm>
#include <array>

namespace gk::cmd {
namespace {

// In the order of MotifColumn.
constexpr std::array<std::string_view, 12> motif_column_names{"chrom", "start",   "end",    "name",
                                                              "score", "strand",  "anchor", "anchor_offset",
                                                              "query", "variant", "sample", "haplotype"};
// Those of every run come first.
constexpr std::size_t motif_columns_of_every_run = 9;

constexpr std::string_view motif_column_name(MotifColumn column) {
    return motif_column_names[static_cast<std::size_t>(column)];
}

}  // namespace

table::ColumnChoice motif_columns(const VariantOptions& variants) {
    table::ColumnChoice choice{
        .known = {motif_column_names.begin(), motif_column_names.begin() + motif_columns_of_every_run}, .defaults = {}};
    if (variants.each) choice.known.push_back(motif_column_name(MotifColumn::variant));
    if (variants.vcf)
        choice.known.insert(choice.known.end(),
                            {motif_column_name(MotifColumn::sample), motif_column_name(MotifColumn::haplotype)});
    choice.defaults = choice.known;
    return choice;
}

std::vector<MotifColumn> pick_motif_columns(const table::ColumnChoice& choice, const std::vector<std::string>& wanted,
                                            MotifFormat format) {
    std::vector<MotifColumn> columns;
    if (format == MotifFormat::bed) return columns;
    const std::vector<std::size_t> picked = pick_columns(choice, wanted);
    if (format == MotifFormat::json) refuse_repeated(choice, picked);
    // The choice lacks some of all columns: the name says which one is meant.
    for (const std::size_t i : picked)
        columns.push_back(
            static_cast<MotifColumn>(std::find(motif_column_names.begin(), motif_column_names.end(), choice.known[i]) -
                                     motif_column_names.begin()));
    return columns;
}

io::RowShape motif_row_shape(MotifFormat format, const std::vector<MotifColumn>& columns) {
    std::vector<std::string_view> names;
    for (const MotifColumn column : columns) names.push_back(motif_column_name(column));
    return {format == MotifFormat::json ? io::RowFormat::json : io::RowFormat::tsv, names};
}

void MotifRowWriter::write(const MotifRow& row, ByteBuffer& rows) const {
    if (settings_.format == MotifFormat::bed) return write_bed(row, rows);
    io::RowText text(settings_.shape, rows);
    for (const MotifColumn column : settings_.columns) put_cell(column, row, text);
    text.end();
}

// Millions of rows: at once, not column by column. Mostly all three positions are one.
void MotifRowWriter::write_bed(const MotifRow& row, ByteBuffer& rows) const {
    std::array<char, decimal_room> digits{};
    const char* const end = write_decimal(digits.data(), row.place.position);
    const std::string_view position(digits.data(), static_cast<std::size_t>(end - digits.data()));
    const auto append_position = [&](std::int64_t value) {
        if (value == row.place.position)
            rows.append(position);
        else
            rows.append_integer(value);
    };
    rows.append(chrom_name(row));
    rows.push('\t');
    append_position(row.start);
    rows.push('\t');
    append_position(row.end);
    rows.push('\t');
    rows.append(motif_name(row));
    rows.append(row.hit->strand == Strand::positive ? std::string_view("\t0\t+\t") : std::string_view("\t0\t-\t"));
    rows.append(position);
    rows.push('\t');
    rows.append_integer(row.place.offset);
    rows.push('\n');
}

void MotifRowWriter::put_cell(MotifColumn column, const MotifRow& row, io::RowText& text) const {
    switch (column) {
        case MotifColumn::query:
            return text.text_or_missing(row.query.bed.name());
        case MotifColumn::variant:
            return text.text_or_missing(row.variants.variant);
        case MotifColumn::sample:
            return text.text_or_missing(row.variants.sample);
        case MotifColumn::haplotype:
            return row.variants.haplotype == 0 ? text.missing() : text.integer(row.variants.haplotype);
        default:
            return row.hit == nullptr ? text.missing() : put_cell_of_hit(column, row, text);
    }
}

void MotifRowWriter::put_cell_of_hit(MotifColumn column, const MotifRow& row, io::RowText& text) const {
    switch (column) {
        case MotifColumn::chrom:
            return text.text_or_missing(chrom_name(row));
        case MotifColumn::start:
            return text.integer(row.start);
        case MotifColumn::end:
            return text.integer(row.end);
        case MotifColumn::name:
            return text.text_or_missing(motif_name(row));
        case MotifColumn::score:
            return text.integer(0);
        case MotifColumn::strand:
            return text.letter(strand_char(row.hit->strand));
        case MotifColumn::anchor:
            return text.integer(row.place.position);
        default:
            return text.integer(row.place.offset);
    }
}

}  // namespace gk::cmd
