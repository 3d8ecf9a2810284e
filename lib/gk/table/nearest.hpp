// The rows of a table that are nearest to an interval (gk/table/FORMAT.md#nearest).
#pragma once

#include <cstdint>
#include <vector>

#include "gk/table/find.hpp"

namespace gk::table {

/// What counts as near.
struct NearestRules {
    enum class Ties : std::uint8_t { all, first, last };
    enum class To : std::uint8_t { any, end5, end3 };
    std::uint64_t k = 1;
    Ties ties = Ties::all;  ///< all that are as near as the k-th; else exactly k, the first or last in table order
    bool upstream = true;   ///< rows upstream of the query count, and those downstream; overlapping ones always do
    bool downstream = true;
    bool overlapping = true;
    std::int64_t max_distance = INT64_MAX;
    To to = To::any;  ///< a row is its whole interval, or the base at one of its ends alone
};

struct Neighbour {
    Row row = 0;
    /// Of the row, or of its end. 0: overlaps the query, 1: touches it, 2: one base lies between; negative: upstream of
    /// the query in its sense direction.
    std::int64_t distance = 0;
};

/// Replaces `found` by the nearest rows of [start, end), nearest first, ties in table order. `strand` `.`: the rows of
/// both strands, upstream as on `+`. A table without strands answers every strand as `+`.
void find_nearest(const Finder& finder, const NearestRules& rules, ChromId chrom, char strand, std::int32_t start,
                  std::int32_t end, std::vector<Neighbour>& found);

}  // namespace gk::table
