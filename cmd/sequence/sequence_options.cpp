#include "cmd/sequence/sequence_options.hpp"

#include <algorithm>
#include <array>

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"

namespace gk::cmd {
namespace {

constexpr std::array<std::string_view, 12> sequence_column_names{
    "chrom", "start", "end", "name", "strand", "dna", "score", "length", "variant", "sample", "haplotype", "ref_dna"};

// As they are called where sequences are proteins.
constexpr std::string_view protein = "protein";
constexpr std::string_view reference_protein = "ref_protein";

void name_proteins(std::vector<std::string_view>& names) {
    std::replace(names.begin(), names.end(), name_of(SequenceColumn::dna), protein);
    std::replace(names.begin(), names.end(), name_of(SequenceColumn::ref_dna), reference_protein);
}

SequenceColumn column_of(std::string_view name) {
    if (name == protein) return SequenceColumn::dna;
    if (name == reference_protein) return SequenceColumn::ref_dna;
    return static_cast<SequenceColumn>(std::find(sequence_column_names.begin(), sequence_column_names.end(), name) -
                                       sequence_column_names.begin());
}

}  // namespace

std::string_view name_of(SequenceColumn column) {
    return sequence_column_names[static_cast<std::size_t>(column)];
}

void add_sequence_output_options(cli::Command& command, SequenceOutputOptions& options,
                                 const std::string& further_columns, const std::string& width_default) {
    constexpr const char* group = "Output";
    command.options.push_back(choice({.names = "-f,--format",
                                      .metavar = "FORMAT",
                                      .help = "format of the output",
                                      .default_text = "fasta",
                                      .group = group},
                                     options.format,
                                     {{"fasta", SequenceFormat::fasta},
                                      {"tsv", SequenceFormat::tsv},
                                      {"bed", SequenceFormat::bed},
                                      {"json", SequenceFormat::json},
                                      {"seq", SequenceFormat::seq}}));
    command.options.push_back({.names = "--width",
                               .metavar = "N",
                               .help = "bases in a line of FASTA; 0: one line",
                               .target = &options.width,
                               .default_text = width_default,
                               .group = group});
    command.options.push_back(
        flag("--name-only", "FASTA headers are the record's name alone", options.name_only, group));
    add_row_options(command, options.rows, further_columns);
}

void check_sequence_output(const SequenceOutputOptions& options) {
    const SequenceFormat format = options.format.value_or(SequenceFormat::fasta);
    const bool fasta = format == SequenceFormat::fasta;
    const bool table = format == SequenceFormat::tsv || format == SequenceFormat::json;
    require(fasta || !options.width, "--width goes with -f fasta");
    require(!options.width || *options.width >= 0, "--width can't be negative");
    require(fasta || !options.name_only, "--name-only goes with -f fasta");
    require(table || options.rows.columns.empty(), "--columns goes with -f tsv and -f json");
    check_row_options(options.rows, format == SequenceFormat::tsv);
}

table::ColumnChoice sequence_columns(const std::vector<SequenceColumn>& further) {
    table::ColumnChoice choice{.known = {sequence_column_names.begin(), sequence_column_names.begin() + 8},
                               .defaults = {sequence_column_names.begin(), sequence_column_names.begin() + 6}};
    for (const SequenceColumn column : further) {
        choice.known.push_back(name_of(column));
        choice.defaults.push_back(name_of(column));
    }
    return choice;
}

SequenceSettings sequence_settings(const SequenceOutputOptions& options, Genome& genome,
                                   const std::vector<SequenceColumn>& further, std::string& header) {
    table::ColumnChoice choice = sequence_columns(further);
    if (options.proteins) {
        name_proteins(choice.known);
        name_proteins(choice.defaults);
    }
    const std::vector<std::size_t> picked = pick_columns(choice, options.rows.columns);
    SequenceSettings settings{.names = output_names(genome, options.rows.chrom_scheme),
                              .format = options.format.value_or(SequenceFormat::fasta),
                              .name_only = options.name_only,
                              .rename_input = options.rows.chrom_scheme.has_value(),
                              .width = static_cast<std::uint64_t>(options.width.value_or(0)),
                              .further = further};
    std::vector<std::string_view> names;
    for (const std::size_t i : picked) {
        names.push_back(choice.known[i]);
        settings.columns.push_back(column_of(names.back()));
    }
    const bool json = settings.format == SequenceFormat::json;
    if (json) refuse_repeated(choice, picked);
    if (json || settings.format == SequenceFormat::tsv)
        settings.shape = io::RowShape(json ? io::RowFormat::json : io::RowFormat::tsv, names);
    if (!options.rows.no_header) header = settings.shape.header();
    return settings;
}

}  // namespace gk::cmd
