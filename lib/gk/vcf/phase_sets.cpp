#include "gk/vcf/phase_sets.hpp"

#include <algorithm>
#include <limits>

#include "gk/base/fields.hpp"
#include "gk/variant/window_reach.hpp"

namespace gk::vcf {

void PhaseSets::add(ChromId chrom, std::int32_t start, std::int32_t end, std::string_view set) {
    by_chrom_[index_of(chrom)].sites.push_back({start, end, number_of(set)});
}

// Neighbours are mostly of one set.
std::uint32_t PhaseSets::number_of(std::string_view set) {
    if (last_ < names_.size() && is_same(names_[last_], set)) return last_;
    const auto known = numbers_.find(set);
    if (known != numbers_.end()) return last_ = known->second;
    last_ = static_cast<std::uint32_t>(names_.size());
    names_.emplace_back(set);
    numbers_.emplace(set, last_);
    return last_;
}

void PhaseSets::finish() {
    for (Chromosome& chromosome : by_chrom_) finish(chromosome);
}

void PhaseSets::finish(Chromosome& chromosome) {
    auto& sites = chromosome.sites;
    const auto is_other = [&](const PhasedSite& site) { return site.set != sites.front().set; };
    if (std::none_of(sites.begin(), sites.end(), is_other)) {
        sites = {};
        return;
    }
    has_several_ = true;
    const auto before = [](const PhasedSite& a, const PhasedSite& b) { return a.start < b.start; };
    if (!std::is_sorted(sites.begin(), sites.end(), before)) std::stable_sort(sites.begin(), sites.end(), before);
    std::int32_t furthest = std::numeric_limits<std::int32_t>::min();
    chromosome.furthest_end.clear();
    for (const PhasedSite& site : sites) chromosome.furthest_end.push_back(furthest = std::max(furthest, site.end));
    chromosome.next_set.resize(sites.size());
    auto next = static_cast<std::uint32_t>(sites.size());
    for (std::size_t i = sites.size(); i-- > 0;) {
        if (i + 1 < sites.size() && sites[i + 1].set != sites[i].set) next = static_cast<std::uint32_t>(i + 1);
        chromosome.next_set[i] = next;
    }
}

// Whoever reads a site may go on behind all that follow it of its set.
std::optional<io::BadRecord> PhaseSets::not_phased(const Interval& interval, const variant::AlteredWindow& window,
                                                   const std::string& chrom, std::optional<PhasedSite>& seen) const {
    const Chromosome& chromosome = by_chrom_[index_of(interval.chrom)];
    const auto& sites = chromosome.sites;
    if (sites.empty()) return std::nullopt;
    const variant::WindowReach reach(interval, window);
    const auto from = std::lower_bound(chromosome.furthest_end.begin(), chromosome.furthest_end.end(), reach.first());
    for (auto i = static_cast<std::size_t>(from - chromosome.furthest_end.begin());
         i < sites.size() && sites[i].start <= reach.last();) {
        const PhasedSite& site = sites[i];
        if (seen && site.set == seen->set) {
            i = chromosome.next_set[i];
            continue;
        }
        ++i;
        if (!reach.reads(site.start, site.end)) continue;
        if (seen)
            return io::BadRecord{io::Reason::not_phased,
                                 "the heterozygous genotypes of " + sample_ + " at " + site_text(chrom, *seen) +
                                     " and " + site_text(chrom, site) + " are not phased with each other: they are " +
                                     sets_text(*seen, site)};
        seen = site;
    }
    return std::nullopt;
}

std::string PhaseSets::site_text(const std::string& chrom, const PhasedSite& site) const {
    return chrom + ":" + std::to_string(std::int64_t{site.start} + 1);
}

std::string PhaseSets::sets_text(const PhasedSite& a, const PhasedSite& b) const {
    const std::string& one = names_[a.set];
    const std::string& other = names_[b.set];
    if (one.empty() || other.empty()) return "of phase set " + (one.empty() ? other : one) + " and of none";
    return "of phase sets " + one + " and " + other;
}

}  // namespace gk::vcf
