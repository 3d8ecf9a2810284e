#include "cmd/sequence/sequence_rows.hpp"

#include <algorithm>
#include <array>

#include "cmd/sequence/line_wrapper.hpp"
#include "cmd/stream/place_as_read.hpp"
#include "gk/base/json_text.hpp"

namespace gk::cmd {
namespace {

// Of a bad record, a position may not have been readable.
void write_start(const Query& query, const char* missing, ByteBuffer& rows) {
    if (query.bed.start_read)
        rows.append_integer(query.bed.start);
    else
        rows.append(missing);
}
void write_end(const Query& query, const char* missing, ByteBuffer& rows) {
    if (query.bed.end_read)
        rows.append_integer(query.bed.end);
    else
        rows.append(missing);
}

void write_bases_or(std::string_view missing, RowBases* bases, io::ChunkOutput& out) {
    if (bases == nullptr)
        out.rows.append(missing);
    else
        write_bases(*bases, out);
}

void write_text(std::string_view text, ByteBuffer& rows) {
    rows.append(text.empty() ? std::string_view(".") : text);
}

}  // namespace

SequenceRowWriter::SequenceRowWriter(const SequenceSettings& settings) : settings_(settings) {
    constexpr std::array line_start{SequenceColumn::chrom, SequenceColumn::start, SequenceColumn::end,
                                    SequenceColumn::name};
    copies_line_start_ = settings.columns.size() >= line_start.size() &&
                         std::equal(line_start.begin(), line_start.end(), settings.columns.begin());
}

void SequenceRowWriter::write(const Query& query, const SequenceRow& row, io::ChunkOutput& out) {
    switch (settings_.format) {
        case SequenceFormat::fasta:
            return write_fasta(query, row, out);
        case SequenceFormat::tsv:
            return write_tsv(query, row, out);
        case SequenceFormat::json:
            return write_json(query, row, out);
        case SequenceFormat::bed:
            write_input_line(query, out.rows);
            out.rows.push('\t');
            write_bases_or(".", row.bases, out);
            for (const SequenceColumn column : settings_.further) {
                out.rows.push('\t');
                write_tsv_value(column, query, row, out);
            }
            break;
        case SequenceFormat::seq:
            write_bases_or(".", row.bases, out);
            break;
    }
    out.rows.push('\n');
}

void SequenceRowWriter::write_fasta(const Query& query, const SequenceRow& row, io::ChunkOutput& out) {
    out.rows.push('>');
    write_fasta_name(query, out.rows);
    write_fasta_labels(row, out.rows);
    out.rows.push('\n');
    if (settings_.width == 0) {
        write_bases_or("", row.bases, out);
        out.rows.push('\n');
        return;
    }
    LineWrapper wrapper(settings_.width);
    if (row.bases != nullptr) {
        part_.clear();
        for (row.bases->begin(); row.bases->next(part_); part_.clear()) {
            wrapper.append(part_.view(), out.rows);
            out.spill_if_large();
        }
    }
    wrapper.finish(out.rows);
}

void SequenceRowWriter::write_fasta_name(const Query& query, ByteBuffer& rows) const {
    const std::string_view text = query.bed.name();
    if (query.is_region || (settings_.name_only && !text.empty())) return rows.append(query.bed.columns[3]);
    if (!text.empty()) {
        rows.append(text);
        rows.append("::");
    }
    rows.append(chrom_name(query));
    rows.push(':');
    write_start(query, ".", rows);
    rows.push('-');
    write_end(query, ".", rows);
    if (query.strand_read == '.' || query.strand_read == '?') return;
    rows.push('(');
    rows.push(query.strand_read);
    rows.push(')');
}

void SequenceRowWriter::write_fasta_labels(const SequenceRow& row, ByteBuffer& rows) const {
    for (const SequenceColumn column : settings_.further) {
        rows.push(' ');
        rows.append(name_of(column));
        rows.push('=');
        if (column == SequenceColumn::variant) write_text(row.variant, rows);
        if (column == SequenceColumn::sample) write_text(row.sample, rows);
        if (column == SequenceColumn::haplotype) rows.append_integer(row.haplotype);
    }
}

void SequenceRowWriter::write_tsv(const Query& query, const SequenceRow& row, io::ChunkOutput& out) const {
    std::size_t done = 0;
    if (copies_line_start_ && row.bases != nullptr && is_canonical(query)) {
        const std::string_view name = query.bed.columns[3];
        const char* const line = query.line.data();
        out.rows.append({line, static_cast<std::size_t>(name.data() + name.size() - line)});
        done = 4;
    }
    for (; done < settings_.columns.size(); ++done) {
        if (done != 0) out.rows.push('\t');
        write_tsv_value(settings_.columns[done], query, row, out);
    }
    out.rows.push('\n');
}

void SequenceRowWriter::write_tsv_value(SequenceColumn column, const Query& query, const SequenceRow& row,
                                        io::ChunkOutput& out) const {
    switch (column) {
        case SequenceColumn::chrom:
            return out.rows.append(chrom_name(query));
        case SequenceColumn::start:
            return write_start(query, ".", out.rows);
        case SequenceColumn::end:
            return write_end(query, ".", out.rows);
        case SequenceColumn::name:
            return write_text(query.bed.name(), out.rows);
        case SequenceColumn::strand:
            return out.rows.push(query.strand_read == '?' ? '.' : strand_char(query.strand));
        case SequenceColumn::dna:
            return write_bases_or(".", row.bases, out);
        case SequenceColumn::score:
            return out.rows.append(query.bed.column(4).value_or("."));
        case SequenceColumn::length:
            return row.bases == nullptr ? out.rows.push('.') : out.rows.append_integer(row.bases->length());
        case SequenceColumn::variant:
            return write_text(row.variant, out.rows);
        case SequenceColumn::sample:
            return write_text(row.sample, out.rows);
        case SequenceColumn::haplotype:
            return row.haplotype == 0 ? out.rows.push('.') : out.rows.append_integer(row.haplotype);
        case SequenceColumn::ref_dna:
            return write_bases_or(".", row.reference, out);
    }
}

void SequenceRowWriter::write_json(const Query& query, const SequenceRow& row, io::ChunkOutput& out) const {
    char before = '{';
    for (const SequenceColumn column : settings_.columns) {
        out.rows.push(before);
        before = ',';
        out.rows.push('"');
        out.rows.append(name_of(column));
        out.rows.append("\":");
        write_json_value(column, query, row, out);
    }
    out.rows.append("}\n");
}

void SequenceRowWriter::write_json_value(SequenceColumn column, const Query& query, const SequenceRow& row,
                                         io::ChunkOutput& out) const {
    ByteBuffer& rows = out.rows;
    const auto write_sequence = [&](RowBases* bases) {
        if (bases == nullptr) return rows.append("null");
        rows.push('"');
        write_bases(*bases, out);
        rows.push('"');
    };
    switch (column) {
        case SequenceColumn::chrom:
            return append_json_string_or_null(rows, chrom_name(query));
        case SequenceColumn::start:
            return write_start(query, "null", rows);
        case SequenceColumn::end:
            return write_end(query, "null", rows);
        case SequenceColumn::name:
            return append_json_string_or_null(rows, query.bed.name());
        case SequenceColumn::strand:
            if (query.strand_read == '?') return rows.append("null");
            return rows.append(query.strand == Strand::positive ? R"("+")" : R"("-")");
        case SequenceColumn::dna:
            return write_sequence(row.bases);
        case SequenceColumn::score:
            return append_json_string_or_null(rows, query.bed.column(4).value_or(""));
        case SequenceColumn::length:
            return row.bases == nullptr ? rows.append("null") : rows.append_integer(row.bases->length());
        case SequenceColumn::variant:
            return append_json_string_or_null(rows, row.variant);
        case SequenceColumn::sample:
            return append_json_string_or_null(rows, row.sample);
        case SequenceColumn::haplotype:
            return row.haplotype == 0 ? rows.append("null") : rows.append_integer(row.haplotype);
        case SequenceColumn::ref_dna:
            return write_sequence(row.reference);
    }
}

// The line as it came; its chromosome in the wanted scheme, if one is wanted.
void SequenceRowWriter::write_input_line(const Query& query, ByteBuffer& rows) const {
    const std::size_t begin = rows.size();
    append_tabbed(query.bed, rows);
    if (!settings_.rename_input || !query.chrom) return;
    const std::string rest(rows.view().substr(begin + query.bed.columns[0].size()));
    rows.truncate(begin);
    rows.append(chrom_name(query));
    rows.append(rest);
}

// The line's first four columns read as they would be written: the commonest row, copied at once.
bool SequenceRowWriter::is_canonical(const Query& query) const {
    return query.bed.column_count > 3 && !query.bed.columns[3].empty() &&
           !place_as_read(query, chrom_name(query)).empty();
}

std::string_view SequenceRowWriter::chrom_name(const Query& query) const {
    if (query.chrom) return settings_.names[index_of(*query.chrom)];
    return query.bed.column_count == 0 ? std::string_view(".") : query.bed.chrom();
}

}  // namespace gk::cmd
