#include "gk/track/track_histogram.hpp"

#include <algorithm>

namespace gk::track {
namespace {

constexpr std::uint16_t negative_zero = 0x8000;
constexpr std::size_t halves_at_once = 4096;

constexpr bool is_nan_half(std::size_t half) {
    return (half & 0x7FFF) > 0x7C00;
}

}  // namespace

void Histogram::combine(const Histogram& other) {
    for (std::size_t half = 0; half < counts_.size(); ++half) counts_[half] += other.counts_[half];
}

std::vector<std::pair<std::uint16_t, std::uint64_t>> Histogram::counts() const {
    std::vector<std::pair<std::uint16_t, std::uint64_t>> counts;
    for (std::size_t half = 0; half < counts_.size(); ++half) {
        if (is_nan_half(half) || half == negative_zero) continue;
        const std::uint64_t count = counts_[half] + (half == 0 ? counts_[negative_zero] : 0);
        if (count != 0) counts.emplace_back(static_cast<std::uint16_t>(half), count);
    }
    return counts;
}

void count_values(const Gtrack& track, const BlockIndex* section, std::int32_t start, std::int32_t end,
                  std::vector<Histogram>& histograms) {
    const std::int64_t bases = track.resolution();
    const std::size_t dim = track.dim();
    const auto rows_at_once = static_cast<std::int64_t>(std::max<std::size_t>(1, halves_at_once / dim));
    std::vector<std::uint16_t> halves(static_cast<std::size_t>(rows_at_once) * dim);
    const auto histogram_of = [&](std::size_t column) -> Histogram& {
        return histograms[histograms.size() == 1 ? 0 : column];
    };
    const auto bases_of = [&](std::int64_t a, std::int64_t b) {
        return static_cast<std::uint64_t>(std::min<std::int64_t>(b * bases, end) -
                                          std::max<std::int64_t>(a * bases, start));
    };
    const auto stored = [&](const Block& block, std::int64_t a, std::int64_t b) {
        for (std::int64_t at = a; at < b; at += rows_at_once) {
            const std::int64_t stop = std::min(b, at + rows_at_once);
            track.read_block(block, at, stop, Dtype::float16, halves.data());
            std::size_t i = 0;
            for (std::int64_t row = at; row < stop; ++row) {
                const std::uint64_t times = bases == 1 ? 1 : bases_of(row, row + 1);
                for (std::size_t column = 0; column < dim; ++column) histogram_of(column).add(halves[i++], times);
            }
        }
    };
    const auto gap = [&](std::int64_t a, std::int64_t b) {
        for (std::size_t column = 0; column < dim; ++column)
            histogram_of(column).add(track.header().default_value.half, bases_of(a, b));
    };
    if (start < end) walk(section, track.first_position(start), track.end_position(end), stored, gap);
}

}  // namespace gk::track
