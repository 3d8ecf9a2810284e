// The introns of a read, and what of it lies beside each (gk/reads/build/FORMAT.md#overhangs-and-blocks).
#pragma once

#include <cstdint>
#include <vector>

#include "gk/reads/sam/read_record.hpp"

namespace gk::reads::build {

/// An intron [start, end) of a read. A block is what is aligned beside it without a break: up to the next intron,
/// insertion, deletion or clip.
struct ReadGap {
    std::int32_t start = 0;
    std::int32_t end = 0;
    std::uint64_t left = 0;  ///< bases of all matches before it, over other introns, too
    std::uint32_t left_block = 0;
    std::uint32_t right_block = 0;
};

/// The introns of a read, in place of what `gaps` holds. Returns the bases of all its matches, or 0
/// where it has no intron.
std::uint64_t find_gaps(const ReadRecord& record, std::vector<ReadGap>& gaps);

}  // namespace gk::reads::build
