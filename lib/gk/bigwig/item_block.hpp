// The items of a bigWig, and the blocks that they lie in (gk/bigwig/FORMAT.md#blocks).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gk/base/byte_buffer.hpp"

namespace gk::bigwig {

/// A run of bases [start, end) of one value, 0-based.
struct Item {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    float value = 0;

    bool operator==(const Item&) const = default;
};

/// A block's items, without those that stand for missing bases.
struct ItemBlock {
    std::uint32_t chrom = 0;      ///< the chromosome's number in the file
    std::vector<Item> items;      ///< in order; none overlaps another, has no base, or is NaN
    std::uint64_t nan_items = 0;  ///< left out
};

/// Reads an unpacked block into `block`, replacing what that holds. `swapped`: numbers are big-endian. Throws DataError
/// that says `file` and `offset`, the block's own, when its bytes are not those of as many items as it says, and for
/// items that have no base, reach beyond 2^32, overlap, or are not sorted.
void read_item_block(std::span<const std::uint8_t> bytes, bool swapped, const std::string& file, std::uint64_t offset,
                     ItemBlock& block);

/// Appends a block of these items, at least 1 and at most 65535, which are as in an ItemBlock: in the shortest form
/// that every reader takes for the same items.
void append_item_block(std::uint32_t chrom, std::span<const Item> items, ByteBuffer& out);

}  // namespace gk::bigwig
