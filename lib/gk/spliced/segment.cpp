#include "gk/spliced/segment.hpp"

#include <algorithm>

namespace gk::spliced {
namespace {

bool both_empty_at_one_index(const Segment& a, const Segment& b) {
    return a.empty() && b.empty() && a.start == b.start;
}

// The pieces from block `first` to block `last`, in the space's order; the first begins at `five`, the last ends at
// `three`.
bool collect(const Space& space, std::size_t first, std::size_t last, std::int64_t five, std::int64_t three,
             std::vector<Stretch>& pieces) {
    for (std::size_t i = first; i <= last; ++i) {
        Stretch piece{space.blocks()[i].start, space.blocks()[i].end};
        if (i == first) (space.is_positive() ? piece.start : piece.end) = five;
        if (i == last) (space.is_positive() ? piece.end : piece.start) = three;
        if (piece.start > piece.end) return false;
        pieces.push_back(piece);
    }
    return true;
}

}  // namespace

bool in_bounds(const Segment& segment) {
    return segment.start >= -index_limit && segment.end <= index_limit;
}

Strand strand_of(const Space& space, const Segment& segment) {
    return segment.same_strand ? space.strand() : opposite(space.strand());
}

Segment shifted(const Segment& segment, std::int64_t bases) {
    const std::int64_t by = segment.same_strand ? bases : -bases;
    return {segment.start + by, segment.end + by, segment.same_strand};
}

std::optional<Segment> expanded(const Segment& segment, std::int64_t upstream, std::int64_t downstream) {
    if (!segment.same_strand) std::swap(upstream, downstream);
    const Segment result{segment.start - upstream, segment.end + downstream, segment.same_strand};
    if (result.start > result.end) return std::nullopt;
    return result;
}

Segment in_widened(const Segment& segment, std::int64_t old_length, std::int64_t upstream, std::int64_t downstream) {
    if (segment.start == 0 && segment.end == old_length)
        return {0, old_length + upstream + downstream, segment.same_strand};
    return {segment.start + upstream, segment.end + upstream, segment.same_strand};
}

std::optional<Segment> clipped(const Segment& segment, std::int64_t from, std::int64_t to, bool keep_empty) {
    const Segment result{std::max(segment.start, from), std::min(segment.end, to), segment.same_strand};
    if (result.start > result.end || (result.empty() && !keep_empty)) return std::nullopt;
    return result;
}

Stretch lifted(const Space& space, std::int64_t start, std::int64_t end) {
    if (!space.is_positive()) std::swap(start, end);
    return {space.index_of(start), space.index_of(end)};
}

bool lies_wholly_in(const Space& space, const Segment& segment, std::int64_t start, std::int64_t end) {
    const Stretch indices = lifted(space, start, end);
    // Bases in gaps have no index, so that there are fewer indices than bases.
    if (indices.end - indices.start != end - start) return false;
    if (indices.start < segment.start || indices.end > segment.end) return false;
    if (start != end) return true;
    const Place place = space.place_of(indices.start);
    return place.upstream == start || place.downstream == start;
}

bool lower(const Space& space, const Segment& segment, std::vector<Stretch>& pieces) {
    pieces.clear();
    if (segment.empty()) {
        const Place place = space.place_of(segment.start);
        const std::int64_t position = std::max(place.upstream, place.downstream);
        pieces.push_back({position, position});
        return true;
    }
    const std::int64_t five = space.place_of(segment.start).downstream;
    const std::int64_t three = space.place_of(segment.end).upstream;
    const bool forward = space.is_positive();
    const auto blocks = space.blocks();
    // The first block that does not end before the segment begins, and the last that does not begin behind its end.
    const auto ends_before = [&](const Block& block) { return forward ? block.end <= five : block.start >= five; };
    const auto begins_before = [&](const Block& block) { return forward ? block.start < three : block.end > three; };
    const auto first = std::partition_point(blocks.begin(), blocks.end() - 1, ends_before);
    const auto behind = std::partition_point(blocks.begin() + 1, blocks.end(), begins_before);
    if (!collect(space, static_cast<std::size_t>(first - blocks.begin()),
                 static_cast<std::size_t>(behind - blocks.begin()) - 1, five, three, pieces))
        return false;
    if (!segment.same_strand) std::reverse(pieces.begin(), pieces.end());
    return true;
}

Stretch span(const Space& space, const Segment& segment) {
    const Place start = space.place_of(segment.start);
    if (segment.empty()) {
        const std::int64_t position = std::max(start.upstream, start.downstream);
        return {position, position};
    }
    const std::int64_t end = space.place_of(segment.end).upstream;
    return {std::min(start.downstream, end), std::max(start.downstream, end)};
}

bool upstream_of(const Segment& a, const Segment& b) {
    if (both_empty_at_one_index(a, b)) return false;
    return a.same_strand ? a.end <= b.start : a.start >= b.end;
}

bool downstream_of(const Segment& a, const Segment& b) {
    if (both_empty_at_one_index(a, b)) return false;
    return a.same_strand ? a.start >= b.end : a.end <= b.start;
}

bool within(const Segment& a, const Segment& b) {
    return a.start >= b.start && a.end <= b.end;
}

}  // namespace gk::spliced
