// The stored values of a track as runs of equal ones, for formats of intervals (gk/track/FORMAT.md#runs).
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gk/track/gtrack.hpp"

namespace gk::track {

/// The bases [start, end) have one value.
struct Run {
    std::int32_t start = 0;
    std::int32_t end = 0;
    float value = 0;
};

/// Which stored values are runs.
struct RunRules {
    std::size_t column = 0;                    ///< of the values of a position
    std::optional<std::int64_t> chrom_size{};  ///< where runs are cut
    bool skip_default = false;                 ///< leaves the default value out
};

/// What was not in the runs.
struct RunsLeftOut {
    std::uint64_t nan_bases = 0;
    std::uint64_t default_bases = 0;
    std::uint64_t bases_beyond_end = 0;    ///< behind the chromosome's end, or before base 0
    std::vector<std::string> odd_items{};  ///< of a bigWig: a sentence for each kind that was left out or cut
};

/// Calls `use(Run)` for the runs of a section in ascending order. Neighbours of equal value, in one block or in two
/// that touch, are one run; a run is equal in all bits. NaN is in no run.
template <typename Use>
class RunMaker {
public:
    RunMaker(const Gtrack& track, const RunRules& rules, Use use)
        : track_(track), rules_(rules), use_(std::move(use)) {}

    RunsLeftOut make(const BlockIndex& section) {
        const std::size_t dim = track_.dim();
        const auto rows_at_once = static_cast<std::int64_t>(std::max<std::size_t>(1, 4096 / dim));
        std::vector<float> values(static_cast<std::size_t>(rows_at_once) * dim);
        for (std::uint32_t i = 0; i < section.size(); ++i) {
            const Block block = section.block(i);
            for (std::int64_t at = block.start; at < block.end; at += rows_at_once) {
                const std::int64_t stop = std::min<std::int64_t>(block.end, at + rows_at_once);
                track_.read_block(block, at, stop, Dtype::float32, values.data());
                put(values.data() + rules_.column, dim, at, stop);
            }
        }
        flush();
        return left_out_;
    }

private:
    // Values of the positions [from, to), `step` apart.
    void put(const float* values, std::size_t step, std::int64_t from, std::int64_t to) {
        const auto bits_of = [&](std::int64_t at) {
            return std::bit_cast<std::uint32_t>(values[static_cast<std::size_t>(at - from) * step]);
        };
        for (std::int64_t at = from; at < to;) {
            const std::uint32_t bits = bits_of(at);
            std::int64_t end = at + 1;
            while (end < to && bits_of(end) == bits) ++end;
            add(at * track_.resolution(), end * track_.resolution(), std::bit_cast<float>(bits));
            at = end;
        }
    }
    void add(std::int64_t start, std::int64_t end, float value) {
        const std::int64_t from = std::max<std::int64_t>(start, 0);
        const std::int64_t to = std::min(end, rules_.chrom_size.value_or(std::numeric_limits<std::int32_t>::max()));
        left_out_.bases_beyond_end += static_cast<std::uint64_t>((end - start) - std::max<std::int64_t>(to - from, 0));
        if (from >= to) return;
        if (std::isnan(value)) {
            left_out_.nan_bases += static_cast<std::uint64_t>(to - from);
            return;
        }
        if (rules_.skip_default && value == track_.header().default_value.real) {
            left_out_.default_bases += static_cast<std::uint64_t>(to - from);
            return;
        }
        if (!run_ || run_->end != from ||
            std::bit_cast<std::uint32_t>(run_->value) != std::bit_cast<std::uint32_t>(value)) {
            flush();
            run_ = Run{static_cast<std::int32_t>(from), static_cast<std::int32_t>(to), value};
        } else {
            run_->end = static_cast<std::int32_t>(to);
        }
    }
    void flush() {
        if (run_) use_(*run_);
        run_.reset();
    }

    const Gtrack& track_;
    RunRules rules_;
    Use use_;
    std::optional<Run> run_;
    RunsLeftOut left_out_;
};

/// The runs of a section, each handed to `use`. The track can be read as float32, and has the column.
template <typename Use>
RunsLeftOut for_each_run(const Gtrack& track, const BlockIndex& section, const RunRules& rules, Use use) {
    return RunMaker<Use>(track, rules, std::move(use)).make(section);
}

}  // namespace gk::track
