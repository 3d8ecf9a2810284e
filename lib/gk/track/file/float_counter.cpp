#include "gk/track/file/float_counter.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "gk/base/error.hpp"

namespace gk::track {
namespace {

constexpr std::size_t most_different = std::size_t{1} << 24;

}  // namespace

void FloatCounter::count(std::size_t column, float value, std::uint64_t times) {
    if (std::isnan(value) || times == 0) return;
    Counts& counts = counts_[counts_.size() == 1 ? 0 : column];
    counts[std::bit_cast<std::uint32_t>(value == 0 ? 0.0F : value)] += times;
    if (counts.size() > most_different)
        throw Error("there are more than " + std::to_string(most_different) + " different values to count (" + path_ +
                    ")");
}

// The bits of negative floats are above those of positive ones, and both grow with the size.
std::vector<std::vector<ValueCount>> FloatCounter::counts() const {
    std::vector<std::vector<ValueCount>> columns;
    for (const Counts& counts : counts_) {
        std::vector<std::pair<std::uint32_t, std::uint64_t>> sorted(counts.begin(), counts.end());
        std::sort(sorted.begin(), sorted.end());
        std::vector<ValueCount>& values = columns.emplace_back();
        for (const auto& [bits, count] : sorted) values.emplace_back(std::bit_cast<float>(bits), count);
    }
    return columns;
}

}  // namespace gk::track
