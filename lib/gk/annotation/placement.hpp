// Where rows lie, relative to each other, in their direction of reading (gk/table/FORMAT.md#intervals).
#pragma once

#include <cstdint>

#include "gk/table/layout.hpp"

namespace gk::annotation {

using table::RowHead;

inline std::int64_t size_of(const RowHead& head) {
    return head.end() - head.start();
}

inline bool same_strand(const RowHead& a, const RowHead& b) {
    return a.chrom == b.chrom && a.strand == b.strand;
}

/// `a` ends before `b` begins, on one strand of one chromosome.
inline bool is_upstream(const RowHead& a, const RowHead& b) {
    return same_strand(a, b) && (a.forward() ? a.pos3 < b.pos5 : a.pos3 > b.pos5);
}

/// Each base of `inner` is one of `outer`, and a border of an empty one is not outside.
inline bool contains(const RowHead& outer, const RowHead& inner) {
    return same_strand(outer, inner) && outer.start() <= inner.start() && inner.end() <= outer.end();
}

/// The bases [start, end). Both positions and `end - 1` must fit 32 bits.
inline RowHead place(const RowHead& like, std::int64_t start, std::int64_t end) {
    RowHead head = like;
    head.pos5 = static_cast<std::int32_t>(like.forward() ? start : end - 1);
    head.pos3 = static_cast<std::int32_t>(like.forward() ? end - 1 : start);
    return head;
}

/// What lies between two neighbours, on the strand of the later one. Of overlapping ones its size is negative.
inline RowHead between(const RowHead& earlier, const RowHead& later) {
    RowHead head = later;
    const std::int32_t step = later.forward() ? 1 : -1;
    head.pos5 = static_cast<std::int32_t>(std::int64_t{earlier.pos3} + step);
    head.pos3 = static_cast<std::int32_t>(std::int64_t{later.pos5} - step);
    return head;
}

}  // namespace gk::annotation
