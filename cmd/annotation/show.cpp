// gk annotation show and gk annotation tree: genes and transcripts with everything below them.
#include <memory>

#include "cmd/annotation/commands.hpp"
#include "cmd/annotation/element_lookup.hpp"
#include "cmd/annotation/element_trees.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/base/fields.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;

struct ShowOptions {
    std::vector<std::string> ids;
    StreamOptions stream;
    std::string annotation;
    std::optional<Feature> feature;
    bool by_name = false;
    bool flat = false;
    ShowFormat format = ShowFormat::tsv;
    bool no_header = false;
    std::optional<std::string> chrom_scheme;
};

void check_show_options(const ShowOptions& options) {
    const ShowFormat format = options.format;
    require(!options.by_name || options.feature != Feature::transcripts,
            "--by-name finds genes; transcripts have no names");
    require(!options.flat || format != ShowFormat::tree, "--flat goes with -f tsv and json");
    require(!options.no_header || format == ShowFormat::tsv, "--no-header goes with -f tsv");
    require(options.stream.bad.on_bad != io::OnBad::na || (format != ShowFormat::tree && !options.flat),
            "--on-bad na goes with -f tsv and json, without --flat");
}

void show_elements(const ShowOptions& options, const cli::Context& context) {
    const ShowFormat format = options.format;
    check_show_options(options);
    OpenAnnotation open(options.annotation, options.chrom_scheme, context);
    const ElementWriter writer(open);
    std::optional<Feature> header_of;
    const ElementLookup lookup{.annotation = open.annotation(),
                               .writer = writer,
                               .format = format,
                               .by_name = options.by_name,
                               .genes = options.feature != Feature::transcripts,
                               .transcripts = options.feature != Feature::genes,
                               .flat = options.flat,
                               .headers = !options.no_header,
                               .suggests = options.stream.bad.on_bad == io::OnBad::fail,
                               .header_of = &header_of};
    StreamJob job{.options = options.stream, .context = context};
    job.source.words = options.ids.size() == 1 && options.ids.front() == "-" ? std::vector<std::string>() : options.ids;
    job.sequential = true;
    if (format == ShowFormat::tsv && !options.flat && !options.no_header) job.header = ElementWriter::tsv_header();
    job.source.parse = [](std::string_view line, Query& query) -> std::optional<io::BadRecord> {
        query.line = trimmed(line);
        query.bed.column_count = 0;
        return std::nullopt;
    };
    // The answer has a header although nothing was found: that of the only table looked in, else that of genes.
    const bool flat_header = options.flat && format == ShowFormat::tsv && !options.no_header;
    const Feature first_table = lookup.genes ? Feature::genes : Feature::transcripts;
    if (flat_header && (options.by_name || options.feature)) {
        header_of = first_table;
        job.header = writer.flat_header(first_table);
    }
    job.at_end = [&](io::Output& output) {
        if (flat_header && !header_of) output.write(writer.flat_header(first_table));
    };
    job.make_handler = [&lookup] { return make_element_handler(lookup); };
    run_stream(job);
}

// The walk of a whole annotation.
void write_all_trees(const ShowOptions& options, const cli::Context& context) {
    require(!options.stream.limit, "--limit goes with IDs: the walk of a whole annotation reads none");
    check_file_options(options.stream.file);
    OpenAnnotation open(options.annotation, options.chrom_scheme, context);
    const ElementWriter writer(open);
    const FileOptions& file = options.stream.file;
    io::Output output(output_of(file, io::share_threads(context.threads, file.output).compressors));
    ByteBuffer text;
    constexpr std::size_t enough = std::size_t{1} << 20;
    const std::uint32_t genes = open.annotation().table(Feature::genes).count;
    for (table::Row gene = 0; gene < genes; ++gene) {
        writer.write_tree(Feature::genes, gene, text);
        if (text.size() < enough) continue;
        output.write(text.view());
        text.clear();
    }
    output.write(text.view());
    output.close();
}

}  // namespace

cli::Command annotation_show_command() {
    auto options = std::make_shared<ShowOptions>();
    cli::Command command;
    command.name = "annotation show";
    command.summary = "genes and transcripts by ID or name, with everything below them";
    command.usage = "-g ANNOTATION [--in TABLE] [ID... | -] [-f FORMAT]";
    command.description =
        "Finds genes, then transcripts, by ID, with or without version: every row that has it (PAR twins, too). "
        "--by-name finds genes by their exact name. Without IDs, or with -, they are read from stdin, one a line.\n\n"
        "Formats:\n"
        "  tsv   query feature row parent chrom start end strand id name: a line for each element, depth first; row "
        "and\n        parent are row numbers in their tables\n"
        "  json  one object a gene or transcript, with arrays of its transcripts and their parts\n"
        "  tree  the walk from genes to transcripts to exons, as GenomeKit words it\n\n"
        "--flat writes the rows that were found alone, in their table's columns.";
    command.positionals = {
        {.name = "ID", .help = "IDs of genes and transcripts; - or nothing: stdin", .target = &options->ids}};
    command.options = {
        annotation_option(options->annotation),
        choice({.names = "--in", .metavar = "TABLE", .help = "look in one table alone"}, options->feature,
               {{"genes", Feature::genes}, {"transcripts", Feature::transcripts}}),
        {.names = "--by-name", .metavar = "", .help = "genes by their exact name", .target = &options->by_name},
        {.names = "--flat",
         .metavar = "",
         .help = "only the rows found, in their table's columns",
         .target = &options->flat},
        format_option(options->format,
                      {{"tsv", ShowFormat::tsv}, {"json", ShowFormat::json}, {"tree", ShowFormat::tree}}, ""),
        {.names = "--no-header", .metavar = "", .help = "no header line in tsv", .target = &options->no_header},
        chrom_scheme_option(options->chrom_scheme)};
    add_record_options(command, options->stream, {.na = true, .shard = false});
    command.examples = {
        {"a gene, its transcripts and their parts", "gk annotation show -g gencode.v47 ENSG00000001626"},
        {"the same as one JSON object", "gk annotation show -g gencode.v47 --by-name CFTR -f json"},
        {"where a list of transcripts lies",
         "gk annotation show -g gencode.v47 --in transcripts --flat --on-bad skip < ids.txt"}};
    command.run = [options](const cli::Context& context) { show_elements(*options, context); };
    return command;
}

cli::Command annotation_tree_command() {
    auto options = std::make_shared<ShowOptions>();
    cli::Command command;
    command.name = "annotation tree";
    command.summary = "the walk from genes to transcripts to exons";
    command.usage = "-g ANNOTATION [ID...]";
    command.description =
        "Writes all genes, below each its transcripts, below each its exons, indented by 0, 3 and 6 blanks, as "
        "GenomeKit words them; or those of the genes and transcripts with the given IDs. - reads IDs from stdin.";
    command.positionals = {
        {.name = "ID", .help = "IDs of genes and transcripts; none: the whole annotation", .target = &options->ids}};
    command.options = {annotation_option(options->annotation)};
    add_record_options(command, options->stream, {.na = false, .shard = false});
    command.examples = {{"the first genes of an annotation", "gk annotation tree -g gencode.v47 | head -n 20"},
                        {"one gene", "gk annotation tree -g gencode.v47 ENSG00000001626"}};
    command.run = [options](const cli::Context& context) {
        options->format = ShowFormat::tree;
        if (options->ids.empty())
            write_all_trees(*options, context);
        else
            show_elements(*options, context);
    };
    return command;
}

}  // namespace gk::cmd
