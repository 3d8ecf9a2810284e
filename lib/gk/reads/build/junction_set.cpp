#include "gk/reads/build/junction_set.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "gk/base/error.hpp"

namespace gk::reads::build {
namespace {

constexpr std::size_t first_slot_count = 1024;

std::uint64_t hash_of_junction(const Junction& junction) {
    std::uint64_t hash =
        std::uint64_t{static_cast<std::uint32_t>(junction.start)} << 32 | static_cast<std::uint32_t>(junction.end);
    hash = (hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15ULL;
    hash ^= junction.chrom + static_cast<std::uint64_t>(junction.strand) * 0x85EBCA6BULL;
    hash *= 0xC2B2AE3D27D4EB4FULL;
    return hash ^ (hash >> 32);
}

}  // namespace

table::RowHead row_head(std::uint64_t assembly, const Junction& place) {
    const bool forward = place.strand == Strand::positive;
    const std::int32_t last = place.end - 1;
    return {.pos5 = forward ? place.start : last,
            .pos3 = forward ? last : place.start,
            .assembly = assembly,
            .chrom = place.chrom,
            .strand = static_cast<std::uint8_t>(place.strand)};
}

std::uint32_t JunctionSet::add(const Junction& junction) {
    if (2 * (junctions_.size() + 1) > slots_.size()) make_room();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_of_junction(junction) & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask)
        if (junctions_[slots_[at] - 1] == junction) return slots_[at] - 1;
    if (junctions_.size() == std::numeric_limits<std::int32_t>::max())
        throw Error("the reads have too many junctions for a file");
    junctions_.push_back(junction);
    slots_[at] = size();
    return size() - 1;
}

void JunctionSet::make_room() {
    slots_.assign(std::max(first_slot_count, 2 * slots_.size()), 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
        std::size_t at = hash_of_junction(junctions_[number]) & mask;
        while (slots_[at] != 0) at = (at + 1) & mask;
        slots_[at] = number + 1;
    }
}

std::vector<std::uint32_t> JunctionSet::in_file_order() const {
    const auto key = [this](std::uint32_t number) {
        const table::RowHead head = row_head(0, junctions_[number]);
        return std::tuple(std::uint32_t{head.chrom}, std::int32_t{head.pos5}, head.strand, std::int32_t{head.pos3});
    };
    std::vector<std::uint32_t> order(size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return order;
}

}  // namespace gk::reads::build
