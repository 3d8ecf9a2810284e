#include "cmd/motif/motif_rows.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "cmd/stream/query_cells.hpp"
#include "gk/io/bed.hpp"

namespace gk::cmd {
namespace {

// In the order of MotifColumn.
constexpr std::array<std::string_view, 14> motif_column_names{
    "chrom",         "start", "end",        "name",  "score",   "strand", "anchor",
    "anchor_offset", "query", "mismatches", "count", "variant", "sample", "haplotype"};

constexpr std::array columns_of_hits{MotifColumn::chrom,  MotifColumn::start,         MotifColumn::end,
                                     MotifColumn::name,   MotifColumn::score,         MotifColumn::strand,
                                     MotifColumn::anchor, MotifColumn::anchor_offset, MotifColumn::query};
constexpr std::array columns_of_counts{MotifColumn::chrom, MotifColumn::start, MotifColumn::end, MotifColumn::name,
                                       MotifColumn::strand};

constexpr std::string_view motif_column_name(MotifColumn column) {
    return motif_column_names[static_cast<std::size_t>(column)];
}

}  // namespace

table::ColumnChoice motif_columns(const VariantOptions& variants, MotifRowKind kind) {
    table::ColumnChoice choice;
    const auto add = [&](std::span<const MotifColumn> columns) {
        for (const MotifColumn column : columns) choice.known.push_back(motif_column_name(column));
    };
    if (kind.counts)
        add(columns_of_counts);
    else
        add(columns_of_hits);
    if (kind.mismatches && !kind.counts) add({{MotifColumn::mismatches}});
    if (variants.each) add({{MotifColumn::variant}});
    if (variants.vcf) add({{MotifColumn::sample, MotifColumn::haplotype}});
    if (kind.counts) add({{MotifColumn::count}});
    choice.defaults = choice.known;
    return choice;
}

std::vector<MotifColumn> pick_motif_columns(const table::ColumnChoice& choice, const std::vector<std::string>& wanted,
                                            MotifFormat format) {
    std::vector<MotifColumn> columns;
    if (format == MotifFormat::bed || format == MotifFormat::join) return columns;
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
    if (settings_.format == MotifFormat::join) return write_joined(row, rows);
    io::RowText text(settings_.shape, rows);
    for (const MotifColumn column : settings_.columns) put_cell(column, row, text);
    text.end();
}

void MotifRowWriter::write_joined(const MotifRow& row, ByteBuffer& rows) const {
    append_tabbed(row.query.bed, rows);
    rows.push('\t');
    if (row.hit != nullptr) return write_bed(row, rows);
    if (!settings_.kind.counts) return rows.append(".\t-1\t-1\t.\t-1\t.\t.\t.\n");
    if (row.count)
        rows.append_integer(*row.count);
    else
        rows.push('.');
    rows.push('\n');
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
            if (settings_.kind.counts) return put_cell_of_count(column, row, text);
            return row.hit == nullptr ? text.missing() : put_cell_of_hit(column, row, text);
    }
}

// Of a bad record, as far as it could be read.
void MotifRowWriter::put_cell_of_count(MotifColumn column, const MotifRow& row, io::RowText& text) const {
    switch (column) {
        case MotifColumn::chrom:
            return put_query_cell(QueryCell::chrom, row.query, settings_.names, text);
        case MotifColumn::start:
            return put_query_cell(QueryCell::start, row.query, settings_.names, text);
        case MotifColumn::end:
            return put_query_cell(QueryCell::end, row.query, settings_.names, text);
        case MotifColumn::name:
            return put_query_cell(QueryCell::name, row.query, settings_.names, text);
        case MotifColumn::strand:
            return put_query_cell(QueryCell::strand, row.query, settings_.names, text);
        default:
            return text.integer(row.count);
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
        case MotifColumn::mismatches:
            return text.integer(std::int64_t{row.hit->mismatches});
        default:
            return text.integer(row.place.offset);
    }
}

}  // namespace gk::cmd
