// gk variant normalize: variants checked against the reference, in their minimal form.
#include <memory>
#include <string>
#include <utility>

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/commands.hpp"
#include "cmd/variant/variant_lines.hpp"
#include "cmd/variant/variant_rows.hpp"
#include "gk/vcf/variant_lines.hpp"

namespace gk::cmd {
namespace {

struct NormalizeOptions {
    StreamOptions stream;
    std::string genome;
    std::vector<std::string> variants;
    VariantRowFormat format = VariantRowFormat::tsv;
    RowOptions rows;
    bool no_trim = false;
    bool left_align = false;
    bool no_version = false;
};

struct NormalizeSettings {
    VariantRowSettings rows;
    bool trim = true;
    bool left_align = false;
};

class NormalizeHandler final : public RecordHandler {
public:
    explicit NormalizeHandler(const NormalizeSettings& settings)
        : settings_(settings), reader_(settings.rows.genome), writer_(settings.rows, reader_) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        variant::Variant read;
        if (auto bad = reader_.read(query.line, query.part, read)) return bad;
        const variant::Variant shown = settings_.left_align ? left_aligned(read, sequence(read), room_)
                                       : settings_.trim     ? minimal(read)
                                                            : read;
        if (auto bad = writer_.refuse(shown)) return bad;
        writer_.write(query, shown, out.rows);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override { writer_.write_missing(query, out.rows); }

private:
    const TwoBitSequence& sequence(const variant::Variant& variant) const {
        return *settings_.rows.genome.sequence(variant.chrom);
    }

    const NormalizeSettings& settings_;
    vcf::VariantLineReader reader_;
    VariantRowWriter writer_;
    std::string room_;
};

void check_normalize_options(const NormalizeOptions& options) {
    const bool vcf = options.format == VariantRowFormat::vcf;
    check_row_options(options.rows, options.format == VariantRowFormat::tsv);
    require(!vcf || options.rows.columns.empty(), "--columns goes with -f tsv and -f json");
    require(vcf || !options.no_version, "--no-version goes with -f vcf");
    require(!vcf || options.stream.bad.on_bad != io::OnBad::na,
            "--on-bad na: VCF has no way to show a missing variant");
    require(!options.no_trim || !options.left_align, "--no-trim and --left-align exclude each other");
    require(options.variants.empty() || !options.stream.input, "INPUT and --variant exclude each other");
}

void run_normalize(const NormalizeOptions& options, const cli::Context& context) {
    check_normalize_options(options);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    check_variant_words(options.variants, genome);
    std::vector<std::string> names = output_names(genome, options.rows.chrom_scheme);
    const std::vector<VariantRowColumn> columns = pick_variant_row_columns(options.rows.columns, options.format);
    const NormalizeSettings settings{.rows = {.genome = genome,
                                              .names = std::move(names),
                                              .format = options.format,
                                              .columns = columns,
                                              .shape = variant_row_shape(options.format, columns)},
                                     .trim = !options.no_trim,
                                     .left_align = options.left_align};
    StreamJob job{.options = options.stream, .context = context};
    read_variants_as_records(job, genome);
    job.source.words = options.variants;
    if (options.format == VariantRowFormat::vcf)
        job.header = vcf_header(genome, settings.rows.names, options.no_version ? "" : context.command_line);
    if (options.format == VariantRowFormat::tsv && !options.rows.no_header) job.header = settings.rows.shape.header();
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
    command.options.push_back(flag("--no-trim", "keep the alleles as they are given", options->no_trim, "Output"));
    command.options.push_back(flag("--left-align",
                                   "move insertions and deletions as far left as the bases are the same",
                                   options->left_align, "Output"));
    command.options.push_back(format_option(
        options->format,
        {{"tsv", VariantRowFormat::tsv}, {"vcf", VariantRowFormat::vcf}, {"json", VariantRowFormat::json}}));
    command.options.push_back(columns_option(options->rows.columns, "query, edits"));
    command.options.push_back(no_header_option(options->rows.no_header));
    command.options.push_back(flag("--no-version", "no ##gk_command line in vcf", options->no_version, "Output"));
    command.options.push_back(chrom_scheme_option(options->rows.chrom_scheme));
    command.examples = {
        {"two spellings of one deletion",
         "gk variant normalize -g hg19 --variant chr7:117231993:TCT:T --variant "
         "chr7:117231994:CT:-"},
        {"the alleles of a VCF, left-aligned, one a row; those that disagree with the genome go to a file",
         "gk variant normalize -g hg38 --left-align --on-bad skip --rejects bad.txt -f vcf calls.vcf.gz"}};
    command.run = [options](const cli::Context& context) { run_normalize(*options, context); };
    return command;
}

}  // namespace gk::cmd
