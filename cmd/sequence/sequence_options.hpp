// The options that decide how rows of sequence look, and what they say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/output_options.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {

enum class SequenceFormat : std::uint8_t { fasta, tsv, bed, json, seq };

/// The options that decide how rows look.
struct SequenceOutputOptions {
    std::optional<SequenceFormat> format;  ///< fasta where it is not given
    std::optional<std::int64_t> width;
    bool name_only = false;
    bool proteins = false;  ///< the sequences are proteins, and their columns are called so
    RowOptions rows;
};
/// Adds -f, --width, --name-only, --columns, --no-header and --chrom-scheme.
void add_sequence_output_options(cli::Command& command, SequenceOutputOptions& options,
                                 const std::string& further_columns, const std::string& width_default);
/// Throws UsageError for options that do not go with the format.
void check_sequence_output(const SequenceOutputOptions& options);

/// What a row can say beside its sequence. In the order of their names.
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

/// As --columns and the header line have it.
std::string_view name_of(SequenceColumn column);

/// What every writer of a run shares.
struct SequenceSettings {
    std::vector<std::string> names;  ///< to write, by ChromId
    SequenceFormat format = SequenceFormat::fasta;
    bool name_only = false;
    bool rename_input = false;              ///< `bed`: column 1 is rewritten (--chrom-scheme)
    std::uint64_t width = 0;                ///< of FASTA lines; 0: one line
    unsigned threads_of_row = 1;            ///< that share a long row: records that are few, of -r, are read by one
    std::vector<SequenceColumn> columns{};  ///< of tsv and json
    io::RowShape shape{};                   ///< of the same; TSV of any number of cells in the other formats
    std::vector<SequenceColumn> further{};  ///< what `bed` appends, and what follows the header of `fasta`
};

/// Settings of the options, and with tsv the header line. Throws UsageError for unknown columns.
SequenceSettings sequence_settings(const SequenceOutputOptions& options, Genome& genome,
                                   const std::vector<SequenceColumn>& further, std::string& header);

}  // namespace gk::cmd
