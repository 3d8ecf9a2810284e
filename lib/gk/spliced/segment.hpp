// A segment of a spliced space, and what moves, lifts and compares it (gk/spliced/FORMAT.md#segment). Indices count
// from the space's 5' end, half-open, and may lie outside the space.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gk/spliced/space.hpp"

namespace gk::spliced {

/// start <= end.
struct Segment {
    std::int64_t start = 0;
    std::int64_t end = 0;
    bool same_strand = true;  ///< it is read on the space's strand, else on the opposite one

    std::int64_t length() const { return end - start; }
    bool empty() const { return start == end; }
    std::int64_t end5() const { return same_strand ? start : end; }
    std::int64_t end3() const { return same_strand ? end : start; }
    bool operator==(const Segment&) const = default;
};

/// A stretch of the chromosome, which may reach beyond it, and beyond 32 bits.
struct Stretch {
    std::int64_t start = 0;
    std::int64_t end = 0;
    bool operator==(const Stretch&) const = default;
};

/// Bounds of every index, far beyond any space and far from where sums of 64 bits would overflow.
constexpr std::int64_t index_limit = std::int64_t{1} << 40;

/// Whether both indices are within the bounds.
bool in_bounds(const Segment& segment);

/// The strand that the segment is read on.
Strand strand_of(const Space& space, const Segment& segment);

/// Downstream by so many bases, of the segment's strand.
Segment shifted(const Segment& segment, std::int64_t bases);

/// Both ends moved outwards, where numbers are negative inwards. Nothing where the 5' end would pass the 3' end.
std::optional<Segment> expanded(const Segment& segment, std::int64_t upstream, std::int64_t downstream);

/// The segment in a space that was widened: one that was all of the space of `old_length` is all of it again, any
/// other stays on its bases.
Segment in_widened(const Segment& segment, std::int64_t old_length, std::int64_t upstream, std::int64_t downstream);

/// What the segment and [from, to) have in common. Nothing where that is empty, unless empty ones are kept: then where
/// both meet.
std::optional<Segment> clipped(const Segment& segment, std::int64_t from, std::int64_t to, bool keep_empty);

/// The stretch of indices that an interval of the chromosome covers: what lies in gaps falls on one index.
Stretch lifted(const Space& space, std::int64_t start, std::int64_t end);

/// Whether each base of the interval is one of the segment's.
bool lies_wholly_in(const Space& space, const Segment& segment, std::int64_t start, std::int64_t end);

/// Replaces `pieces` by those of the chromosome that the segment consists of, in its sense order; what lies outside the
/// space is part of its first or last piece. Of an empty segment between two blocks it is the empty piece at the one
/// with higher positions. False where empty blocks leave no such pieces.
bool lower(const Space& space, const Segment& segment, std::vector<Stretch>& pieces);

/// The smallest stretch over those.
Stretch span(const Space& space, const Segment& segment);

// Of two segments of one space and one strand.

bool upstream_of(const Segment& a, const Segment& b);
bool downstream_of(const Segment& a, const Segment& b);
bool within(const Segment& a, const Segment& b);

}  // namespace gk::spliced
