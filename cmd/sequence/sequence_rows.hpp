// Rows that hold a sequence, in the formats of gk dna: fasta, tsv, bed, json and seq (00-cli 6.2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/stream/record_stream.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/column_choice.hpp"
#include "gk/variant/altered.hpp"

namespace gk::cmd {

enum class SequenceFormat { fasta, tsv, bed, json, seq };
SequenceFormat parse_sequence_format(std::string_view text);

/// The options that decide how rows look.
struct SequenceOutputOptions {
    std::optional<std::string> format;  ///< fasta where it is not given
    std::optional<std::int64_t> width;
    bool name_only = false;
    bool no_header = false;
    std::vector<std::string> columns;
    std::optional<std::string> chrom_scheme;
};
/// Adds -f, --width, --name-only, --columns, --no-header and --chrom-scheme.
void add_sequence_output_options(cli::Command& command, SequenceOutputOptions& options,
                                 const std::string& further_columns, const std::string& width_default);
/// Throws UsageError for options that do not go with the format.
void check_sequence_output(const SequenceOutputOptions& options);

/// In the order of SequenceColumns' names.
enum class SequenceColumn : std::size_t {
    chrom,
    start,
    end,
    name,
    strand,
    dna,
    score,
    length,
    variant,
    sample,
    haplotype,
    ref_dna
};

/// The columns that rows can have: the first eight, and those of `further`, which are written by default.
table::ColumnChoice sequence_columns(const std::vector<SequenceColumn>& further = {});

/// What every writer of a run shares.
struct SequenceSettings {
    std::vector<std::string> names;  ///< to write, by ChromId
    SequenceFormat format = SequenceFormat::fasta;
    bool name_only = false;
    bool rename_input = false;              ///< `bed`: column 1 is rewritten (--chrom-scheme)
    std::uint64_t width = 0;                ///< of FASTA lines; 0: one line
    std::vector<SequenceColumn> columns{};  ///< of tsv and json
    std::vector<SequenceColumn> further{};  ///< what `bed` appends, and what follows the header of `fasta`
};

/// Settings of the options, and with tsv the header line. Throws UsageError for unknown columns.
SequenceSettings sequence_settings(const SequenceOutputOptions& options, Genome& genome,
                                   const std::vector<SequenceColumn>& further, std::string& header);

/// Asks memory for the reference bases at both ends of the record's interval.
void prefetch_interval(const Genome& genome, const Query& query);

/// Why a record's sequence can't be had: the 2bit file lacks the chromosome, or the interval, or (where it `touches`
/// the chromosome) a part of it, lies beyond the ends.
io::BadRecord no_sequence(const Genome& genome, const Query& query);
io::BadRecord lies_outside(const Query& query, const TwoBitSequence& sequence, bool touches);

/// Cuts sequence into lines of `width` bases, whatever the pieces it comes in.
class LineWrapper {
public:
    explicit LineWrapper(std::uint64_t width) : width_(width) {}
    void append(std::string_view bases, ByteBuffer& out);
    /// Ends the last line; an empty sequence is one empty line.
    void finish(ByteBuffer& out);

private:
    void end_line(ByteBuffer& out);

    std::uint64_t width_;
    std::uint64_t column_ = 0;
    bool wrote_line_ = false;
};

/// The bases of a row in sense order. They come in parts, so that memory does not grow with them.
class RowBases {
public:
    RowBases() = default;
    RowBases(const RowBases&) = delete;
    RowBases& operator=(const RowBases&) = delete;
    virtual ~RowBases() = default;
    virtual std::int64_t length() const = 0;
    /// Goes back to the first part.
    virtual void begin() = 0;
    /// Appends the next part; false where there is none.
    virtual bool next(ByteBuffer& out) = 0;
};

/// Appends all parts to the rows, which may be written through between them.
void write_bases(RowBases& bases, io::ChunkOutput& out);

/// Reference bases of ascending blocks, joined.
class BlockBases final : public RowBases {
public:
    void set(const TwoBitSequence& sequence, std::vector<io::BedBlock>& blocks, Strand strand, Case letter_case);
    std::int64_t length() const override;
    void begin() override;
    bool next(ByteBuffer& out) override;

private:
    const TwoBitSequence* sequence_ = nullptr;
    const std::vector<io::BedBlock>* blocks_ = nullptr;
    Strand strand_ = Strand::positive;
    Case letter_case_ = Case::upper;
    std::size_t block_ = 0;  // number of the current one, in sense order
    std::int64_t done_ = 0;  // bases of it
};

/// Bases of altered windows, joined.
class AlteredBases final : public RowBases {
public:
    void set(const TwoBitSequence& sequence, const variant::AlteredWindow* windows, std::size_t count, Strand strand);
    std::int64_t length() const override;
    void begin() override;
    bool next(ByteBuffer& out) override;

private:
    const TwoBitSequence* sequence_ = nullptr;
    const variant::AlteredWindow* windows_ = nullptr;
    std::size_t count_ = 0;
    Strand strand_ = Strand::positive;
    std::size_t window_ = 0;
    std::int64_t done_ = 0;
};

struct SequenceRow {
    RowBases* bases = nullptr;      ///< null: missing, as --on-bad na writes it
    RowBases* reference = nullptr;  ///< of the column ref_dna
    std::string_view variant{};     ///< empty: none
    std::string_view sample{};
    int haplotype = 0;
};

/// Writes rows. One for each thread.
class SequenceRowWriter {
public:
    explicit SequenceRowWriter(const SequenceSettings& settings);
    void write(const Query& query, const SequenceRow& row, io::ChunkOutput& out);

private:
    void write_fasta(const Query& query, const SequenceRow& row, io::ChunkOutput& out);
    void write_fasta_name(const Query& query, ByteBuffer& rows) const;
    void write_fasta_labels(const SequenceRow& row, ByteBuffer& rows) const;
    void write_tsv(const Query& query, const SequenceRow& row, io::ChunkOutput& out) const;
    void write_tsv_value(SequenceColumn column, const Query& query, const SequenceRow& row, io::ChunkOutput& out) const;
    void write_json(const Query& query, const SequenceRow& row, io::ChunkOutput& out) const;
    void write_json_value(SequenceColumn column, const Query& query, const SequenceRow& row,
                          io::ChunkOutput& out) const;
    void write_input_line(const Query& query, ByteBuffer& rows) const;
    bool is_canonical(const Query& query) const;
    std::string_view chrom_name(const Query& query) const;

    const SequenceSettings& settings_;
    bool copies_line_start_ = false;
    ByteBuffer part_;
};

}  // namespace gk::cmd
