#include "gk/track/track_summary.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace gk::track {
namespace {

constexpr std::size_t values_at_once = 1024;

}  // namespace

void feed(const Gtrack& track, const BlockIndex* section, std::int32_t start, std::int32_t end, Summary& summary) {
    const std::int64_t bases = track.resolution();
    const std::size_t dim = track.dim();
    std::array<float, values_at_once> few;
    std::vector<float> many(dim > few.size() ? dim : 0);
    float* const values = many.empty() ? few.data() : many.data();
    const auto rows_at_once = static_cast<std::int64_t>(std::max<std::size_t>(1, few.size() / dim));
    // Bases of [start, end) that lie in the positions [a, b).
    const auto bases_of = [&](std::int64_t a, std::int64_t b) {
        return static_cast<std::uint64_t>(std::min<std::int64_t>(b * bases, end) -
                                          std::max<std::int64_t>(a * bases, start));
    };
    std::size_t pending = 0;  // values that were read and not fed yet
    const auto feed_pending = [&] {
        if (pending != 0) summary.feed({values, pending});
        pending = 0;
    };
    const auto stored = [&](const Block& block, std::int64_t a, std::int64_t b) {
        summary.cover(bases_of(a, b));
        if (!summary.needs_values()) return;
        for (std::int64_t at = a, stop = a; at < b; at = stop) {
            const auto room = rows_at_once - static_cast<std::int64_t>(pending / dim);
            stop = std::min(b, at + room);
            track.read_block(block, at, stop, Dtype::float32, values + pending);
            if (bases == 1) {
                pending += static_cast<std::size_t>(stop - at) * dim;
                if (stop - at == room) feed_pending();
                continue;
            }
            for (std::int64_t row = at; row < stop; ++row)
                for (std::size_t column = 0; column < dim; ++column)
                    summary.feed(values[static_cast<std::size_t>(row - at) * dim + column], bases_of(row, row + 1));
        }
    };
    const auto gap = [&](std::int64_t a, std::int64_t b) {
        summary.feed(track.header().default_value.real, bases_of(a, b) * dim);
    };
    if (start < end) walk(section, track.first_position(start), track.end_position(end), stored, gap);
    feed_pending();
}

}  // namespace gk::track
