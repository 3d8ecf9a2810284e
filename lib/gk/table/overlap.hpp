// How much of a query a row shares, and how much it must (gk/table/FORMAT.md#shared-bases).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "gk/table/layout.hpp"

namespace gk::table {

/// The bases of [start, end) that the row covers, too; none where either is empty.
inline std::int64_t shared_bases(std::int64_t start, std::int64_t end, const RowHead& row) {
    return std::max<std::int64_t>(0, std::min(end, row.end()) - std::max<std::int64_t>(start, row.start()));
}

/// What a row must share with a query to be found.
struct OverlapRule {
    std::int64_t bases = 1;   ///< at least so many
    double fraction = 0;      ///< and at least this part of the query's bases
    bool reciprocal = false;  ///< and of the row's

    /// Whether `shared` bases of a query and a row of these lengths are enough.
    bool holds(std::int64_t shared, std::int64_t query_length, std::int64_t row_length) const {
        // A quotient is the double nearest to the fraction that it is: where they are equal, so are the doubles.
        const auto covers = [&](std::int64_t length) {
            return static_cast<double>(shared) / static_cast<double>(length) >= fraction;
        };
        if (shared < bases) return false;
        return fraction == 0 || (covers(query_length) && (!reciprocal || covers(row_length)));
    }
};

/// The rule that `0.5` (a fraction of the query, above 0 and at most 1) or `20` (bases, at least 1) stands for. Throws
/// UsageError for any other text, and for a reciprocal number of bases.
OverlapRule parse_overlap_rule(std::string_view text, bool reciprocal);

}  // namespace gk::table
