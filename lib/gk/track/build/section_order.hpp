// In which order the sections of a track are written (gk/track/FORMAT.md#section-order).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gk::track::build {

/// The number by which a section is sorted into the order: of a chromosome's tag and a strand, 0 or 1.
constexpr std::uint64_t section_key(std::uint32_t chrom_tag, std::uint8_t strand) {
    return std::uint64_t{chrom_tag} << 8 | strand;
}

/// The numbers of the keys, which are all different and in the order in which their sections came into being, in the
/// order in which they are written.
std::vector<std::size_t> section_order(std::span<const std::uint64_t> keys);

}  // namespace gk::track::build
