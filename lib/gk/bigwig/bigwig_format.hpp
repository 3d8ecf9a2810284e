// The numbers of the format bigWig (gk/bigwig/FORMAT.md).
#pragma once

#include <cstddef>
#include <cstdint>

namespace gk::bigwig {

constexpr std::uint32_t chrom_tree_signature = 0x78CA8C91U;
constexpr std::uint32_t index_signature = 0x2468ACE0U;
constexpr std::uint16_t written_version = 4;

constexpr std::size_t header_bytes = 64;
constexpr std::size_t zoom_header_bytes = 24;
constexpr std::size_t summary_bytes = 40;
constexpr std::size_t tree_header_bytes = 32;
constexpr std::size_t index_header_bytes = 48;
constexpr std::size_t node_header_bytes = 4;
constexpr std::size_t leaf_entry_bytes = 32;
constexpr std::size_t branch_entry_bytes = 24;
constexpr std::size_t section_header_bytes = 24;
constexpr std::size_t zoom_record_bytes = 32;

/// How the items of a block lie in it.
enum class SectionType : std::uint8_t {
    bedgraph = 1,       ///< start, end, value
    variable_step = 2,  ///< start, value; all of one span
    fixed_step = 3,     ///< value; all of one span, at equal steps
};
constexpr std::size_t item_bytes(SectionType type) {
    return type == SectionType::bedgraph ? 12 : type == SectionType::variable_step ? 8 : 4;
}

/// What a block can have: its header counts items in 16 bits.
constexpr std::size_t most_items_in_block = 65535;
constexpr std::size_t largest_block = section_header_bytes + most_items_in_block * item_bytes(SectionType::bedgraph);
/// What gk puts into a block, of data and of zoom levels.
constexpr std::size_t written_items_in_block = 1024;

/// Below which all positions stay in files that gk writes (gk/bigwig/FORMAT.md#positions).
constexpr std::int64_t position_limit = std::int64_t{1} << 31;

}  // namespace gk::bigwig
