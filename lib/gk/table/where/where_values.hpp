// How values of different kinds compare.
#pragma once

#include <cstdint>
#include <limits>

#include "gk/table/where/where_program.hpp"

namespace gk::table::where {

/// The double nearest to the shortest text that reads back as this float32: 0.1 for 0.1f
/// (gk/table/where/FORMAT.md#comparisons).
double printed_value(float value);

/// Where a finite number lies among the float32 values. Their printed values ascend as they do themselves.
Bounds bounds_of(double number);

/// -1, 0 or 1 as `integer` is less than, equal to or greater than `real`, exactly; NaN for NaN.
inline double compare_exactly(std::int64_t integer, double real) {
    constexpr double beyond = 9223372036854775808.0;  // 2^63
    if (real >= beyond) return -1;
    if (real < -beyond) return 1;
    if (real != real) return std::numeric_limits<double>::quiet_NaN();
    const auto whole = static_cast<std::int64_t>(real);
    if (integer != whole) return integer < whole ? -1 : 1;
    const double rest = real - static_cast<double>(whole);
    return static_cast<double>(rest < 0) - static_cast<double>(rest > 0);
}

}  // namespace gk::table::where
