// gk spliced map: positions between genome, transcript, CDS and protein (gk/spliced/FORMAT.md#map).
#include <algorithm>
#include <memory>

#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/spliced/commands.hpp"
#include "cmd/spliced/map_rows.hpp"
#include "gk/genome/mitochondria.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

struct MapOptions {
    StreamOptions stream;
    std::string annotation;
    RowOptions rows;
    io::RowFormat format = io::RowFormat::tsv;
    MapFrom from = MapFrom::genome;
    std::optional<std::int64_t> code;
    bool loj = false;
};

void check(const MapOptions& options) {
    check_row_options(options.rows, options.format == io::RowFormat::tsv);
    require(options.from == MapFrom::genome || options.stream.regions.empty(), "--from goes without -r");
    require(options.from == MapFrom::genome || !options.loj, "--loj goes with --from genome");
}

std::vector<MapColumn> picked_columns(const MapOptions& options, std::vector<std::string_view>& names) {
    const table::ColumnChoice choice{.known = {map_column_names.begin(), map_column_names.end()},
                                     .defaults = {map_column_names.begin(), map_column_names.end() - 1}};
    const std::vector<std::size_t> picked = pick_columns(choice, options.rows.columns);
    if (options.format == io::RowFormat::json) refuse_repeated(choice, picked);
    std::vector<MapColumn> columns;
    for (const std::size_t column : picked) {
        columns.push_back(static_cast<MapColumn>(column));
        names.push_back(choice.known[column]);
    }
    return columns;
}

void run(const MapOptions& options, const cli::Context& context) {
    check(options);
    ProteinRules proteins({.translate = true, .code = options.code});
    std::vector<std::string_view> names;
    const std::vector<MapColumn> columns = picked_columns(options, names);
    const io::RowShape shape(options.format, names);
    OpenAnnotation annotation(options.annotation, options.rows.chrom_scheme, context);
    proteins.set_mitochondria(mitochondria(annotation.genome().names()));
    StreamJob job{.options = options.stream, .context = context};
    if (options.from == MapFrom::genome) {
        job.genome = &annotation.genome();
    } else {
        job.source.parse = [](std::string_view line, Query& query) { return parse_bed(line, query.bed); };
        job.sequential = true;  // a look-up is for one thread
    }
    check_stream(job);
    // Where residues are not wanted, no bases are needed.
    if (std::find(columns.begin(), columns.end(), MapColumn::aa) != columns.end()) annotation.genome().open_sequence();
    const spliced::ExonIndex exons(annotation.annotation());
    if (!options.rows.no_header) job.header = shape.header();
    const MapJob map{.annotation = annotation,
                     .exons = exons,
                     .proteins = proteins,
                     .columns = columns,
                     .shape = shape,
                     .from = options.from,
                     .keeps_unmapped = options.loj};
    job.make_handler = [&] { return make_map_handler(map); };
    run_stream(job);
}

}  // namespace

cli::Command spliced_map_command() {
    auto options = std::make_shared<MapOptions>();
    cli::Command command;
    command.name = "spliced map";
    command.summary = "positions between genome, transcript, CDS and protein";
    command.usage = "-g ANNOTATION [INPUT | -r REGION...] [--from SPACE]";
    command.description =
        "Writes a row for each record and each transcript that has an exon there, transcripts in table order: "
        "chrom start end (of the record), strand (of the transcript), transcript_id, tx_start tx_end and cds_start "
        "cds_end (0-based, half-open, the part of the record that lies in exons, and in the CDS), codon (the number "
        "of the codon of the first of those bases, from 1, which is the number of the residue) and aa (the residues "
        "of all codons that have some). INPUT is BED, VCF, BCF, GFF3 or GTF; strands of records don't matter.\n\n"
        "--from transcript, cds or protein: INPUT is BED whose column 1 is the ID of a transcript, and whose "
        "positions are 0-based in its mRNA, its CDS or its protein; start and end of the row are then the smallest "
        "interval of the chromosome over it.\n\n"
        "Further column: name, of the record.";
    command.positionals = {{.name = "INPUT",
                            .help = "records: BED, VCF, BCF, GFF3 or GTF, plain, gzip or BGZF; - or nothing: stdin",
                            .target = &options->stream.input,
                            .kind = cli::ValueKind::file}};
    command.options = {
        annotation_option(options->annotation),
        {.names = "-r,--region",
         .metavar = "REGION",
         .help = "an interval instead of INPUT, 1-based and inclusive: chr7:117,120,017-117,120,201, "
                 "chr7:5000",
         .target = &options->stream.regions,
         .group = "Input"},
        choice(
            {.names = "--from", .metavar = "SPACE", .help = "what the positions of INPUT count in", .group = "Input"},
            options->from,
            {{"genome", MapFrom::genome},
             {"transcript", MapFrom::transcript},
             {"cds", MapFrom::cds},
             {"protein", MapFrom::protein}})};
    add_record_options(command, options->stream, {});
    command.options.push_back({.names = "--code",
                               .metavar = "N",
                               .help = "NCBI's genetic code N: " + spliced::GeneticCode::known_numbers(),
                               .target = &options->code,
                               .default_text = "1, on the mitochondrion 2",
                               .group = "Output"});
    command.options.push_back(
        flag("--loj", "a row with missing values for a record that no exon has", options->loj, "Output"));
    command.options.push_back(
        format_option(options->format, {{"tsv", io::RowFormat::tsv}, {"json", io::RowFormat::json}}));
    add_row_options(command, options->rows, "name");
    command.examples = {
        {"where in transcripts and proteins variants lie", "gk spliced map -g gencode.v47 sites.vcf.gz"},
        {"one position", "gk spliced map -g gencode.v47 -r chr7:117,559,593"},
        {"residues of a protein on the genome",
         "printf 'ENST00000003084\\t507\\t508\\n' | gk spliced map -g gencode.v29 --from protein"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
