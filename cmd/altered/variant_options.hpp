// The options of variants and anchors that gk variant-dna and gk motif share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/outside_option.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/genome/interval.hpp"
#include "gk/variant/edit_list.hpp"
#include "gk/vcf/haplotypes.hpp"

namespace gk::cmd {

struct VariantOptions {
    std::vector<std::string> variants;            ///< --variant: variant strings
    std::optional<std::string> variants_file;     ///< --variants
    std::optional<std::int64_t> variants_column;  ///< from 1
    std::optional<std::string> vcf;               ///< --vcf: phased genotypes
    std::vector<std::string> samples;
    std::optional<vcf::WhichHaplotypes> haplotype;
    std::optional<vcf::UnphasedPolicy> unphased;
    bool each = false;
    bool normalize = false;
    std::optional<variant::OverlapPolicy> overlap;
    OutsideBases outside = OutsideBases::n;
    std::optional<std::string> anchor;
    std::int64_t anchor_offset = 0;
    bool anchored = false;

    bool has_list() const { return !variants.empty() || variants_file.has_value(); }
    bool has_anchor() const { return anchored || (anchor && *anchor != "none"); }
    variant::OverlapPolicy overlap_policy() const { return overlap.value_or(variant::OverlapPolicy::error); }
};

/// --variant, --variants, --overlap and --normalize: a list that is applied together.
void add_variant_list_options(cli::Command& command, VariantOptions& options);
/// --vcf with what goes with it, and --each: for commands that apply one choice of variants after the other.
void add_haplotype_options(cli::Command& command, VariantOptions& options);
/// All of them.
void add_variant_options(cli::Command& command, VariantOptions& options);

/// Throws UsageError for values and combinations that make no sense. `has_input`: false where the command makes its
/// records itself.
void check_variant_options(const VariantOptions& options, const StreamOptions& stream, bool has_input = true);

/// The given option that reads columns of BED (RecordSource::bed_option), or nothing.
std::string bed_option_of(const VariantOptions& options);

/// The interval that a record asks for, with the anchor that the options give it.
std::optional<io::BadRecord> anchored_interval(const VariantOptions& options, const Query& query, Interval& interval);

}  // namespace gk::cmd
