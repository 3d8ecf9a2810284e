#include "gk/variant/spanning.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "gk/variant/altered.hpp"

namespace gk::variant {
namespace {

// How many bases of an insertion at the anchor lie left of it.
std::int64_t left_of_anchor(std::span<const Edit> edits, const Interval& interval) {
    const std::int64_t anchor = *interval.anchor;
    const auto found =
        std::partition_point(edits.begin(), edits.end(), [&](const Edit& edit) { return edit.start < anchor; });
    if (found == edits.end() || found->start != anchor || !found->is_insertion()) return 0;
    return anchor_split(static_cast<std::int64_t>(found->alt.size()), interval.anchor_offset);
}

void check_anchor(const Interval& interval) {
    if (*interval.anchor < interval.start || *interval.anchor > interval.end)
        throw IntervalError(IntervalError::Kind::anchored, "the anchor lies outside its interval");
}

bool has_the_later_anchor(const Interval& x, const Interval& y) {
    if (!x.anchor) return true;
    return y.anchor && std::pair(*x.anchor, x.anchor_offset) > std::pair(*y.anchor, y.anchor_offset);
}

}  // namespace

Interval anchored_spanning(const Interval& x, const Interval& y, std::span<const Edit> edits) {
    const bool swapped = has_the_later_anchor(x, y);
    const Interval& first = swapped ? y : x;
    const Interval& other = swapped ? x : y;
    check_anchor(first);
    const std::int64_t anchor = *first.anchor;
    const std::int64_t left = left_of_anchor(edits, first);
    std::int64_t start = first.start;
    std::int64_t end = first.end;
    if (!other.anchor) {
        // One that begins at the anchor has the whole insertion there, also what lies left of the anchor.
        if (other.start < anchor || (other.start == anchor && other.end > anchor))
            start = std::min(start, anchor - (altered_length(edits, other.start, anchor) + left));
        if (other.end > anchor) end = std::max(end, anchor + altered_length(edits, anchor, other.end) - left);
    } else {
        check_anchor(other);
        const std::int64_t distance =
            altered_length(edits, anchor, *other.anchor) - left + left_of_anchor(edits, other);
        const std::int64_t moved = anchor + distance - *other.anchor;
        start = std::min(start, moved + other.start);
        end = std::max(end, moved + other.end);
    }
    if (start < std::numeric_limits<std::int32_t>::min() || end > std::numeric_limits<std::int32_t>::max())
        throw IntervalError(IntervalError::Kind::not_32_bit, "the result does not fit 32 bits");
    Interval result = first;
    result.start = static_cast<std::int32_t>(start);
    result.end = static_cast<std::int32_t>(end);
    return result;
}

}  // namespace gk::variant
