// Which places of the reference a window reads (gk/variant/FORMAT.md#unresolved-sites). Positions are 0-based, spans
// half-open.
#pragma once

#include <cstdint>

#include "gk/genome/interval.hpp"
#include "gk/variant/altered.hpp"

namespace gk::variant {

class WindowReach {
public:
    /// `window`: what the interval was laid out to.
    WindowReach(const Interval& interval, const AlteredWindow& window)
        : interval_(interval), first_(window.first_position()), last_(window.last_position()) {}

    /// All that it reads lies in [first, last).
    std::int64_t first() const { return first_; }
    std::int64_t last() const { return last_; }

    /// Whether it reads a base of [start, end), or the gap before `start` where both are equal. A window holds the
    /// insertion at its start and not the one at its end; with an anchor it is full before it comes to either, unless
    /// the anchor stands there.
    bool reads(std::int64_t start, std::int64_t end) const {
        if (start != end) return end > first_ && start < last_;
        if (interval_.anchor) return start == *interval_.anchor || (start > first_ && start < last_);
        return start >= first_ && start < last_;
    }

private:
    const Interval& interval_;
    std::int64_t first_;
    std::int64_t last_;
};

}  // namespace gk::variant
