// gk annotation show and gk annotation tree: genes and transcripts with everything below them (00-cli 6.5).
#include <memory>

#include "cmd/annotation/commands.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/annotation/view/lookup.hpp"
#include "gk/annotation/view/text_form.hpp"
#include "gk/annotation/view/walk.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/json_text.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;
using table::Row;

enum class ShowFormat { tsv, json, tree };

struct ShowOptions {
    std::vector<std::string> ids;
    StreamOptions stream;
    std::string annotation;
    std::optional<std::string> feature;
    bool by_name = false;
    bool flat = false;
    std::string format;
    bool no_header = false;
    std::optional<std::string> chrom_scheme;
};

// ---- What is written of a gene or transcript.

constexpr std::string_view singular(Feature feature) {
    constexpr std::string_view names[] = {"gene", "transcript", "exon", "intron", "cds", "utr5", "utr3"};
    return names[static_cast<std::size_t>(feature)];
}

/// Writes elements with everything below them, in any of the formats.
class ElementWriter {
public:
    explicit ElementWriter(const OpenAnnotation& open) : annotation_(open.annotation()) {
        for (std::size_t i = 0; i < annotation::feature_count; ++i) {
            columns_.push_back(open.columns(static_cast<Feature>(i)));
            std::vector<table::Column>& cells = defaults_.emplace_back();
            for (const std::string_view name : columns_.back().defaults)
                cells.push_back(column_named(columns_.back(), name));
        }
    }

    /// `query feature row parent chrom start end strand id name`, a line for each element, depth first.
    void write_tsv(std::string_view query, Feature feature, Row row, ByteBuffer& out) const {
        if (feature == Feature::genes) {
            write_line(query, feature, row, std::nullopt, out);
            each_transcript(annotation_, row, [&](Row transcript) {
                write_line(query, Feature::transcripts, transcript, row, out);
                write_parts(query, transcript, out);
            });
            return;
        }
        write_line(query, feature, row, parent_of(row), out);
        write_parts(query, row, out);
    }

    /// GenomeKit's text forms, indented by three blanks for each level: genes, transcripts, exons.
    void write_tree(Feature feature, Row row, ByteBuffer& out) const {
        const auto line = [&](std::string_view indent, Feature of, Row number) {
            out.append(indent);
            out.append(text_form(annotation_, of, number));
            out.push('\n');
        };
        const auto with_exons = [&](Row transcript) {
            line("   ", Feature::transcripts, transcript);
            const auto exons = annotation_.exons_of(annotation_.transcript(transcript));
            for (Row exon = exons.first; exon < exons.second; ++exon) line("      ", Feature::exons, exon);
        };
        if (feature != Feature::genes) return with_exons(row);
        line("", feature, row);
        each_transcript(annotation_, row, with_exons);
    }

    /// The default columns of the element; a gene has `transcripts`, a transcript the arrays of its parts.
    void write_json(std::string_view query, Feature feature, Row row, ByteBuffer& out) const {
        out.append("{\"query\":");
        append_json_string(out, query);
        out.push(',');
        if (feature == Feature::genes) {
            write_members(feature, row, out);
            out.append(",\"transcripts\":[");
            char before = 0;
            each_transcript(annotation_, row, [&](Row transcript) {
                if (before != 0) out.push(before);
                before = ',';
                out.push('{');
                write_transcript_members(transcript, out);
                out.push('}');
            });
            out.push(']');
        } else {
            write_transcript_members(row, out);
        }
        out.append("}\n");
    }

    /// The query and the element's default columns.
    void write_flat(std::string_view query, Feature feature, Row row, bool json, ByteBuffer& out) const {
        if (json) {
            out.append("{\"query\":");
            append_json_string(out, query);
            out.push(',');
            write_members(feature, row, out);
            out.append("}\n");
            return;
        }
        out.append(query);
        for (const table::Column& column : cells(feature)) {
            out.push('\t');
            column.append_text(column.source, row, out);
        }
        out.push('\n');
    }

    /// The object of an ID that is not there: what it would have, all null.
    void write_missing_json(std::string_view query, Feature feature, ByteBuffer& out) const {
        out.append("{\"query\":");
        append_json_string(out, query);
        const auto add = [&](std::string_view name) {
            out.append(",\"");
            out.append(name);
            out.append("\":null");
        };
        for (const table::Column& column : cells(feature)) add(column.name);
        // A gene has its transcripts, a transcript the tables behind that.
        const auto first = static_cast<std::size_t>(feature) + 1;
        const std::size_t last = feature == Feature::genes ? first + 1 : annotation::feature_count;
        for (std::size_t i = first; i < last; ++i) add(annotation::feature_names[i]);
        out.append("}\n");
    }

    std::string flat_header(Feature feature) const {
        std::string line = "#query";
        for (const table::Column& column : cells(feature)) (line += '\t') += column.name;
        return line + '\n';
    }

private:
    const std::vector<table::Column>& cells(Feature feature) const {
        return defaults_[static_cast<std::size_t>(feature)];
    }

    Row parent_of(Row transcript) const { return static_cast<Row>(annotation_.transcript(transcript).gene); }

    void write_cell(Feature feature, std::string_view column, Row row, ByteBuffer& out) const {
        for (const table::Column& each : cells(feature)) {
            if (each.name != column) continue;
            out.push('\t');
            return each.append_text(each.source, row, out);
        }
        out.append("\t.");
    }

    void write_line(std::string_view query, Feature feature, Row row, std::optional<Row> parent,
                    ByteBuffer& out) const {
        out.append(query);
        out.push('\t');
        out.append(singular(feature));
        out.push('\t');
        out.append_integer(row);
        out.push('\t');
        if (parent)
            out.append_integer(*parent);
        else
            out.push('.');
        for (const std::string_view column : {"chrom", "start", "end", "strand", "id", "name"})
            write_cell(feature, column, row, out);
        out.push('\n');
    }

    void write_parts(std::string_view query, Row transcript, ByteBuffer& out) const {
        each_part(annotation_, transcript,
                  [&](Feature feature, Row part) { write_line(query, feature, part, transcript, out); });
    }

    void write_members(Feature feature, Row row, ByteBuffer& out) const {
        char before = 0;
        for (const table::Column& column : cells(feature)) {
            if (before != 0) out.push(before);
            before = ',';
            out.push('"');
            out.append(column.name);
            out.append("\":");
            column.append_json(column.source, row, out);
        }
    }

    void write_transcript_members(Row transcript, ByteBuffer& out) const {
        write_members(Feature::transcripts, transcript, out);
        // Parts come grouped by table: an array opens where the table changes, and tables without a part are empty.
        std::size_t open = static_cast<std::size_t>(Feature::transcripts);
        bool first = true;
        const auto open_up_to = [&](std::size_t feature) {
            for (; open < feature; ++open) {
                if (open != static_cast<std::size_t>(Feature::transcripts)) out.push(']');
                out.append(",\"");
                out.append(annotation::feature_names[open + 1]);
                out.append("\":[");
                first = true;
            }
        };
        each_part(annotation_, transcript, [&](Feature feature, Row part) {
            open_up_to(static_cast<std::size_t>(feature));
            if (!first) out.push(',');
            first = false;
            out.push('{');
            write_members(feature, part, out);
            out.push('}');
        });
        open_up_to(static_cast<std::size_t>(Feature::utr3s));
        out.push(']');
    }

    const annotation::Annotation& annotation_;
    std::vector<table::TableColumns> columns_;
    std::vector<std::vector<table::Column>> defaults_;
};

// ---- From IDs to elements.

struct ShowTask {
    const ShowOptions& options;
    const annotation::Annotation& annotation;
    const ElementWriter& writer;
    ShowFormat format;
    bool genes = true;
    bool transcripts = true;
    std::optional<Feature>* header_of = nullptr;  // --flat: the table whose header was written last
};

class ShowHandler final : public RecordHandler {
public:
    explicit ShowHandler(const ShowTask& task)
        : task_(task), genes_(task.annotation, Feature::genes), transcripts_(task.annotation, Feature::transcripts) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        const std::string_view id = query.bed.line;
        std::vector<Row> genes;
        std::vector<Row> transcripts;
        if (task_.options.by_name) {
            genes = genes_.by_name(id);
        } else {
            if (task_.genes) genes = genes_.by_id(id);
            if (task_.transcripts) transcripts = transcripts_.by_id(id);
        }
        if (genes.empty() && transcripts.empty()) return unknown(id);
        for (const Row row : genes) write(id, Feature::genes, row, out);
        for (const Row row : transcripts) write(id, Feature::transcripts, row, out);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        if (task_.format == ShowFormat::json)
            return task_.writer.write_missing_json(query.bed.line, task_.genes ? Feature::genes : Feature::transcripts,
                                                   out.rows);
        constexpr int missing_cells = 9;
        out.rows.append(query.bed.line);
        for (int i = 0; i < missing_cells; ++i) out.rows.append("\t.");
        out.rows.push('\n');
    }

private:
    io::BadRecord unknown(std::string_view id) const {
        std::string what = "there is no ";
        if (task_.options.by_name)
            what += "gene named";
        else
            what += !task_.transcripts ? "gene" : !task_.genes ? "transcript" : "gene or transcript";
        what += " '" + std::string(id) + "'";
        if (task_.options.stream.on_bad == "fail") {
            std::string near = task_.options.by_name ? genes_.suggest_name(id) : std::string();
            if (!task_.options.by_name && task_.genes) near = genes_.suggest_id(id);
            if (!task_.options.by_name && near.empty() && task_.transcripts) near = transcripts_.suggest_id(id);
            what += near;
        }
        return {io::Reason::no_such_row, what};
    }

    void write(std::string_view query, Feature feature, Row row, io::ChunkOutput& out) {
        const bool json = task_.format == ShowFormat::json;
        if (task_.options.flat) {
            // Rows of the two tables have other columns: each run of them has a header.
            if (!json && !task_.options.no_header && *task_.header_of != feature)
                out.rows.append(task_.writer.flat_header(feature));
            *task_.header_of = feature;
            task_.writer.write_flat(query, feature, row, json, out.rows);
        } else if (json) {
            task_.writer.write_json(query, feature, row, out.rows);
        } else if (task_.format == ShowFormat::tree) {
            task_.writer.write_tree(feature, row, out.rows);
        } else {
            task_.writer.write_tsv(query, feature, row, out.rows);
        }
        out.spill_if_large();
    }

    const ShowTask& task_;
    annotation::Lookup genes_;
    annotation::Lookup transcripts_;
};

ShowFormat parse_format(const std::string& text) {
    if (text == "json") return ShowFormat::json;
    return text == "tree" ? ShowFormat::tree : ShowFormat::tsv;
}

void show(const ShowOptions& options, const cli::Context& context) {
    const ShowFormat format = parse_format(options.format);
    require(!options.by_name || options.feature != "transcripts", "--by-name finds genes; transcripts have no names");
    require(!options.flat || format != ShowFormat::tree, "--flat goes with -f tsv and json");
    require(!options.no_header || format == ShowFormat::tsv, "--no-header goes with -f tsv");
    require(options.stream.on_bad != "na" || (format != ShowFormat::tree && !options.flat),
            "--on-bad na goes with -f tsv and json, without --flat");
    OpenAnnotation open(options.annotation, options.chrom_scheme, context);
    const ElementWriter writer(open);
    std::optional<Feature> header_of;
    const ShowTask task{.options = options,
                        .annotation = open.annotation(),
                        .writer = writer,
                        .format = format,
                        .genes = options.feature != "transcripts",
                        .transcripts = options.feature != "genes",
                        .header_of = &header_of};
    StreamJob job{.options = options.stream, .context = context};
    job.words = options.ids.size() == 1 && options.ids.front() == "-" ? std::vector<std::string>() : options.ids;
    job.sequential = true;
    if (format == ShowFormat::tsv && !options.flat && !options.no_header)
        job.header = "#query\tfeature\trow\tparent\tchrom\tstart\tend\tstrand\tid\tname\n";
    job.parse = [](std::string_view line, Query& query) -> std::optional<io::BadRecord> {
        query.bed.line = trimmed(line);
        query.bed.column_count = 0;
        return std::nullopt;
    };
    // The answer has a header although nothing was found: that of the only table looked in, else that of genes.
    const bool flat_header = options.flat && format == ShowFormat::tsv && !options.no_header;
    const Feature first_table = task.genes ? Feature::genes : Feature::transcripts;
    if (flat_header && (options.by_name || options.feature)) {
        header_of = first_table;
        job.header = writer.flat_header(first_table);
    }
    job.at_end = [&](io::Output& output) {
        if (flat_header && !header_of) output.write(writer.flat_header(first_table));
    };
    job.make_handler = [&task] { return std::make_unique<ShowHandler>(task); };
    run_stream(job);
}

// ---- The walk of a whole annotation.

void walk(const ShowOptions& options, const cli::Context& context) {
    require(!options.stream.limit, "--limit goes with IDs: the walk of a whole annotation reads none");
    require(options.stream.compress_level >= 0 && options.stream.compress_level <= 9,
            "--compress-level is from 0 to 9");
    OpenAnnotation open(options.annotation, options.chrom_scheme, context);
    const ElementWriter writer(open);
    io::Output output({.path = options.stream.output,
                       .compress_level = static_cast<int>(options.stream.compress_level),
                       .compressors = io::share_threads(context.threads, options.stream.output).compressors});
    ByteBuffer text;
    constexpr std::size_t enough = std::size_t{1} << 20;
    const std::uint32_t genes = open.annotation().table(Feature::genes).count;
    for (Row gene = 0; gene < genes; ++gene) {
        writer.write_tree(Feature::genes, gene, text);
        if (text.size() < enough) continue;
        output.write(text.view());
        text.clear();
    }
    output.write(text.view());
    output.close();
}

// `na`: the command has a format that shows a missing element.
void add_id_options(cli::Command& command, ShowOptions& options, bool na) {
    cli::Command shared;
    add_stream_options(shared, options.stream, {.input_positional = false, .na = na});
    // Of the options for streams of intervals, those that are about lines.
    for (cli::Option& option : shared.options)
        for (const std::string_view name : {"--limit", "--on-bad", "--rejects", "-o,--output", "--compress-level"})
            if (option.names == name) command.options.push_back(option);
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
        {.names = "--in",
         .metavar = "TABLE",
         .help = "look in one table alone",
         .target = &options->feature,
         .choices = {"genes", "transcripts"}},
        {.names = "--by-name", .metavar = "", .help = "genes by their exact name", .target = &options->by_name},
        {.names = "--flat",
         .metavar = "",
         .help = "only the rows found, in their table's columns",
         .target = &options->flat},
        {.names = "-f,--format",
         .metavar = "FORMAT",
         .help = "format of the output",
         .target = &options->format,
         .choices = {"tsv", "json", "tree"},
         .default_text = "tsv"},
        {.names = "--no-header", .metavar = "", .help = "no header line in tsv", .target = &options->no_header},
        chrom_scheme_option(options->chrom_scheme)};
    add_id_options(command, *options, true);
    command.examples = {
        {"a gene, its transcripts and their parts", "gk annotation show -g gencode.v47 ENSG00000001626"},
        {"the same as one JSON object", "gk annotation show -g gencode.v47 --by-name CFTR -f json"},
        {"where a list of transcripts lies",
         "gk annotation show -g gencode.v47 --in transcripts --flat --on-bad skip < ids.txt"}};
    command.run = [options](const cli::Context& context) { show(*options, context); };
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
    add_id_options(command, *options, false);
    command.examples = {{"the first genes of an annotation", "gk annotation tree -g gencode.v47 | head -n 20"},
                        {"one gene", "gk annotation tree -g gencode.v47 ENSG00000001626"}};
    command.run = [options](const cli::Context& context) {
        options->format = "tree";
        if (options->ids.empty())
            walk(*options, context);
        else
            show(*options, context);
    };
    return command;
}

}  // namespace gk::cmd
