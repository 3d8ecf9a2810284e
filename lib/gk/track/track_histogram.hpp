// How often each value occurs (gk/track/FORMAT.md#histogram).
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "gk/track/gtrack.hpp"

namespace gk::track {

/// Counts values as float16. NaN is left out, and both zeros are one value.
class Histogram {
public:
    Histogram() : counts_(std::size_t{1} << 16) {}

    void add(std::uint16_t half, std::uint64_t times = 1) { counts_[half] += times; }
    void combine(const Histogram& other);

    /// Values as halves, and their counts: from 0 up, then negative ones by growing size.
    std::vector<std::pair<std::uint16_t, std::uint64_t>> counts() const;

private:
    std::vector<std::uint64_t> counts_;
};

/// Adds the values of the bases [start, end), 0 <= start <= end, default values too, column k to `histograms[k]`; all
/// columns to the only one where there is one alone. The track can be read as float16.
void count_values(const Gtrack& track, const BlockIndex* section, std::int32_t start, std::int32_t end,
                  std::vector<Histogram>& histograms);

}  // namespace gk::track
