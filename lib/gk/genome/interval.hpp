// Stranded intervals and their arithmetic (gk/genome/FORMAT.md#intervals). Positions are 0-based, intervals half-open.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "gk/genome/chrom_names.hpp"

namespace gk {

enum class Strand : std::uint8_t { negative = 0, positive = 1 };

constexpr char strand_char(Strand strand) {
    return strand == Strand::positive ? '+' : '-';
}
constexpr Strand opposite(Strand strand) {
    return strand == Strand::positive ? Strand::negative : Strand::positive;
}

/// [start, end) of one strand of one chromosome. `start <= end`; positions may lie outside the chromosome; an empty
/// interval is the gap before base `start`. The anchor, where there is one, need not lie inside.
struct Interval {
    ChromId chrom{};
    Strand strand = Strand::positive;
    std::int32_t start = 0;
    std::int32_t end = 0;
    std::optional<std::int32_t> anchor{};
    std::int32_t anchor_offset = 0;

    bool is_positive() const { return strand == Strand::positive; }
    std::int64_t length() const { return std::int64_t{end} - start; }
    bool empty() const { return start == end; }
    bool operator==(const Interval&) const = default;
};

/// What an operation refuses to do, as a sentence for the user.
class IntervalError : public std::runtime_error {
public:
    enum class Kind { negative_length, not_32_bit, other_chromosome, anchored, empty };
    IntervalError(Kind kind_in, const char* what) : std::runtime_error(what), kind(kind_in) {}
    Kind kind;
};

/// Same chromosome and strand.
inline bool same_system(const Interval& a, const Interval& b) {
    return a.chrom == b.chrom && a.strand == b.strand;
}

// Results keep anchor and offset. Positions that leave 32 bits: IntervalError.

Interval end5(const Interval& interval);  ///< the empty interval at the 5' end
Interval end3(const Interval& interval);  ///< the empty interval at the 3' end
/// Positive is downstream.
Interval shift(const Interval& interval, std::int64_t bases);
/// By `upstream` and `downstream` bases, which may be negative. A negative length of the result: IntervalError.
Interval expand(const Interval& interval, std::int64_t upstream, std::int64_t downstream);
/// The middle base, or the gap in the middle where the length is even.
Interval midpoint(const Interval& interval);
Interval with_strand(const Interval& interval, Strand strand);

/// `5p 3p center start end`, or a decimal position; nullopt for any other word.
std::optional<std::int32_t> anchor_position(const Interval& interval, std::string_view word);

// Predicates: false on another chromosome or strand.

bool contains(const Interval& outer, const Interval& inner);
bool overlaps(const Interval& a, const Interval& b);  ///< an empty interval overlaps only what holds it strictly inside
bool upstream_of(const Interval& a, const Interval& b);
bool downstream_of(const Interval& a, const Interval& b);

/// Nothing for intervals that do not overlap. An anchor on either: IntervalError.
std::optional<Interval> intersect(const Interval& a, const Interval& b);
/// 0, 1 or 2 intervals in ascending order on both strands. An anchor on either: IntervalError.
std::vector<Interval> subtract(const Interval& a, const Interval& b);
/// The smallest interval over both, on a's strand. Another chromosome or an anchor: IntervalError.
Interval spanning(const Interval& a, const Interval& b);

enum class DistanceMethod { midpoint, end5, end3 };
/// Twice the unsigned distance, so that the half bases of midpoints stay whole numbers. Another chromosome or an
/// anchor: IntervalError. The strands may differ; each end is by its own strand.
std::int64_t doubled_distance(const Interval& a, const Interval& b, DistanceMethod method);

/// GenomeKit's order within one chromosome (gk/genome/FORMAT.md#order-of-intervals): 5' position, `-` before `+`, 3'
/// position, no anchor first, anchor, offset. Both positions are those of bases: an end is the last base, not the one
/// behind it.
bool sorts_before(const Interval& a, const Interval& b);

/// 1-based inclusive positions, signed by the strand (RNA1): `+` (start+1, end), `-` (-end, -(start+1)).
struct SignedPositions {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
/// An empty interval: IntervalError.
SignedPositions to_rna1(const Interval& interval);

}  // namespace gk
