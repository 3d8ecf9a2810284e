#include "cmd/altered/variant_options.hpp"

#include <limits>

#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/anchor_columns.hpp"

namespace gk::cmd {
namespace {

using variant::OverlapPolicy;
using vcf::UnphasedPolicy;
using vcf::WhichHaplotypes;

constexpr const char* variants_group = "Variants";

}  // namespace

void add_variant_list_options(cli::Command& command, VariantOptions& options) {
    command.options.push_back({.names = "--variant",
                               .metavar = "VARIANT",
                               .help = "a variant, 1-based: chr7:117,120,149:AT:G; an empty allele is nothing, - or .",
                               .target = &options.variants,
                               .group = variants_group});
    command.options.push_back(
        {.names = "--variants",
         .metavar = "FILE",
         .help = "variants from a file: variant strings, one a line, VCF, BCF, or a VCF table (the sites)",
         .target = &options.variants_file,
         .group = variants_group,
         .kind = cli::ValueKind::file});
    command.options.push_back(
        choice({.names = "--overlap",
                .metavar = "WHAT",
                .help = "of variants that overlap, all together are an error (error), the first of the "
                        "list is applied (first), or none (skip); what is left out is reported",
                .default_text = "error",
                .group = variants_group},
               options.overlap,
               {{"error", OverlapPolicy::error}, {"first", OverlapPolicy::first}, {"skip", OverlapPolicy::skip}}));
    command.options.push_back(flag("--normalize", "trim what both alleles end with, too, before a variant is applied",
                                   options.normalize, variants_group));
}

void add_haplotype_options(cli::Command& command, VariantOptions& options) {
    command.options.push_back({.names = "--vcf",
                               .metavar = "FILE",
                               .help = "the haplotypes of samples, from a phased VCF, BCF or VCF table",
                               .target = &options.vcf,
                               .group = variants_group,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--sample",
                               .metavar = "NAME",
                               .help = "a sample of --vcf; not needed where it has one alone",
                               .target = &options.samples,
                               .group = variants_group});
    command.options.push_back(
        choice({.names = "--haplotype",
                .metavar = "WHICH",
                .help = "which haplotype of --vcf",
                .default_text = "all",
                .group = variants_group},
               options.haplotype,
               {{"1", WhichHaplotypes::first}, {"2", WhichHaplotypes::second}, {"all", WhichHaplotypes::both}}));
    command.options.push_back(
        choice({.names = "--unphased",
                .metavar = "WHAT",
                .help = "heterozygous genotypes of --vcf that are not phased: records that read them are bad (error), "
                        "the first allele is haplotype 1's (as-written), SNVs become IUPAC letters and others stay bad "
                        "(iupac), or they are the reference (ref); but for error, phase sets (PS) are not looked at",
                .default_text = "error",
                .group = variants_group},
               options.unphased,
               {{"error", UnphasedPolicy::error},
                {"as-written", UnphasedPolicy::as_written},
                {"iupac", UnphasedPolicy::iupac},
                {"ref", UnphasedPolicy::ref}}));
    command.options.push_back(flag("--each",
                                   "apply one variant at a time: a row for each that touches the interval, or for "
                                   "the reference where none does",
                                   options.each, variants_group));
}

void add_variant_options(cli::Command& command, VariantOptions& options) {
    add_variant_list_options(command, options);
    command.options.push_back({.names = "--variants-column",
                               .metavar = "N",
                               .help = "column N of each line of INPUT has the line's own variants, with ; or , "
                                       "between or behind them; . for none",
                               .target = &options.variants_column,
                               .group = variants_group,
                               .minimum = 1});
    add_haplotype_options(command, options);
    const char* const anchors = "Anchors";
    command.options.push_back({.names = "--anchor",
                               .metavar = "ANCHOR",
                               .help = "keep the interval's length, and this place of it where it is: 5p, 3p, center, "
                                       "start, end, a 0-based position, or none",
                               .target = &options.anchor,
                               .default_text = "none",
                               .group = anchors,
                               .offers = {"5p", "3p", "center", "start", "end", "none"}});
    command.options.push_back({.names = "--anchor-offset",
                               .metavar = "N",
                               .help = "of an insertion at the anchor, N bases lie left of it; negative: all but -N",
                               .target = &options.anchor_offset,
                               .default_text = "0",
                               .group = anchors,
                               .minimum = std::numeric_limits<std::int32_t>::min(),
                               .maximum = std::numeric_limits<std::int32_t>::max()});
    command.options.push_back(flag("--anchored", "columns 7 and 8 of INPUT are each interval's anchor and offset",
                                   options.anchored, anchors));
    command.options.push_back(outside_option(options.outside));
}

void check_variant_options(const VariantOptions& options, const StreamOptions& stream, bool has_input) {
    const int sources = (options.has_list() ? 1 : 0) + (options.variants_column ? 1 : 0) + (options.vcf ? 1 : 0);
    require(sources <= 1, "--variant and --variants, --variants-column, and --vcf exclude each other");
    require(sources == 1 || (!options.normalize && !options.overlap), "--normalize and --overlap go with variants");
    require(!options.each || !options.overlap,
            "--overlap does not go with --each, which applies one variant at a time");
    require(!options.each || options.has_list(), "--each goes with --variant and --variants");
    require(options.vcf || (options.samples.empty() && !options.haplotype && !options.unphased),
            "--sample, --haplotype and --unphased go with --vcf FILE");
    has_input = has_input && stream.regions.empty();
    require(!options.variants_column || has_input, "--variants-column needs INPUT");
    require(!options.anchored || has_input, "--anchored needs INPUT");
    require(!options.anchored || !options.anchor, "--anchor and --anchored exclude each other");
    require(options.anchor_offset == 0 || (options.anchor && *options.anchor != "none"),
            "--anchor-offset goes with --anchor");
    const bool reads_stdin = has_input && stream.input.value_or("-") == "-";
    require(!reads_stdin || options.variants_file.value_or("") != "-", "INPUT and --variants can't both be stdin");
    require(!reads_stdin || options.vcf.value_or("") != "-", "INPUT and --vcf can't both be stdin");
    if (options.anchor && *options.anchor != "none" && !anchor_position({}, *options.anchor))
        throw UsageError("--anchor '" + *options.anchor +
                         "' is not 5p, 3p, center, start, end, none or a 0-based position");
}

std::string bed_option_of(const VariantOptions& options) {
    return options.anchored ? "--anchored" : options.variants_column ? "--variants-column" : "";
}

std::optional<io::BadRecord> anchored_interval(const VariantOptions& options, const Query& query, Interval& interval) {
    interval = {.chrom = *query.chrom, .strand = query.strand, .start = query.bed.start, .end = query.bed.end};
    if (options.anchored) return read_anchor_columns(query.bed, interval);
    if (!options.has_anchor()) return std::nullopt;
    interval.anchor = anchor_position(interval, *options.anchor);
    interval.anchor_offset = static_cast<std::int32_t>(options.anchor_offset);
    return std::nullopt;
}

}  // namespace gk::cmd
