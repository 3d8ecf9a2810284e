// A spliced space base by base, for comparison: slow, and too simple to be wrong.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "gk/spliced/segment.hpp"
#include "gk/spliced/space.hpp"

namespace gk::model {

/// The position of each base of a space in sense order. Blocks must not overlap.
inline std::vector<std::int64_t> bases_of(std::vector<spliced::Block> blocks, bool forward) {
    std::vector<std::int64_t> bases;
    for (const spliced::Block& block : blocks)
        for (std::int64_t base = block.start; base < block.end; ++base) bases.push_back(base);
    std::sort(bases.begin(), bases.end());
    if (!forward) std::reverse(bases.begin(), bases.end());
    return bases;
}

/// Those of a segment, in its sense order; outside the space the positions go on.
inline std::vector<std::int64_t> bases_of(const std::vector<std::int64_t>& space, bool forward,
                                          const spliced::Segment& segment) {
    std::vector<std::int64_t> bases;
    const auto length = static_cast<std::int64_t>(space.size());
    const std::int64_t step = forward ? 1 : -1;
    for (std::int64_t i = segment.start; i < segment.end; ++i) {
        if (i < 0)
            bases.push_back(space.front() + step * i);
        else if (i >= length)
            bases.push_back(space.back() + step * (i - length + 1));
        else
            bases.push_back(space[static_cast<std::size_t>(i)]);
    }
    if (!segment.same_strand) std::reverse(bases.begin(), bases.end());
    return bases;
}

/// The bases of stretches, in their order.
inline std::vector<std::int64_t> bases_of(const std::vector<spliced::Stretch>& pieces, bool forward) {
    std::vector<std::int64_t> bases;
    for (const spliced::Stretch& piece : pieces)
        for (std::int64_t i = 0; i < piece.end - piece.start; ++i)
            bases.push_back(forward ? piece.start + i : piece.end - 1 - i);
    return bases;
}

}  // namespace gk::model
