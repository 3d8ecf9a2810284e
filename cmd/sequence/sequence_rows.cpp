#include "cmd/sequence/sequence_rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "gk/base/json_text.hpp"
#include "gk/genome/bases.hpp"

namespace gk::cmd {
namespace {

// A long sequence is decoded and handed on in parts of this many bases.
constexpr std::int64_t part_size = std::int64_t{1} << 20;

constexpr std::array<std::string_view, 12> column_names{"chrom", "start",  "end",     "name",   "strand",    "dna",
                                                        "score", "length", "variant", "sample", "haplotype", "ref_dna"};

std::string_view name_of(SequenceColumn column) {
    return column_names[static_cast<std::size_t>(column)];
}

SequenceColumn column_of(std::string_view name) {
    return static_cast<SequenceColumn>(std::find(column_names.begin(), column_names.end(), name) -
                                       column_names.begin());
}

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

SequenceFormat parse_sequence_format(std::string_view text) {
    if (text == "tsv") return SequenceFormat::tsv;
    if (text == "bed") return SequenceFormat::bed;
    if (text == "json") return SequenceFormat::json;
    if (text == "seq") return SequenceFormat::seq;
    return SequenceFormat::fasta;
}

void add_sequence_output_options(cli::Command& command, SequenceOutputOptions& options,
                                 const std::string& further_columns, const std::string& width_default) {
    const std::string group = "Output";
    command.options.push_back({.names = "-f,--format",
                               .metavar = "FORMAT",
                               .help = "format of the output",
                               .target = &options.format,
                               .choices = {"fasta", "tsv", "bed", "json", "seq"},
                               .default_text = "fasta",
                               .group = group});
    command.options.push_back({.names = "--width",
                               .metavar = "N",
                               .help = "bases in a line of FASTA; 0: one line",
                               .target = &options.width,
                               .default_text = width_default,
                               .group = group});
    command.options.push_back({.names = "--name-only",
                               .metavar = "",
                               .help = "FASTA headers are the record's name alone",
                               .target = &options.name_only,
                               .group = group});
    command.options.push_back(columns_option(options.columns, further_columns));
    command.options.push_back(no_header_option(options.no_header));
    command.options.push_back(chrom_scheme_option(options.chrom_scheme));
}

void check_sequence_output(const SequenceOutputOptions& options) {
    const SequenceFormat format = parse_sequence_format(options.format.value_or("fasta"));
    const bool fasta = format == SequenceFormat::fasta;
    const bool table = format == SequenceFormat::tsv || format == SequenceFormat::json;
    require(fasta || !options.width, "--width goes with -f fasta");
    require(!options.width || *options.width >= 0, "--width can't be negative");
    require(fasta || !options.name_only, "--name-only goes with -f fasta");
    require(table || options.columns.empty(), "--columns goes with -f tsv and -f json");
    require(format == SequenceFormat::tsv || !options.no_header, "--no-header goes with -f tsv");
}

table::ColumnChoice sequence_columns(const std::vector<SequenceColumn>& further) {
    table::ColumnChoice choice{.known = {column_names.begin(), column_names.begin() + 8},
                               .defaults = {column_names.begin(), column_names.begin() + 6}};
    for (const SequenceColumn column : further) {
        choice.known.push_back(name_of(column));
        choice.defaults.push_back(name_of(column));
    }
    return choice;
}

SequenceSettings sequence_settings(const SequenceOutputOptions& options, Genome& genome,
                                   const std::vector<SequenceColumn>& further, std::string& header) {
    const table::ColumnChoice choice = sequence_columns(further);
    const std::vector<std::size_t> picked = pick_columns(choice, options.columns);
    SequenceSettings settings{.names = output_names(genome, options.chrom_scheme),
                              .format = parse_sequence_format(options.format.value_or("fasta")),
                              .name_only = options.name_only,
                              .rename_input = options.chrom_scheme.has_value(),
                              .width = static_cast<std::uint64_t>(options.width.value_or(0)),
                              .further = further};
    for (const std::size_t i : picked) settings.columns.push_back(column_of(choice.known[i]));
    if (settings.format == SequenceFormat::json) refuse_repeated(choice, picked);
    if (settings.format == SequenceFormat::tsv && !options.no_header) header = header_line(choice, picked);
    return settings;
}

void prefetch_interval(const Genome& genome, const Query& query) {
    const TwoBitSequence* sequence = genome.sequence(*query.chrom);
    if (sequence == nullptr) return;
    const auto inside = [&](std::int32_t position) {
        return static_cast<std::uint64_t>(std::clamp<std::int64_t>(position, 0, sequence->size));
    };
    prefetch_bases(sequence->packed, inside(query.bed.start), inside(query.bed.end));
}

io::BadRecord no_sequence(const Genome& genome, const Query& query) {
    return {io::Reason::not_in_file,
            "'" + std::string(query.bed.chrom()) + "' has no sequence in " + genome.twobit().path()};
}

io::BadRecord lies_outside(const Query& query, const TwoBitSequence& sequence, bool touches) {
    std::string what = touches ? "part of the interval " : "the whole interval ";
    what += "[" + std::to_string(query.bed.start) + ", " + std::to_string(query.bed.end) + ") lies outside " +
            std::string(query.bed.chrom()) + ", which has " + std::to_string(sequence.size) + " bases";
    return {io::Reason::outside_chromosome, what};
}

void write_bases(RowBases& bases, io::ChunkOutput& out) {
    bases.begin();
    while (bases.next(out.rows)) out.spill_if_large();
}

void LineWrapper::append(std::string_view bases, ByteBuffer& out) {
    while (!bases.empty()) {
        const std::size_t n = std::min<std::size_t>(width_ - column_, bases.size());
        char* const at = out.room(n + 1);
        std::memcpy(at, bases.data(), n);
        bases.remove_prefix(n);
        column_ += n;
        out.added(n);
        if (column_ == width_) end_line(out);
    }
}

void LineWrapper::finish(ByteBuffer& out) {
    if (column_ != 0 || !wrote_line_) end_line(out);
}

void LineWrapper::end_line(ByteBuffer& out) {
    out.push('\n');
    column_ = 0;
    wrote_line_ = true;
}

void BlockBases::set(const TwoBitSequence& sequence, std::vector<io::BedBlock>& blocks, Strand strand,
                     Case letter_case) {
    sequence_ = &sequence;
    blocks_ = &blocks;
    strand_ = strand;
    letter_case_ = letter_case;
}

std::int64_t BlockBases::length() const {
    std::int64_t bases = 0;
    for (const io::BedBlock& block : *blocks_) bases += std::int64_t{block.end} - block.start;
    return bases;
}

void BlockBases::begin() {
    block_ = 0;
    done_ = 0;
}

bool BlockBases::next(ByteBuffer& out) {
    if (block_ == blocks_->size()) return false;
    const bool forward = strand_ == Strand::positive;
    const io::BedBlock& block = (*blocks_)[forward ? block_ : blocks_->size() - 1 - block_];
    const std::int64_t length = std::int64_t{block.end} - block.start;
    const std::int64_t to = std::min(length, done_ + part_size);
    if (forward)
        sequence_->append_padded(block.start + done_, block.start + to, strand_, letter_case_, out);
    else
        sequence_->append_padded(block.end - to, block.end - done_, strand_, letter_case_, out);
    done_ = to;
    if (done_ == length) {
        ++block_;
        done_ = 0;
    }
    return true;
}

void AlteredBases::set(const TwoBitSequence& sequence, const variant::AlteredWindow* windows, std::size_t count,
                       Strand strand) {
    sequence_ = &sequence;
    windows_ = windows;
    count_ = count;
    strand_ = strand;
}

std::int64_t AlteredBases::length() const {
    std::int64_t bases = 0;
    for (std::size_t i = 0; i < count_; ++i) bases += windows_[i].size();
    return bases;
}

void AlteredBases::begin() {
    window_ = 0;
    done_ = 0;
}

bool AlteredBases::next(ByteBuffer& out) {
    if (window_ == count_) return false;
    const bool forward = strand_ == Strand::positive;
    const variant::AlteredWindow& window = windows_[forward ? window_ : count_ - 1 - window_];
    const std::int64_t to = std::min(window.size(), done_ + part_size);
    if (forward)
        window.append(*sequence_, done_, to, strand_, out);
    else
        window.append(*sequence_, window.size() - to, window.size() - done_, strand_, out);
    done_ = to;
    if (done_ == window.size()) {
        ++window_;
        done_ = 0;
    }
    return true;
}

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
        const char* const line = query.bed.line.data();
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
