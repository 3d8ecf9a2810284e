// Statistics of intervals of a gtrack.
#pragma once

#include <cstdint>

#include "gk/track/gtrack.hpp"
#include "gk/track/statistics.hpp"

namespace gk::track {

/// Feeds the values of the bases [start, end), 0 <= start <= end, of all columns, read as float32: a base outside all
/// blocks has the default value, which is NaN unless it was set. Bases inside blocks are covered.
void feed(const Gtrack& track, const BlockIndex* section, std::int32_t start, std::int32_t end, Summary& summary);

}  // namespace gk::track
