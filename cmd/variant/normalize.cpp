// gk variant normalize: variants checked against the reference, in their minimal form.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/commands.hpp"
#include "cmd/variant/normalize_records.hpp"
#include "cmd/variant/selected_variants.hpp"
#include "cmd/variant/variant_lines.hpp"
#include "cmd/variant/variant_rows.hpp"

namespace gk::cmd {
namespace {

struct NormalizeOptions {
    StreamOptions stream;
    std::string genome;
    std::vector<std::string> variants;
    VariantRowFormat format = VariantRowFormat::tsv;
    RowOptions rows;
    std::optional<std::string> where;
    bool no_trim = false;
    bool left_align = false;
    bool no_version = false;
    std::optional<vcf::OnDuplicate> duplicates;
    std::optional<std::int64_t> site_window;

    bool writes_vcf() const { return format == VariantRowFormat::vcf || format == VariantRowFormat::bcf; }
    vcf::AlleleForm form() const {
        if (left_align) return vcf::AlleleForm::left_aligned;
        return no_trim ? vcf::AlleleForm::as_given : vcf::AlleleForm::minimal;
    }
    // Whether the first row needs to know what the input begins with.
    bool needs_header() const {
        return writes_vcf() || where || std::any_of(rows.columns.begin(), rows.columns.end(), is_info_column);
    }
};

class NormalizeHandler final : public RecordHandler {
public:
    NormalizeHandler(const VariantRowSettings& settings, const VariantSelection& selection)
        : variants_(selection), writer_(settings, variants_.reader(), variants_.record()) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        variant::Variant shown;
        bool is_selected = true;
        if (auto bad = variants_.read(query, shown, is_selected)) return bad;
        if (!is_selected) return std::nullopt;
        if (auto bad = writer_.refuse(shown)) return bad;
        writer_.write(query, shown, out.rows);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        variants_.read_missing(query);
        writer_.write_missing(query, out.rows);
    }

private:
    SelectedVariants variants_;
    VariantRowWriter writer_;
};

void check_normalize_options(const NormalizeOptions& options) {
    const bool vcf = options.writes_vcf();
    require(
        options.format == VariantRowFormat::tsv || options.format == VariantRowFormat::vcf || !options.rows.no_header,
        "--no-header goes with -f tsv and -f vcf");
    require(!options.stream.shard || options.format != VariantRowFormat::bcf,
            "pieces of BCF can't be joined: --shard goes with -f tsv, vcf and json");
    require(!vcf || options.rows.columns.empty(), "--columns goes with -f tsv and -f json");
    require(vcf || !options.no_version, "--no-version goes with -f vcf and -f bcf");
    require(vcf || !options.duplicates, "--duplicates goes with -f vcf and -f bcf");
    require(vcf || !options.site_window, "--site-win goes with -f vcf and -f bcf");
    require(!options.site_window || options.left_align, "--site-win goes with --left-align: nothing else moves left");
    require(!options.site_window || *options.site_window >= 0, "--site-win can't be negative");
    require(!vcf || options.stream.bad.on_bad != io::OnBad::na,
            "--on-bad na: VCF has no way to show a missing variant");
    require(!options.no_trim || !options.left_align, "--no-trim and --left-align exclude each other");
    require(options.variants.empty() || !options.stream.input, "INPUT and --variant exclude each other");
}

class NormalizeRun {
public:
    NormalizeRun(const NormalizeOptions& options, Genome& genome, const cli::Context& context)
        : options_(options),
          genome_(genome),
          context_(context),
          names_(output_names(genome, options.rows.chrom_scheme)),
          settings_{.genome = genome, .names = names_},
          output_options_{.form = options.form(),
                          .bcf = options.format == VariantRowFormat::bcf,
                          .no_version = options.no_version,
                          .duplicates = options.duplicates,
                          .site_window = options.site_window,
                          .is_piece = options.stream.shard.has_value()},
          output_(output_options_, genome, names_, input_, context) {}

    void run() {
        StreamJob job{.options = options_.stream, .context = context_};
        if (options_.needs_header()) {
            read_variants_with_header(job, genome_, input_);
            job.make_header = [this] { return make_header(); };
        } else {
            read_variants_as_records(job, genome_);
            job.header = make_header();
        }
        job.source.words = options_.variants;
        if (options_.writes_vcf()) job.rows = &output_;
        job.always_bgzf = options_.format == VariantRowFormat::bcf;
        job.make_handler = [this] { return make_handler(); };
        run_stream(job);
    }

private:
    std::string make_header() {
        selection_.emplace(VariantSelection{genome_, names_, input_.header(), options_.form(), options_.where});
        check_where(*selection_);
        if (options_.writes_vcf()) {
            settings_.format = VariantRowFormat::vcf;
            const std::string header = output_.header();
            return options_.rows.no_header ? std::string() : header;
        }
        settings_.format = options_.format;
        settings_.layout = pick_variant_row_columns(options_.rows.columns, options_.format, input_.header());
        return options_.rows.no_header ? std::string() : settings_.layout.shape.header();
    }

    std::unique_ptr<RecordHandler> make_handler() const {
        if (options_.writes_vcf() && output_.has_records())
            return std::make_unique<RecordHandlerOfOutput>(output_, *selection_);
        return std::make_unique<NormalizeHandler>(settings_, *selection_);
    }

    const NormalizeOptions& options_;
    Genome& genome_;
    const cli::Context& context_;
    std::vector<std::string> names_;
    VariantInput input_;
    VariantRowSettings settings_;
    RecordOutputOptions output_options_;
    RecordOutput output_;
    std::optional<VariantSelection> selection_;
};

void run_normalize(const NormalizeOptions& options, const cli::Context& context) {
    check_normalize_options(options);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    check_variant_words(options.variants, genome);
    NormalizeRun(options, genome, context).run();
}

void add_output_options(cli::Command& command, NormalizeOptions& options) {
    command.options.push_back(flag("--no-trim", "keep the alleles as they are given", options.no_trim, "Output"));
    command.options.push_back(flag("--left-align",
                                   "move insertions and deletions as far left as the bases are the same",
                                   options.left_align, "Output"));
    command.options.push_back(format_option(options.format, {{"tsv", VariantRowFormat::tsv},
                                                             {"vcf", VariantRowFormat::vcf},
                                                             {"json", VariantRowFormat::json},
                                                             {"bcf", VariantRowFormat::bcf}}));
    command.options.push_back(variant_where_option(options.where));
    command.options.push_back(
        choice({.names = "--duplicates",
                .metavar = "WHAT",
                .help = "records of VCF or BCF with place and alleles of one before them",
                .default_text = "keep",
                .group = "Output"},
               options.duplicates,
               {{"keep", vcf::OnDuplicate::keep}, {"drop", vcf::OnDuplicate::drop}, {"mark", vcf::OnDuplicate::mark}}));
    command.options.push_back({.names = "--site-win",
                               .metavar = "N",
                               .help = "how far --left-align may move records that are to be in position order, in "
                                       "bases: the records of so many wait",
                               .target = &options.site_window,
                               .default_text = "1000",
                               .group = "Output"});
    command.options.push_back(columns_option(options.rows.columns, "query, edits, id, qual, filter, type, INFO/X"));
    command.options.push_back(no_header_option(options.rows.no_header));
    command.options.push_back(
        flag("--no-version", "no ##gk_command line in vcf and bcf", options.no_version, "Output"));
    command.options.push_back(chrom_scheme_option(options.rows.chrom_scheme));
}

}  // namespace

cli::Command variant_normalize_command() {
    auto options = std::make_shared<NormalizeOptions>();
    cli::Command command;
    command.name = "variant normalize";
    command.summary = "variants checked against the reference, in minimal form";
    command.usage = "-g GENOME [INPUT | --variant VARIANT...] [-f tsv|vcf|json|bcf]";
    command.description =
        "Reads variant strings, one a line, or VCF or BCF, and checks each against the reference. What both alleles "
        "begin with is trimmed, then what both end with, so that chr7:117231993:TCT:T and chr7:117231994:CT:- give "
        "the same row. One row for each ALT allele, in input order.\n\n"
        "A variant string is chromosome:position:reference:alternative, 1-based; commas in the position are allowed, "
        "an empty allele is nothing, - or ., and chr may be left out.\n\n"
        "Columns: chrom start end (0-based) ref alt variant; further ones: query (the text as read) and edits (the "
        "pieces that are applied, start:ref:alt, 0-based); of VCF and BCF also id, qual, filter and INFO/X for each "
        "key "
        "that the header declares (of keys with a value for each ALT allele the row's own). type is snv, mnv, ins, del "
        "or indel, and in --where also symbolic, bnd and ref, which have no rows but in vcf and bcf.\n\n"
        "vcf and bcf: of VCF and BCF the whole records, in position order, with all that the header says. A record of "
        "several ALT alleles becomes one for each: values by allele (Number=A, R, G) are its own, other alleles of "
        "genotypes become 0. Symbolic alleles, breakends, * and . stay as they are. Of variant strings sites alone.";
    command.positionals.push_back(
        {"INPUT", "variant strings, VCF or BCF, plain, gzip or BGZF, or a VCF table; - or nothing: stdin",
         &options->stream.input, cli::ValueKind::file});
    command.options.push_back(genome_option(options->genome));
    command.options.push_back({.names = "--variant",
                               .metavar = "VARIANT",
                               .help = "a variant instead of INPUT: chr7:117,120,149:AT:G",
                               .target = &options->variants,
                               .group = "Input"});
    add_record_options(command, options->stream);
    add_output_options(command, *options);
    command.examples = {
        {"two spellings of one deletion",
         "gk variant normalize -g hg19 --variant chr7:117231993:TCT:T --variant "
         "chr7:117231994:CT:-"},
        {"the alleles of a VCF, left-aligned, one a row; those that disagree with the genome go to a file",
         "gk variant normalize -g hg38 --left-align --on-bad skip --rejects bad.txt -f vcf calls.vcf.gz"},
        {"the SNVs of a VCF that passed its filters, with their frequencies",
         "gk variant normalize -g hg38 --where 'type == \"snv\" && filter == \"PASS\"' --columns +INFO/AF calls.bcf"}};
    command.run = [options](const cli::Context& context) { run_normalize(*options, context); };
    return command;
}

}  // namespace gk::cmd
