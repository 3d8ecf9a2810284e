// gk annotation list: the rows of an annotation's table (gk/annotation/FORMAT.md#columns-of-the-tables).
#include <memory>

#include "cmd/annotation/commands.hpp"
#include "cmd/annotation/named_rows.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/list_rows.hpp"
#include "gk/annotation/principal/appris.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;
using table::Row;

struct AnnotationListOptions {
    std::string annotation;
    Feature feature = Feature::genes;
    std::optional<std::string> gene;
    std::optional<std::string> transcript;
    bool by_appris = false;
    ListOptions list;
};

void check_annotation_list_options(const AnnotationListOptions& options) {
    require(!options.gene || !options.transcript, "--gene and --transcript exclude each other");
    require(!options.list.choice.given() || (!options.gene && !options.transcript && !options.by_appris),
            "--rows and --rows-from go without --gene, --transcript and --by-appris");
    require(!options.transcript || !options.by_appris, "--by-appris goes without --transcript");
    require(!options.by_appris || options.feature == Feature::transcripts, "--by-appris goes with --in transcripts");
    check_list_options(options.list);
}

void append_range(std::pair<Row, Row> range, std::vector<Row>& rows) {
    for (Row row = range.first; row < range.second; ++row) rows.push_back(row);
}

void append_rows_of_transcript(const annotation::Annotation& annotation, Feature feature, Row row,
                               std::vector<Row>& rows) {
    const annotation::TranscriptRow& transcript = annotation.transcript(row);
    if (feature == Feature::genes)
        rows.push_back(static_cast<Row>(transcript.gene));
    else if (feature == Feature::transcripts)
        rows.push_back(row);
    else if (feature == Feature::exons)
        append_range(annotation.exons_of(transcript), rows);
    else if (feature == Feature::introns)
        append_range(annotation.introns_of(transcript), rows);
    else
        append_range(annotation.parts_of(feature, transcript), rows);
}

void append_rows_of_gene(const annotation::Annotation& annotation, Feature feature, Row gene, std::vector<Row>& rows) {
    if (feature == Feature::genes) return rows.push_back(gene);
    const auto transcripts = annotation.transcripts_of(annotation.gene(gene));
    for (Row row = transcripts.first; row < transcripts.second; ++row)
        append_rows_of_transcript(annotation, feature, row, rows);
}

// Nothing: all rows, or those that are named by number.
std::optional<std::vector<Row>> selected_rows(const AnnotationListOptions& options, OpenAnnotation& open) {
    const annotation::Annotation& annotation = open.annotation();
    std::vector<Row> rows;
    if (options.by_appris && !options.gene) return open.appris().scored;
    if (options.gene) {
        for (const Row gene : genes_named(annotation, *options.gene)) {
            if (!options.by_appris) {
                append_rows_of_gene(annotation, options.feature, gene, rows);
                continue;
            }
            const auto best_first = open.appris().by_gene.of(gene);
            rows.insert(rows.end(), best_first.begin(), best_first.end());
        }
        return rows;
    }
    if (!options.transcript) return std::nullopt;
    append_rows_of_transcript(annotation, options.feature, transcript_named(annotation, *options.transcript), rows);
    return rows;
}

void list_annotation(const AnnotationListOptions& options, const cli::Context& context) {
    check_annotation_list_options(options);
    OpenAnnotation open(options.annotation, options.list.rows.chrom_scheme, context);
    list_rows(
        open.table_view(options.feature), options.list, [&] { return selected_rows(options, open); }, context);
}

std::string column_lists() {
    const auto joined = [](Feature feature) {
        std::string text;
        for (const std::string_view name : annotation::default_columns(feature))
            (text += text.empty() ? "" : " ") += name;
        return text;
    };
    std::string text = "Default columns:\n";
    for (std::size_t i = 0; i < annotation::feature_count; ++i) {
        const auto feature = static_cast<Feature>(i);
        std::string left(annotation::feature_names[i]);
        left.resize(13, ' ');
        text += "  " + left;
        std::size_t column = 15;
        std::string rest = joined(feature);
        while (!rest.empty()) {
            const std::string word = rest.substr(0, rest.find(' '));
            rest.erase(0, word.size() + (word.size() < rest.size() ? 1 : 0));
            if (column + word.size() > 78) {
                text += "\n" + std::string(15, ' ');
                column = 15;
            }
            text += word + (rest.empty() ? "" : " ");
            column += word.size() + 1;
        }
        text += '\n';
    }
    return text;
}

}  // namespace

cli::Command annotation_list_command() {
    auto options = std::make_shared<AnnotationListOptions>();
    cli::Command command;
    command.name = "annotation list";
    command.summary = "rows of an annotation: genes, transcripts, exons and their parts";
    command.usage = "-g ANNOTATION [--in TABLE] [--where CONDITION] [-f FORMAT]";
    command.description =
        "Writes the rows of one table, in table order, or those that are chosen. Positions are 0-based, "
        "half-open.\n\n" +
        column_lists() +
        "\nEvery table has row (its number), repr (GenomeKit's text form) and length. Relations are row numbers in "
        "other tables: gene, transcript, first_exon, exon, prev_exon, next_intron and so on. type, level and tsl of "
        "parts are their transcript's; gene_type, gene_level, num_exons and has_cds go with transcripts and parts, and "
        "so do appris, appris_rank, mane_select and mane_plus_clinical, for which the annotation needs an APPRIS or "
        "MANE file (gk build-appris, gk build-mane).\n\n"
        "A CONDITION compares columns: 'type == \"protein_coding\" && level <= 2', 'gene_name =~ \"^HOX\"', "
        "'(tsl == 1 || exists(ccds_id)) && length > 1000'. A comparison with a missing value does not hold; "
        "'!(tsl > 1)' keeps rows without TSL.";
    command.options = {annotation_option(options->annotation), feature_option(options->feature)};
    const char* const which = "Which rows";
    add_row_choice(command, options->list);
    command.options.push_back({.names = "--gene",
                               .metavar = "ID",
                               .help = "the rows of this gene: an ID, with or without version, or a name",
                               .target = &options->gene,
                               .group = which});
    command.options.push_back({.names = "--transcript",
                               .metavar = "ID",
                               .help = "the rows of this transcript: an ID, with or without version",
                               .target = &options->transcript,
                               .group = which});
    command.options.push_back(flag("--by-appris",
                                   "transcripts that APPRIS scores, in its file's order; with --gene the best first",
                                   options->by_appris, which));
    add_row_reduction(command, options->list);
    add_list_output(command, options->list);
    command.examples = {
        {"protein-coding genes as BED",
         "gk annotation list -g gencode.v47 --where 'type == \"protein_coding\"' -f bed"},
        {"introns of MANE Select transcripts, each interval once",
         "gk annotation list -g gencode.v47 --in introns --where mane_select --unique -f bed"},
        {"acceptor sites of coding exons, with 5 bases on both sides",
         "gk annotation list -g gencode.v47 --in exons --where 'has_cds && level <= 2 && index > 0' -f bed --name . | "
         "gk interval end5 | LC_ALL=C sort -u | gk interval expand 5 5 | gk dna -g gencode.v47 -f seq"},
        {"the transcripts of a gene, best first",
         "gk annotation list -g gencode.v47 --in transcripts --gene ENSG00000001626 --by-appris --columns id,appris"}};
    command.run = [options](const cli::Context& context) { list_annotation(*options, context); };
    return command;
}

}  // namespace gk::cmd
