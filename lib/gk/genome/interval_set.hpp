// Intervals of a genome without strand, to be asked whether they lie where another one does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gk/genome/chrom_names.hpp"

namespace gk {

/// [start, end) of one chromosome, 0-based, start <= end.
struct PlacedInterval {
    ChromId chrom{};
    std::int32_t start = 0;
    std::int32_t end = 0;
};

/// A set of intervals, 8 bytes each at most; a question takes O(log n). Each answer is that of all the intervals asked
/// one by one (gk/table/FORMAT.md#empty-intervals): an empty one overlaps only what has bases on both sides of it, so
/// the gap between two intervals that touch overlaps neither. Positions may lie outside the chromosome. Complete when
/// it is made, so safe for use by several threads.
class IntervalSet {
public:
    /// The set without an interval.
    IntervalSet() = default;
    /// From intervals in any order.
    explicit IntervalSet(std::vector<PlacedInterval> intervals);

    /// Whether an interval of the set overlaps [start, end), start <= end.
    bool overlaps(ChromId chrom, std::int32_t start, std::int32_t end) const;
    /// Whether intervals of the set, taken together, cover every base of [start, end), start <= end. An empty one is
    /// contained where it overlaps.
    bool contains(ChromId chrom, std::int32_t start, std::int32_t end) const;
    /// Whether an interval of the set has the base.
    bool covers(ChromId chrom, std::int32_t position) const;

private:
    // Intervals that overlap or touch, as one. An empty one stands alone.
    struct Run {
        std::int32_t start;
        std::int32_t end;
    };
    void add(const PlacedInterval& interval);
    std::span<const Run> runs_of(ChromId chrom) const;
    const Run* run_behind(ChromId chrom, std::int32_t position) const;
    bool is_seam(ChromId chrom, std::int32_t position) const;

    std::vector<Run> runs_;            // by chromosome, ascending, apart from each other
    std::vector<std::int32_t> seams_;  // by chromosome, ascending: where the intervals of a run touch and none overlaps
    struct Begin {
        std::size_t run;
        std::size_t seam;
    };
    std::vector<Begin> begins_;  // of each chromosome, and the end of the last one
};

}  // namespace gk
