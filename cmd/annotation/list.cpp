// gk annotation list: the rows of an annotation's table (gk/annotation/FORMAT.md#columns-of-the-tables).
#include <algorithm>
#include <memory>
#include <numeric>
#include <unordered_set>

#include "cmd/annotation/commands.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/row_choice.hpp"
#include "cmd/table/row_stream.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/view/lookup.hpp"
#include "gk/base/error.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;
using table::Row;

struct ListOptions {
    std::string annotation;
    std::string feature;
    std::optional<std::string> where;
    RowChoiceOptions choice;
    std::optional<std::string> gene;
    bool by_appris = false;
    bool unique = false;
    bool count = false;
    std::string format;
    std::vector<std::string> columns;
    bool index = false;
    bool no_header = false;
    std::optional<std::string> name;
    std::optional<std::string> chrom_scheme;
    std::string output = "-";
    std::int64_t compress_level = 1;
};

table::TableFormat parse_list_format(const std::string& text) {
    if (text == "bed") return table::TableFormat::bed;
    return text == "json" ? table::TableFormat::json : table::TableFormat::tsv;
}

void check(const ListOptions& options) {
    const table::TableFormat format = parse_list_format(options.format);
    const bool bed = format == table::TableFormat::bed;
    require(!options.choice.given() || (!options.gene && !options.by_appris),
            "--rows and --rows-from go without --gene and --by-appris");
    require(!options.by_appris || options.feature == "transcripts", "--by-appris goes with --in transcripts");
    require(!bed || (options.columns.empty() && !options.index), "--columns and --index go with -f tsv and json");
    require(bed || !options.name, "--name goes with -f bed");
    require(format == table::TableFormat::tsv || !options.no_header, "--no-header goes with -f tsv");
    require(!options.count || (options.columns.empty() && !options.index && !options.name && !options.no_header),
            "--count writes one number; --columns, --index, --name and --no-header go without it");
    require(options.compress_level >= 0 && options.compress_level <= 9, "--compress-level is from 0 to 9");
}

// The gene that GenomeKit's `genes[ID]` gives.
Row gene_of(const annotation::Annotation& annotation, const std::string& id) {
    annotation::Lookup genes(annotation, Feature::genes);
    const std::vector<Row> found = genes.by_id(id);
    if (found.empty()) throw DataError("there is no gene '" + id + "'" + genes.suggest_id(id), "--gene");
    return found.front();
}

void append_range(std::pair<Row, Row> range, std::vector<Row>& rows) {
    for (Row row = range.first; row < range.second; ++row) rows.push_back(row);
}

std::vector<Row> rows_of_gene(const annotation::Annotation& annotation, Feature feature, Row gene) {
    if (feature == Feature::genes) return {gene};
    std::vector<Row> rows;
    const auto transcripts = annotation.transcripts_of(annotation.gene(gene));
    if (feature == Feature::transcripts) {
        append_range(transcripts, rows);
        return rows;
    }
    for (Row row = transcripts.first; row < transcripts.second; ++row) {
        const annotation::TranscriptRow& transcript = annotation.transcript(row);
        if (feature == Feature::exons)
            append_range(annotation.exons_of(transcript), rows);
        else if (feature == Feature::introns)
            append_range(annotation.introns_of(transcript), rows);
        else
            append_range(annotation.parts_of(feature, transcript), rows);
    }
    return rows;
}

std::vector<Row> selected_rows(const ListOptions& options, OpenAnnotation& open, Feature feature,
                               const cli::Context& context) {
    const annotation::Annotation& annotation = open.annotation();
    const std::uint32_t count = annotation.table(feature).count;
    if (options.choice.given()) return chosen_rows(options.choice, count, context);
    if (options.by_appris) {
        const annotation::Appris& appris = open.appris();
        if (!options.gene) return appris.scored;
        const auto best_first = appris.by_gene.of(gene_of(annotation, *options.gene));
        return {best_first.begin(), best_first.end()};
    }
    if (options.gene) return rows_of_gene(annotation, feature, gene_of(annotation, *options.gene));
    std::vector<Row> rows(count);
    std::iota(rows.begin(), rows.end(), Row{0});
    return rows;
}

// The first row of each interval.
void keep_unique(const table::Layout& layout, std::vector<Row>& rows) {
    struct Place {
        std::uint64_t ends;
        std::uint64_t chrom_and_strand;
        bool operator==(const Place&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Place& place) const {
            constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
            const std::uint64_t mixed = (place.ends * odd) ^ (place.chrom_and_strand + (place.ends >> 29));
            return static_cast<std::size_t>((mixed * odd) ^ (mixed >> 31));
        }
    };
    std::unordered_set<Place, Hash> seen;
    std::erase_if(rows, [&](Row row) {
        const table::RowHead& head = layout.head(row);
        const auto half = [](std::int32_t value) { return std::uint64_t{static_cast<std::uint32_t>(value)}; };
        return !seen.insert({half(head.pos5) << 32 | half(head.pos3), std::uint64_t{head.chrom} << 8 | head.strand})
                    .second;
    });
}

void run(const ListOptions& options, const cli::Context& context) {
    check(options);
    const Feature feature = parse_feature(options.feature);
    const table::TableFormat format = parse_list_format(options.format);
    OpenAnnotation open(options.annotation, options.chrom_scheme, context);
    const table::TableColumns columns = open.columns(feature);
    const auto picked = pick_table_columns(columns, options.columns, options.index);
    const table::RowWriter writer(columns, picked, format, options.name);
    const table::ColumnChoice choice = choice_of(columns);
    if (format == table::TableFormat::json) refuse_repeated(choice, picked);
    const auto condition = OpenAnnotation::condition(columns, options.where);
    open.open_sources(options.columns, options.name, condition);

    std::vector<Row> rows = selected_rows(options, open, feature, context);
    if (condition) table::Condition::Evaluator(*condition).filter(rows);
    if (options.unique) keep_unique(open.annotation().table(feature), rows);

    const io::ThreadShares threads = io::share_threads(context.threads, options.output);
    io::Output output({options.output, static_cast<int>(options.compress_level), threads.compressors});
    if (options.count) {
        output.write(std::to_string(rows.size()) + '\n');
    } else {
        if (format == table::TableFormat::tsv && !options.no_header) output.write(header_line(choice, picked));
        write_rows(rows, writer, threads.workers, output);
    }
    output.close();
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
    auto options = std::make_shared<ListOptions>();
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
    const std::string which = "Which rows";
    command.options.push_back(where_option(options->where, which));
    add_row_choice_options(command, options->choice);
    command.options.push_back({.names = "--gene",
                               .metavar = "ID",
                               .help = "the rows of this gene, with or without version",
                               .target = &options->gene,
                               .group = which});
    const auto flag = [&](const char* name, const char* help, bool& target, const std::string& group) {
        command.options.push_back({.names = name, .metavar = "", .help = help, .target = &target, .group = group});
    };
    flag("--by-appris", "transcripts that APPRIS scores, in its file's order; with --gene the best first",
         options->by_appris, which);
    flag("--unique", "one row for each interval, the first", options->unique, which);
    flag("--count", "the number of rows instead of the rows", options->count, which);
    command.options.push_back({.names = "-f,--format",
                               .metavar = "FORMAT",
                               .help = "format of the output",
                               .target = &options->format,
                               .choices = {"tsv", "bed", "json"},
                               .default_text = "tsv",
                               .group = "Output"});
    command.options.push_back(columns_option(options->columns));
    flag("--index", "the row's number as the first column", options->index, "Output");
    command.options.push_back({.names = "--name",
                               .metavar = "COLUMN",
                               .help = "bed: write this column as the name; . for none",
                               .target = &options->name,
                               .default_text = "the row's ID",
                               .group = "Output"});
    command.options.push_back(no_header_option(options->no_header));
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "write here; .gz and .bgz names are BGZF-compressed; - is stdout",
                               .target = &options->output,
                               .default_text = "-",
                               .group = "Output",
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--compress-level",
                               .metavar = "N",
                               .help = "of BGZF output, 0 to 9",
                               .target = &options->compress_level,
                               .default_text = "1",
                               .group = "Output"});
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
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
