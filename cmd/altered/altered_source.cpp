#include "cmd/altered/altered_source.hpp"

#include <algorithm>

#include "cli/repeated_warnings.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::cmd {
namespace {

using variant::OverlapPolicy;
using variant::Variant;

}  // namespace

AlteredSource::AlteredSource(const VariantOptions& options, const StreamOptions& stream, const Genome& genome,
                             const std::vector<std::string>& names, const cli::Context& context)
    : options_(options), genome_(genome), names_(names), bad_(stream, genome) {
    if (options.vcf) {
        haplotypes_ = load_haplotypes(options, genome, context, bad_);
    } else if (options.has_list()) {
        const std::string source_name = options.variants_file.value_or("--variant");
        variant::VariantSet variants = load_variants(options, genome, context, bad_);
        if (options.each) {
            bad_.finish(context, source_name);
            each_.emplace(std::move(variants));
            index_.emplace(*each_);
            return;
        }
        const OverlapPolicy policy = options.overlap_policy();
        cli::RepeatedWarnings warnings(context);
        const auto left_out = [&](const Variant& variant, const Variant& other) {
            if (policy != OverlapPolicy::error) return warnings.add(left_out_text(genome, variant, other));
            bad_.add(variant_text(genome.names().name(variant.chrom), variant),
                     {io::Reason::overlapping_variants,
                      variant::overlap_text(genome.names().name(variant.chrom), other, variant)},
                     source_name, 0);
        };
        together_.emplace(std::move(variants), policy == OverlapPolicy::skip, left_out);
        warnings.finish();
        bad_.finish(context, source_name);
    }
}

void AlteredSource::label(const Query& query, std::string_view& sample, int& haplotype) const {
    if (haplotypes_.empty()) return;
    sample = haplotypes_[query.part].sample;
    haplotype = haplotypes_[query.part].number;
}

void VariantChooser::prepare(const Query& query) {
    if (!source_.index_) return;
    source_.index_->prefetch_bins(*query.chrom, query.bed.start, query.bed.end);
}

std::optional<io::BadRecord> VariantChooser::read(const Query& query, std::vector<AppliedVariants>& applied,
                                                  io::ChunkOutput& out) {
    applied.clear();
    if (!source_.haplotypes_.empty()) {
        const vcf::Haplotype& haplotype = source_.haplotypes_[query.part];
        applied.push_back({.edits = haplotype.genome.edits(*query.chrom),
                           .genome = &haplotype.genome,
                           .sample = haplotype.sample,
                           .haplotype = haplotype.number,
                           .phase_sets = haplotype.phase_sets.get()});
    } else if (source_.index_) {
        read_each(query, applied);
    } else if (source_.options_.variants_column) {
        return read_column(query, applied, out);
    } else if (source_.together_) {
        applied.push_back({source_.together_->edits(*query.chrom)});
    } else {
        applied.emplace_back();
    }
    return std::nullopt;
}

void VariantChooser::read_each(const Query& query, std::vector<AppliedVariants>& applied) {
    source_.index_->touching(*query.chrom, query.bed.start, query.bed.end, found_);
    if (found_.empty()) {
        applied.push_back({.edits = {}, .variant = "."});
        return;
    }
    const std::string_view chrom = source_.names_[index_of(*query.chrom)];
    // Texts and edits first: both move while they grow.
    texts_.clear();
    single_.clear();
    for (const table::Row row : found_) {
        const Variant variant = source_.each_->variant(*query.chrom, row);
        append_variant(texts_, chrom, variant);
        texts_.push('\n');
        single_.push_back(edits_of(source_.options_.normalize ? variant::minimal(variant) : variant));
    }
    std::string_view texts = texts_.view();
    for (const variant::VariantEdits& edits : single_) {
        const std::size_t size = texts.find('\n');
        applied.push_back({.edits = {edits.begin(), edits.count}, .variant = texts.substr(0, size)});
        texts.remove_prefix(size + 1);
    }
}

std::optional<io::BadRecord> VariantChooser::read_column(const Query& query, std::vector<AppliedVariants>& applied,
                                                         io::ChunkOutput& out) {
    const auto list = line_column(query.bed, *source_.options_.variants_column);
    if (!list)
        return io::BadRecord{
            io::Reason::malformed,
            "the line has no column " + std::to_string(*source_.options_.variants_column) + " for its variants"};
    own_.clear();
    alleles_.clear();
    if (auto bad = read_list(query, *list)) return bad;
    if (own_.size() > 1) {
        const OverlapPolicy policy = source_.options_.overlap_policy();
        const auto overlaps =
            policy == OverlapPolicy::skip ? variant::all_overlapping(own_) : variant::later_overlapping(own_);
        for (const variant::Overlap& overlap : overlaps) {
            const Variant& left_out = own_[overlap.left_out];
            const Variant& other = own_[overlap.other];
            if (policy == OverlapPolicy::error)
                return io::BadRecord{io::Reason::overlapping_variants,
                                     variant::overlap_text(source_.genome_.names().name(other.chrom), other, left_out)};
            out.warnings.push_back({left_out_text(source_.genome_, left_out, other), query.number});
        }
        remove(own_, overlaps);
    }
    own_edits_.assign(own_);
    applied.push_back({own_edits_.edits()});
    return std::nullopt;
}

std::optional<io::BadRecord> VariantChooser::read_list(const Query& query, std::string_view list) {
    list = trimmed(list);
    if (list.ends_with(';') || list.ends_with(',')) list.remove_suffix(1);  // a list may end with its separator
    if (list.empty() || is_dot(list)) return std::nullopt;
    const char* const line_begin = query.line.data();
    const char* const line_end = line_begin + query.line.size();
    const auto keep = [&](std::string_view& allele) {
        const bool in_line = allele.data() >= line_begin && allele.data() < line_end;
        if (!in_line) allele = alleles_.keep(allele);
    };
    for (;;) {
        const std::size_t end = list.find_first_of(";,");
        Variant variant;
        if (auto bad = reader_.read(trimmed(list.substr(0, end)), variant)) return bad;
        if (auto bad = check_applicable(variant)) return bad;
        if (variant.chrom == *query.chrom) {
            keep(variant.ref);
            keep(variant.alt);
            own_.push_back(source_.options_.normalize ? variant::minimal(variant) : variant);
        }
        if (end == std::string_view::npos) return std::nullopt;
        list.remove_prefix(end + 1);
    }
}

std::optional<io::BadRecord> VariantChooser::lay_out(const AppliedVariants& variants,
                                                     std::span<const Interval> intervals,
                                                     const TwoBitSequence& sequence,
                                                     variant::AlteredWindow* windows) const {
    std::optional<vcf::PhasedSite> seen;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        windows[i].lay_out(variants.edits, intervals[i]);
        if (variants.genome != nullptr)
            if (const auto* site = variants.genome->unresolved_site(intervals[i], windows[i])) return site->bad;
        if (variants.phase_sets != nullptr) {
            const std::string& chrom = source_.genome_.names().name(intervals[i].chrom);
            if (auto bad = variants.phase_sets->not_phased(intervals[i], windows[i], chrom, seen)) return bad;
        }
        if (source_.options_.outside == OutsideBases::error)
            if (auto bad = check_outside(intervals[i], sequence, windows[i])) return bad;
    }
    return std::nullopt;
}

std::optional<io::BadRecord> VariantChooser::check_outside(const Interval& interval, const TwoBitSequence& sequence,
                                                           const variant::AlteredWindow& window) const {
    const bool empty_outside = window.size() == 0 && interval.empty() && !interval.anchor &&
                               (interval.start < 0 || interval.start > std::int64_t{sequence.size});
    if (!empty_outside && !window.leaves(sequence.size)) return std::nullopt;
    return io::BadRecord{io::Reason::outside_chromosome,
                         "the sequence of [" + std::to_string(interval.start) + ", " + std::to_string(interval.end) +
                             ") reads beyond the ends of " + source_.genome_.names().name(interval.chrom) +
                             ", which has " + std::to_string(sequence.size) + " bases"};
}

std::optional<std::string_view> line_column(const io::BedRecord& bed, std::int64_t number) {
    const auto index = static_cast<std::size_t>(number - 1);
    if (index < bed.column_count) return bed.columns[index];
    if (bed.column_count < bed.columns.size()) return std::nullopt;
    const bool has_tabs = bed.line.find('\t') != std::string_view::npos;
    const char separator = has_tabs ? '\t' : ' ';
    const std::string_view last = bed.columns.back();
    std::string_view rest(last.data(), static_cast<std::size_t>(bed.line.data() + bed.line.size() - last.data()));
    for (std::size_t column = bed.columns.size() - 1;; ++column) {
        const std::size_t end = rest.find(separator);
        if (column == index) return rest.substr(0, end);
        if (end == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(has_tabs ? end + 1 : std::min(rest.find_first_not_of(' ', end), rest.size()));
        if (!has_tabs && rest.empty()) return std::nullopt;
    }
}

}  // namespace gk::cmd
