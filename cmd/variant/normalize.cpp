// gk variant normalize: variants checked against the reference, in their minimal form (00-cli 6.6).
#include <algorithm>
#include <memory>
#include <string>

#include "cmd/altered/variant_list.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/commands.hpp"
#include "cmd/variant/variant_lines.hpp"
#include "gk/base/json_text.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

struct NormalizeOptions {
    StreamOptions stream;
    std::string genome;
    std::vector<std::string> variants;
    std::string format = "tsv";
    bool no_trim = false;
    bool left_align = false;
    bool no_header = false;
    bool no_version = false;
    std::vector<std::string> columns;
    std::optional<std::string> chrom_scheme;
};

enum class Format { tsv, vcf, json };

// In the order of normalize_columns().known.
enum Column : std::size_t { chrom, start, end, ref, alt, variant_column, query_column, edits };

table::ColumnChoice normalize_columns() {
    return {.known = {"chrom", "start", "end", "ref", "alt", "variant", "query", "edits"},
            .defaults = {"chrom", "start", "end", "ref", "alt", "variant"}};
}

struct NormalizeSettings {
    const Genome& genome;
    std::vector<std::string> names;  // to write, by ChromId
    Format format = Format::tsv;
    bool trim = true;
    bool left_align = false;
    std::vector<std::size_t> columns;
};

class NormalizeHandler final : public RecordHandler {
public:
    explicit NormalizeHandler(const NormalizeSettings& settings) : settings_(settings), reader_(settings.genome) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        variant::Variant read;
        if (auto bad = reader_.read(query.bed.line, query.part, read)) return bad;
        const variant::Variant shown = settings_.left_align ? left_aligned(read, sequence(read), room_)
                                       : settings_.trim     ? minimal(read)
                                                            : read;
        if (settings_.format == Format::vcf)
            if (auto bad = unsayable(shown)) return bad;
        write_row(query, &shown, out.rows);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override { write_row(query, nullptr, out.rows); }

private:
    const TwoBitSequence& sequence(const variant::Variant& variant) const {
        return *settings_.genome.sequence(variant.chrom);
    }
    std::string_view name(ChromId id) const { return settings_.names[index_of(id)]; }

    void write_row(const Query& query, const variant::Variant* variant, ByteBuffer& rows) {
        switch (settings_.format) {
            case Format::tsv:
                for (std::size_t i = 0; i < settings_.columns.size(); ++i) {
                    if (i != 0) rows.push('\t');
                    write_value(settings_.columns[i], query, variant, rows);
                }
                return rows.push('\n');
            case Format::json:
                return write_json(query, variant, rows);
            case Format::vcf:
                return write_vcf(query, *variant, rows);
        }
    }

    void write_value(std::size_t column, const Query& query, const variant::Variant* variant, ByteBuffer& rows) const {
        if (column == Column::query_column) return rows.append(query_text(query));
        if (column == Column::chrom && query.chrom) return rows.append(name(*query.chrom));
        if (variant == nullptr) return write_as_read(column, query, rows);
        const auto allele = [&](std::string_view text) { rows.append(text.empty() ? std::string_view(".") : text); };
        switch (column) {
            case Column::start:
                return rows.append_integer(variant->start);
            case Column::end:
                return rows.append_integer(variant->end());
            case Column::ref:
                return allele(variant->ref);
            case Column::alt:
                return allele(variant->alt);
            case Column::variant_column:
                return append_variant(rows, name(variant->chrom), *variant);
            default:
                return write_edits(*variant, rows);
        }
    }

    // Of a bad record, what could be read of it.
    void write_as_read(std::size_t column, const Query& query, ByteBuffer& rows) const {
        const auto fields = reader_.fields(query.bed.line, query.part);
        const auto text = [&](std::string_view value) { rows.append(value.empty() ? std::string_view(".") : value); };
        if (!fields) return rows.push('.');
        switch (column) {
            case Column::chrom:
                return text(fields->chrom);
            case Column::start:
                if (const auto start = variant::parse_variant_position(fields->position))
                    return rows.append_integer(*start);
                return rows.push('.');
            case Column::ref:
                return text(fields->ref);
            case Column::alt:
                return text(fields->alt);
            default:
                return rows.push('.');
        }
    }

    // `start:ref:alt`, 0-based, with commas between them; `.` where there is none.
    void write_edits(const variant::Variant& variant, ByteBuffer& rows) const {
        const variant::VariantEdits list = edits_of(variant);
        if (list.count == 0) return rows.push('.');
        for (const variant::Edit& edit : list) {
            if (&edit != list.begin()) rows.push(',');
            append_edit(variant, edit, rows);
        }
    }

    static void append_edit(const variant::Variant& variant, const variant::Edit& edit, ByteBuffer& rows) {
        rows.append_integer(edit.start);
        rows.push(':');
        rows.append(variant.ref.substr(static_cast<std::size_t>(edit.start - variant.start),
                                       static_cast<std::size_t>(edit.length)));
        rows.push(':');
        rows.append(edit.alt);
    }

    void write_json(const Query& query, const variant::Variant* variant, ByteBuffer& rows) {
        const table::ColumnChoice choice = normalize_columns();
        char before = '{';
        for (const std::size_t column : settings_.columns) {
            rows.push(before);
            before = ',';
            rows.push('"');
            rows.append(choice.known[column]);
            rows.append("\":");
            write_json_value(column, query, variant, rows);
        }
        rows.append("}\n");
    }

    void write_json_value(std::size_t column, const Query& query, const variant::Variant* variant, ByteBuffer& rows) {
        if (column == Column::query_column) return append_json_string(rows, query_text(query));
        if (column == Column::chrom && query.chrom) return append_json_string(rows, name(*query.chrom));
        if (variant == nullptr) return write_json_as_read(column, query, rows);
        switch (column) {
            case Column::start:
            case Column::end:
                return write_value(column, query, variant, rows);
            case Column::ref:
                return append_json_string(rows, variant->ref);
            case Column::alt:
                return append_json_string(rows, variant->alt);
            case Column::edits:
                rows.push('[');
                for (const variant::VariantEdits list = edits_of(*variant); const variant::Edit& edit : list) {
                    rows.append(&edit == list.begin() ? "\"" : ",\"");
                    append_edit(*variant, edit, rows);
                    rows.push('"');
                }
                return rows.push(']');
            default:
                text_.clear();
                write_value(column, query, variant, text_);
                return append_json_string(rows, text_.view());
        }
    }

    void write_json_as_read(std::size_t column, const Query& query, ByteBuffer& rows) {
        text_.clear();
        write_as_read(column, query, text_);
        if (text_.view() == ".") return rows.append("null");
        if (column == Column::start) return rows.append(text_.view());
        append_json_string(rows, text_.view());
    }

    // What VCF has no way to say: bases beyond the chromosome's ends, an allele without any base to stand beside, and
    // the letter Z.
    std::optional<io::BadRecord> unsayable(const variant::Variant& variant) const {
        const std::int64_t size = sequence(variant).size;
        const bool pad = variant.ref.empty() || variant.alt.empty();
        const std::int64_t end = variant.end() + (pad && variant.start <= 0 ? 1 : 0);
        if (variant.start < 0 || end > size)
            return io::BadRecord{io::Reason::refused, "VCF can't say what reaches beyond the chromosome's ends"};
        if (variant.alt.find('Z') != std::string_view::npos)
            return io::BadRecord{io::Reason::refused, "VCF has no letter Z"};
        return std::nullopt;
    }

    // An empty allele gets the base before it, at the chromosome's start the one behind it. What changes nothing has no
    // ALT.
    void write_vcf(const Query& query, const variant::Variant& variant, ByteBuffer& rows) {
        const bool pad = variant.ref.empty() || variant.alt.empty();
        const bool pad_behind = pad && variant.start <= 0;
        text_.clear();
        if (pad) {
            const std::int64_t at = pad_behind ? variant.end() : std::int64_t{variant.start} - 1;
            sequence(variant).append_padded(at, at + 1, Strand::positive, Case::upper, text_);
        }
        const std::string_view base = text_.view();
        const auto allele = [&](std::string_view letters) {
            if (!pad_behind) rows.append(base);
            rows.append(letters);
            if (pad_behind) rows.append(base);
        };
        rows.append(name(variant.chrom));
        rows.push('\t');
        rows.append_integer(std::int64_t{variant.start} + (pad && !pad_behind ? 0 : 1));
        rows.push('\t');
        rows.append(id(query));
        rows.push('\t');
        allele(variant.ref);
        rows.push('\t');
        if (variant.ref == variant.alt)
            rows.push('.');
        else
            allele(variant.alt);
        rows.append("\t.\t.\t.\n");
    }

    // The ID of a VCF record stays with it.
    static std::string_view id(const Query& query) {
        std::string_view rest = query.bed.line;
        for (int i = 0; i < 2; ++i) {
            const std::size_t tab = rest.find('\t');
            if (tab == std::string_view::npos) return ".";
            rest.remove_prefix(tab + 1);
        }
        rest = rest.substr(0, rest.find('\t'));
        return rest.empty() ? std::string_view(".") : rest;
    }

    // A variant string as read; of a VCF record the same fields in its spelling.
    std::string_view query_text(const Query& query) const {
        query_.clear();
        reader_.append_text(query.bed.line, query.part, query_);
        return query_.view();
    }

    const NormalizeSettings& settings_;
    mutable VariantLineReader reader_;
    std::string room_;
    ByteBuffer text_;
    mutable ByteBuffer query_;
};

std::string vcf_header(const NormalizeOptions& options, Genome& genome, const std::vector<std::string>& names,
                       const cli::Context& context) {
    std::string header = "##fileformat=VCFv4.2\n";
    if (!options.no_version) header += "##gk_command=" + context.command_line + "\n";
    for (const ChromSize& chrom : genome.sizes()) {
        const auto id = genome.names().find(chrom.name);
        header += "##contig=<ID=" + (id ? names[index_of(*id)] : chrom.name) + ",length=" + std::to_string(chrom.size) +
                  ">\n";
    }
    return header + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";
}

void run(const NormalizeOptions& options, const cli::Context& context) {
    const bool vcf = options.format == "vcf";
    require(options.format == "tsv" || !options.no_header, "--no-header goes with -f tsv");
    require(!vcf || options.columns.empty(), "--columns goes with -f tsv and -f json");
    require(vcf || !options.no_version, "--no-version goes with -f vcf");
    require(!vcf || options.stream.on_bad != "na", "--on-bad na: VCF has no way to show a missing variant");
    require(!options.no_trim || !options.left_align, "--no-trim and --left-align exclude each other");
    require(options.variants.empty() || !options.stream.input, "INPUT and --variant exclude each other");

    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    check_variant_words(options.variants, genome);
    const table::ColumnChoice choice = normalize_columns();
    const NormalizeSettings settings{.genome = genome,
                                     .names = output_names(genome, options.chrom_scheme),
                                     .format = vcf                        ? Format::vcf
                                               : options.format == "json" ? Format::json
                                                                          : Format::tsv,
                                     .trim = !options.no_trim,
                                     .left_align = options.left_align,
                                     .columns = pick_columns(choice, options.columns)};
    if (settings.format == Format::json) refuse_repeated(choice, settings.columns);
    StreamJob job{.options = options.stream, .context = context};
    read_variants_as_records(job, genome);
    job.words = options.variants;
    if (vcf) job.header = vcf_header(options, genome, settings.names, context);
    if (settings.format == Format::tsv && !options.no_header) job.header = header_line(choice, settings.columns);
    job.make_handler = [&] { return std::make_unique<NormalizeHandler>(settings); };
    run_stream(job);
}

}  // namespace

cli::Command variant_normalize_command() {
    auto options = std::make_shared<NormalizeOptions>();
    cli::Command command;
    command.name = "variant normalize";
    command.summary = "variants checked against the reference, in minimal form";
    command.usage = "-g GENOME [INPUT | --variant VARIANT...] [-f tsv|vcf|json]";
    command.description =
        "Reads variant strings, one a line, or VCF or BCF, and checks each against the reference. What both alleles "
        "begin with is trimmed, then what both end with, so that chr7:117231993:TCT:T and chr7:117231994:CT:- give "
        "the same row. One row for each ALT allele, in input order.\n\n"
        "A variant string is chromosome:position:reference:alternative, 1-based; commas in the position are allowed, "
        "an empty allele is nothing, - or ., and chr may be left out.\n\n"
        "Columns: chrom start end (0-based) ref alt variant; further ones: query (the text as read) and edits (the "
        "pieces that are applied, start:ref:alt, 0-based).";
    command.positionals.push_back({"INPUT", "variant strings, VCF or BCF, plain, gzip or BGZF; - or nothing: stdin",
                                   &options->stream.input, cli::ValueKind::file});
    command.options.push_back(genome_option(options->genome));
    command.options.push_back({.names = "--variant",
                               .metavar = "VARIANT",
                               .help = "a variant instead of INPUT: chr7:117,120,149:AT:G",
                               .target = &options->variants,
                               .group = "Input"});
    add_record_options(command, options->stream);
    command.options.push_back({.names = "--no-trim",
                               .metavar = "",
                               .help = "keep the alleles as they are given",
                               .target = &options->no_trim,
                               .group = "Output"});
    command.options.push_back({.names = "--left-align",
                               .metavar = "",
                               .help = "move insertions and deletions as far left as the bases are the same",
                               .target = &options->left_align,
                               .group = "Output"});
    command.options.push_back({.names = "-f,--format",
                               .metavar = "FORMAT",
                               .help = "format of the output",
                               .target = &options->format,
                               .choices = {"tsv", "vcf", "json"},
                               .default_text = "tsv",
                               .group = "Output"});
    command.options.push_back(columns_option(options->columns, "query, edits"));
    command.options.push_back(no_header_option(options->no_header));
    command.options.push_back({.names = "--no-version",
                               .metavar = "",
                               .help = "no ##gk_command line in vcf",
                               .target = &options->no_version,
                               .group = "Output"});
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    command.examples = {
        {"two spellings of one deletion",
         "gk variant normalize -g hg19 --variant chr7:117231993:TCT:T --variant "
         "chr7:117231994:CT:-"},
        {"the alleles of a VCF, left-aligned, one a row; those that disagree with the genome go to a file",
         "gk variant normalize -g hg38 --left-align --on-bad skip --rejects bad.txt -f vcf calls.vcf.gz"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
