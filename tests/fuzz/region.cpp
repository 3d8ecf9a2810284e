// Region strings: whatever is typed is understood or refused, and what was understood can be written back.
#include "gk/io/region.hpp"
#include "gk/base/error.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;
using gk::io::Region;

void check(const Region& region, const gk::io::RegionRules& rules) {
    require(!region.chrom.empty(), "a region has a chromosome");
    require(region.strand == '.' || region.strand == '+' || region.strand == '-', "the strand is one of three");
    require(rules.any_position || region.start >= 0, "positions count from 1");
    if (!region.end) return;
    require(region.start <= *region.end, "start <= end");

    std::string text = region.chrom + ":" + std::to_string(std::int64_t{region.start} + 1) + "-" +
                       std::to_string(*region.end) +
                       (region.strand == '.' ? std::string() : std::string{':', region.strand});
    const Region again = gk::io::parse_region(text, rules);
    require(again.chrom == region.chrom && again.start == region.start && again.end == region.end &&
                again.strand == region.strand,
            "a region written back is the same region");
}

void one_input(std::string_view data) {
    const gk::fuzz::ExactCopy text(data);
    // Names with colons, as HLA alleles have them.
    const auto has_star = [](std::string_view name) {
        return name.find('*') != std::string_view::npos && name.find('-') == std::string_view::npos;
    };
    const auto none = [](std::string_view) { return false; };
    for (const bool any_position : {false, true}) {
        for (const bool star_names : {false, true}) {
            gk::io::RegionRules rules;
            rules.any_position = any_position;
            if (star_names)
                rules.is_chromosome = has_star;
            else
                rules.is_chromosome = none;
            Region region;
            try {
                region = gk::io::parse_region(text.view(), rules);
            } catch (const gk::UsageError&) {
                continue;
            }
            check(region, rules);
        }
    }
}

}  // namespace

GK_FUZZ_TARGET(region, one_input);
