#include "cmd/motif/motif_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "gk/base/json_text.hpp"

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

void MotifRowWriter::write(const MotifRow& row, ByteBuffer& rows) const {
    if (settings_.format == MotifFormat::json) return write_json(row, rows);
    if (settings_.format == MotifFormat::bed) return write_bed(row, rows);
    for (std::size_t i = 0; i < settings_.columns.size(); ++i) {
        if (i != 0) rows.push('\t');
        write_value(settings_.columns[i], row, ".", rows);
    }
    rows.push('\n');
}

// Millions of rows: at once, not column by column. Mostly all three positions are one.
void MotifRowWriter::write_bed(const MotifRow& row, ByteBuffer& rows) const {
    std::array<char, 20> digits{};
    const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), row.place.position).ptr;
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

void MotifRowWriter::write_json(const MotifRow& row, ByteBuffer& rows) const {
    char before = '{';
    for (const MotifColumn column : settings_.columns) {
        rows.push(before);
        before = ',';
        rows.push('"');
        rows.append(motif_column_name(column));
        rows.append("\":");
        write_json_value(column, row, rows);
    }
    rows.append("}\n");
}

void MotifRowWriter::write_json_value(MotifColumn column, const MotifRow& row, ByteBuffer& rows) const {
    const auto text = [&](std::string_view value) { append_json_string_or_null(rows, value); };
    switch (column) {
        case MotifColumn::chrom:
            return text(row.hit == nullptr ? "" : chrom_name(row));
        case MotifColumn::name:
            return text(row.hit == nullptr ? "" : motif_name(row));
        case MotifColumn::strand:
            return text(row.hit == nullptr ? "" : row.hit->strand == Strand::positive ? "+" : "-");
        case MotifColumn::query:
            return text(row.query.bed.name());
        case MotifColumn::variant:
            return text(row.variants.variant);
        case MotifColumn::sample:
            return text(row.variants.sample);
        default:
            return write_value(column, row, "null", rows);
    }
}

void MotifRowWriter::write_value(MotifColumn column, const MotifRow& row, std::string_view missing,
                                 ByteBuffer& rows) const {
    const auto text = [&](std::string_view value) { rows.append(value.empty() ? missing : value); };
    switch (column) {
        case MotifColumn::query:
            return text(row.query.bed.name());
        case MotifColumn::variant:
            return text(row.variants.variant);
        case MotifColumn::sample:
            return text(row.variants.sample);
        case MotifColumn::haplotype:
            return row.variants.haplotype == 0 ? rows.append(missing) : rows.append_integer(row.variants.haplotype);
        default:
            break;
    }
    if (row.hit == nullptr) return rows.append(missing);
    switch (column) {
        case MotifColumn::chrom:
            return rows.append(chrom_name(row));
        case MotifColumn::start:
            return rows.append_integer(row.start);
        case MotifColumn::end:
            return rows.append_integer(row.end);
        case MotifColumn::name:
            return rows.append(motif_name(row));
        case MotifColumn::score:
            return rows.push('0');
        case MotifColumn::strand:
            return rows.push(strand_char(row.hit->strand));
        case MotifColumn::anchor:
            return rows.append_integer(row.place.position);
        default:
            return rows.append_integer(row.place.offset);
    }
}

}  // namespace gk::cmd
