#include "gk/genome/interval.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "gk/base/numbers.hpp"

namespace gk {
namespace {

std::int32_t position(std::int64_t value) {
    if (value < std::numeric_limits<std::int32_t>::min() || value > std::numeric_limits<std::int32_t>::max())
        throw IntervalError(IntervalError::Kind::not_32_bit, "the result does not fit 32-bit positions");
    return static_cast<std::int32_t>(value);
}

Interval at(const Interval& interval, std::int64_t start, std::int64_t end) {
    if (start > end)
        throw IntervalError(IntervalError::Kind::negative_length, "the result would have a negative length");
    Interval result = interval;
    result.start = position(start);
    result.end = position(end);
    return result;
}

// The two ends as positions of bases, in sense order.
std::int64_t base5(const Interval& i) {
    return i.is_positive() ? i.start : std::int64_t{i.end} - 1;
}
std::int64_t base3(const Interval& i) {
    return i.is_positive() ? std::int64_t{i.end} - 1 : i.start;
}

void refuse_anchors(const Interval& a, const Interval& b) {
    if (a.anchor || b.anchor)
        throw IntervalError(IntervalError::Kind::anchored, "this is not defined for anchored intervals");
}

void require_same_chromosome(const Interval& a, const Interval& b) {
    if (a.chrom != b.chrom)
        throw IntervalError(IntervalError::Kind::other_chromosome, "the intervals are on different chromosomes");
}

}  // namespace

Interval end5(const Interval& i) {
    return i.is_positive() ? at(i, i.start, i.start) : at(i, i.end, i.end);
}

Interval end3(const Interval& i) {
    return i.is_positive() ? at(i, i.end, i.end) : at(i, i.start, i.start);
}

Interval shift(const Interval& i, std::int64_t bases) {
    const std::int64_t by = i.is_positive() ? bases : -bases;
    return at(i, i.start + by, i.end + by);
}

Interval expand(const Interval& i, std::int64_t upstream, std::int64_t downstream) {
    return i.is_positive() ? at(i, i.start - upstream, i.end + downstream)
                           : at(i, i.start - downstream, i.end + upstream);
}

Interval midpoint(const Interval& i) {
    const std::int64_t half = i.length() / 2;
    return expand(i, -half, -half);
}

Interval with_strand(const Interval& i, Strand strand) {
    Interval result = i;
    result.strand = strand;
    return result;
}

std::optional<std::int32_t> anchor_position(const Interval& i, std::string_view word) {
    const auto half = static_cast<std::int32_t>(i.length() / 2);
    if (word == "start") return i.start;
    if (word == "end") return i.end;
    if (word == "5p") return i.is_positive() ? i.start : i.end;
    if (word == "3p") return i.is_positive() ? i.end : i.start;
    if (word == "center") return i.is_positive() ? i.start + half : i.end - half;
    return parse_integer<std::int32_t>(word);
}

bool contains(const Interval& outer, const Interval& inner) {
    return same_system(outer, inner) && outer.start <= inner.start && inner.end <= outer.end;
}

bool overlaps(const Interval& a, const Interval& b) {
    return same_system(a, b) && a.start < b.end && b.start < a.end;
}

bool upstream_of(const Interval& a, const Interval& b) {
    return same_system(a, b) && (a.is_positive() ? a.end <= b.start : a.start >= b.end);
}

bool downstream_of(const Interval& a, const Interval& b) {
    return same_system(a, b) && (a.is_positive() ? a.start >= b.end : a.end <= b.start);
}

std::optional<Interval> intersect(const Interval& a, const Interval& b) {
    if (!same_system(a, b)) return std::nullopt;
    refuse_anchors(a, b);
    if (a.end <= b.start || b.end <= a.start) return std::nullopt;
    Interval result{a.chrom, a.strand, std::max(a.start, b.start), std::min(a.end, b.end)};
    return result;
}

std::vector<Interval> subtract(const Interval& a, const Interval& b) {
    const std::optional<Interval> common = intersect(a, b);
    if (!common || common->empty()) return {a};
    std::vector<Interval> rest;
    if (a.start < common->start) rest.push_back({a.chrom, a.strand, a.start, common->start});
    if (common->end < a.end) rest.push_back({a.chrom, a.strand, common->end, a.end});
    return rest;
}

Interval spanning(const Interval& a, const Interval& b) {
    require_same_chromosome(a, b);
    refuse_anchors(a, b);
    return {a.chrom, a.strand, std::min(a.start, b.start), std::max(a.end, b.end)};
}

std::int64_t doubled_distance(const Interval& a, const Interval& b, DistanceMethod method) {
    require_same_chromosome(a, b);
    refuse_anchors(a, b);
    const auto doubled_point = [method](const Interval& i) -> std::int64_t {
        switch (method) {
            case DistanceMethod::midpoint:
                return std::int64_t{i.start} + i.end;
            case DistanceMethod::end5:
                return 2 * std::int64_t{end5(i).start};
            case DistanceMethod::end3:
                return 2 * std::int64_t{end3(i).start};
        }
        return 0;
    };
    return std::abs(doubled_point(a) - doubled_point(b));
}

bool sorts_before(const Interval& a, const Interval& b) {
    const auto key = [](const Interval& i) {
        const std::int64_t anchor = i.anchor ? *i.anchor : std::numeric_limits<std::int64_t>::min();
        return std::tuple(base5(i), i.is_positive(), base3(i), anchor, i.anchor_offset);
    };
    return key(a) < key(b);
}

SignedPositions to_rna1(const Interval& i) {
    if (i.empty()) throw IntervalError(IntervalError::Kind::empty, "an empty interval has no 1-based inclusive form");
    if (i.is_positive()) return {std::int64_t{i.start} + 1, i.end};
    return {-std::int64_t{i.end}, -(std::int64_t{i.start} + 1)};
}

}  // namespace gk
