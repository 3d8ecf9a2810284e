#include "cmd/sequence/sequence_rows.hpp"

#include <algorithm>
#include <array>

#include "cmd/stream/place_as_read.hpp"
#include "cmd/stream/query_cells.hpp"

namespace gk::cmd {
namespace {

// The columns that are the beginning of most lines, too.
constexpr std::array copied_columns{SequenceColumn::chrom, SequenceColumn::start, SequenceColumn::end,
                                    SequenceColumn::name};

}  // namespace

SequenceRowWriter::SequenceRowWriter(const SequenceSettings& settings)
    : settings_(settings), bases_(settings.threads_of_row) {
    copies_line_start_ = settings.format == SequenceFormat::tsv && settings.columns.size() >= copied_columns.size() &&
                         std::equal(copied_columns.begin(), copied_columns.end(), settings.columns.begin());
}

void SequenceRowWriter::write(const Query& query, const SequenceRow& row, io::ChunkOutput& out) {
    io::RowText cells(settings_.shape, out.rows);
    switch (settings_.format) {
        case SequenceFormat::fasta:
            return write_fasta(query, row, out);
        case SequenceFormat::tsv:
        case SequenceFormat::json:
            put_cells(query, row, cells, out);
            break;
        case SequenceFormat::bed:
            cells.begin_value();
            write_input_line(query, out.rows);
            put_cell(SequenceColumn::dna, query, row, cells, out);
            for (const SequenceColumn column : settings_.further) put_cell(column, query, row, cells, out);
            break;
        case SequenceFormat::seq:
            put_cell(SequenceColumn::dna, query, row, cells, out);
            break;
    }
    cells.end();
}

void SequenceRowWriter::write_fasta(const Query& query, const SequenceRow& row, io::ChunkOutput& out) {
    out.rows.push('>');
    write_fasta_name(query, row, out);
    if (!row.label.empty()) {
        out.rows.push(' ');
        out.rows.append(row.label);
    }
    write_fasta_labels(query, row, out);
    out.rows.push('\n');
    if (row.bases != nullptr) bases_.write(*row.bases, settings_.width, out);
    if (row.bases == nullptr || settings_.width == 0) out.rows.push('\n');
}

void SequenceRowWriter::write_fasta_name(const Query& query, const SequenceRow& row, io::ChunkOutput& out) {
    ByteBuffer& rows = out.rows;
    const std::string_view text = query.bed.name();
    if (query.is_region || (settings_.name_only && !text.empty())) return rows.append(query.bed.columns[3]);
    if (!text.empty()) {
        rows.append(text);
        rows.append("::");
    }
    rows.append(written_chrom(query, settings_.names));
    rows.push(':');
    write_value(SequenceColumn::start, query, row, out);
    rows.push('-');
    write_value(SequenceColumn::end, query, row, out);
    if (query.strand_read == '.' || query.strand_read == '?') return;
    rows.push('(');
    rows.push(query.strand_read);
    rows.push(')');
}

void SequenceRowWriter::write_fasta_labels(const Query& query, const SequenceRow& row, io::ChunkOutput& out) {
    for (const SequenceColumn column : settings_.further) {
        out.rows.push(' ');
        out.rows.append(name_of(column));
        out.rows.push('=');
        write_value(column, query, row, out);
    }
}

void SequenceRowWriter::put_bases(const RowBases* bases, io::RowText& cells, io::ChunkOutput& out) {
    if (bases == nullptr) return cells.missing();
    cells.begin_text();
    bases_.write(*bases, 0, out);
    cells.end_text();
}

// The text of a cell alone, in a format that is not JSON.
void SequenceRowWriter::write_value(SequenceColumn column, const Query& query, const SequenceRow& row,
                                    io::ChunkOutput& out) {
    io::RowText cells(settings_.shape, out.rows);
    put_cell(column, query, row, cells, out);
}

void SequenceRowWriter::put_cells(const Query& query, const SequenceRow& row, io::RowText& cells,
                                  io::ChunkOutput& out) {
    if (copies_line_start_ && row.bases != nullptr && is_canonical(query)) {
        const std::string_view name = query.bed.columns[3];
        const char* const line = query.bed.line.data();
        cells.cells({line, static_cast<std::size_t>(name.data() + name.size() - line)}, copied_columns.size());
    }
    for (std::size_t i = cells.size(); i < settings_.columns.size(); ++i)
        put_cell(settings_.columns[i], query, row, cells, out);
}

void SequenceRowWriter::put_cell(SequenceColumn column, const Query& query, const SequenceRow& row, io::RowText& cells,
                                 io::ChunkOutput& out) {
    const auto put = [&](QueryCell cell) { put_query_cell(cell, query, settings_.names, cells); };
    switch (column) {
        case SequenceColumn::chrom:
            return put(QueryCell::chrom);
        case SequenceColumn::start:
            return put(QueryCell::start);
        case SequenceColumn::end:
            return put(QueryCell::end);
        case SequenceColumn::name:
            return put(QueryCell::name);
        case SequenceColumn::strand:
            return put(QueryCell::strand);
        case SequenceColumn::dna:
            return put_bases(row.bases, cells, out);
        case SequenceColumn::score:
            return put(QueryCell::score);
        case SequenceColumn::length:
            return row.bases == nullptr ? cells.missing() : cells.integer(row.bases->length());
        case SequenceColumn::variant:
            return cells.text_or_missing(row.variant);
        case SequenceColumn::sample:
            return cells.text_or_missing(row.sample);
        case SequenceColumn::haplotype:
            return row.haplotype == 0 ? cells.missing() : cells.integer(row.haplotype);
        case SequenceColumn::ref_dna:
            return put_bases(row.reference, cells, out);
    }
}

// The line as it came; its chromosome in the wanted scheme, if one is wanted.
void SequenceRowWriter::write_input_line(const Query& query, ByteBuffer& rows) const {
    const std::size_t begin = rows.size();
    append_tabbed(query.bed, rows);
    if (!settings_.rename_input || !query.chrom) return;
    const std::string rest(rows.view().substr(begin + query.bed.columns[0].size()));
    rows.truncate(begin);
    rows.append(written_chrom(query, settings_.names));
    rows.append(rest);
}

// The line's first four columns read as they would be written: the commonest row, copied at once.
bool SequenceRowWriter::is_canonical(const Query& query) const {
    return query.bed.column_count > 3 && !query.bed.columns[3].empty() &&
           !place_as_read(query, written_chrom(query, settings_.names)).empty();
}

}  // namespace gk::cmd
