#include "gk/variant/altered_genome.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "gk/variant/window_reach.hpp"

namespace gk::variant {

void VariantSet::add(const Variant& variant) {
    Chromosome& chromosome = by_chrom_[index_of(variant.chrom)];
    const std::size_t in_block = chromosome.size++ % block_size;
    if (in_block == 0) chromosome.blocks.push_back(std::make_unique_for_overwrite<Stored[]>(block_size));
    chromosome.blocks.back()[in_block] = {alleles_.keep(variant.ref, variant.alt), variant.start,
                                          static_cast<std::uint32_t>(variant.ref.size()),
                                          static_cast<std::uint32_t>(variant.alt.size())};
}

std::vector<Variant> VariantSet::on(ChromId chrom) const {
    std::vector<Variant> list;
    list.reserve(size(chrom));
    for (std::size_t i = 0; i < size(chrom); ++i) list.push_back(variant(chrom, i));
    return list;
}

// In the index a row's last base is the variant's end, so that what only touches the interval is found, too.
VariantIndex::VariantIndex(const VariantSet& variants) {
    by_chrom_.resize(variants.chromosomes());
    for (std::size_t chrom = 0; chrom < by_chrom_.size(); ++chrom) {
        const ChromId id{static_cast<std::uint32_t>(chrom)};
        if (variants.size(id) == 0) continue;
        std::vector<table::LinkedRow> rows(variants.size(id));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Variant variant = variants.variant(id, i);
            rows[i] = {.pos5 = variant.start,
                       .pos3 = static_cast<std::int32_t>(variant.end()),
                       .row = static_cast<table::Row>(i)};
        }
        const auto before = [](const table::LinkedRow& a, const table::LinkedRow& b) {
            return std::pair(a.pos5, a.row) < std::pair(b.pos5, b.row);
        };
        if (!std::is_sorted(rows.begin(), rows.end(), before)) std::sort(rows.begin(), rows.end(), before);
        by_chrom_[chrom] = std::make_unique<table::StrandIndex>(true, std::move(rows),
                                                                [] { return std::vector<table::IndexedRow>(); });
    }
}

namespace {

std::int32_t behind(std::int32_t end) {
    return end == std::numeric_limits<std::int32_t>::max() ? end : end + 1;
}

}  // namespace

void VariantIndex::touching(ChromId chrom, std::int32_t start, std::int32_t end, std::vector<table::Row>& found) const {
    found.clear();
    const auto& index = by_chrom_[index_of(chrom)];
    if (!index) return;
    index->find(table::FindMethod::overlapping, start, behind(end), found);
    if (!std::is_sorted(found.begin(), found.end())) std::sort(found.begin(), found.end());
}

void VariantIndex::prefetch_bins(ChromId chrom, std::int32_t start, std::int32_t end) const {
    if (const auto& index = by_chrom_[index_of(chrom)]) index->prefetch_bins(start, behind(end));
}

void VariantIndex::prefetch_entries(ChromId chrom, std::int32_t start, std::int32_t end) const {
    if (const auto& index = by_chrom_[index_of(chrom)]) index->prefetch_entries(start, behind(end));
}

AlteredGenome::AlteredGenome(VariantSet variants, bool all, const LeftOut& left_out)
    : variants_(std::move(variants)), by_chrom_(variants_.chromosomes()) {
    for (std::size_t i = 0; i < by_chrom_.size(); ++i) {
        std::vector<Variant> list = variants_.on(ChromId{static_cast<std::uint32_t>(i)});
        const std::vector<Overlap> overlaps = all ? all_overlapping(list) : later_overlapping(list);
        for (const Overlap& overlap : overlaps) left_out(list[overlap.left_out], list[overlap.other]);
        remove(list, overlaps);
        by_chrom_[i].edits.assign(list);
    }
}

void AlteredGenome::set_unresolved_sites(std::vector<std::pair<ChromId, UnresolvedSite>> unresolved) {
    for (auto& [chrom, site] : unresolved) by_chrom_[index_of(chrom)].unresolved.push_back(std::move(site));
    for (Chromosome& chromosome : by_chrom_) {
        auto& sorted = chromosome.unresolved;
        std::sort(sorted.begin(), sorted.end(),
                  [](const UnresolvedSite& a, const UnresolvedSite& b) { return a.start < b.start; });
        chromosome.furthest_end.clear();
        std::int32_t furthest = std::numeric_limits<std::int32_t>::min();
        for (const UnresolvedSite& site : sorted)
            chromosome.furthest_end.push_back(furthest = std::max(furthest, site.end));
    }
}

const UnresolvedSite* AlteredGenome::unresolved_site(const Interval& interval, const AlteredWindow& window) const {
    const Chromosome& chromosome = by_chrom_[index_of(interval.chrom)];
    const auto& unresolved = chromosome.unresolved;
    if (unresolved.empty()) return nullptr;
    const WindowReach reach(interval, window);
    const auto from = std::lower_bound(chromosome.furthest_end.begin(), chromosome.furthest_end.end(), reach.first());
    for (auto i = static_cast<std::size_t>(from - chromosome.furthest_end.begin());
         i < unresolved.size() && unresolved[i].start <= reach.last(); ++i)
        if (reach.reads(unresolved[i].start, unresolved[i].end)) return &unresolved[i];
    return nullptr;
}

}  // namespace gk::variant
