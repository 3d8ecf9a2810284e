// The smallest anchored interval over two, on the altered chromosome (gk/variant/FORMAT.md#spanning-two-intervals).
// Positions are 0-based, intervals half-open.
#pragma once

#include <span>

#include "gk/genome/interval.hpp"
#include "gk/variant/variant.hpp"

namespace gk::variant {

/// Both intervals on one strand of one chromosome, at least one of them anchored; an anchor lies within its interval.
/// Edits that cross an end of what is measured count as far as they lie inside. The result has the lower anchor (or the
/// only one) and its offset. Throws IntervalError for an anchor outside its interval, and where the result leaves 32
/// bits.
Interval anchored_spanning(const Interval& x, const Interval& y, std::span<const Edit> edits);

}  // namespace gk::variant
