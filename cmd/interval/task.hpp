// One run of gk interval.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cmd/stream/record_stream.hpp"
#include "gk/genome/interval.hpp"

namespace gk::cmd {

/// What becomes of a result that reaches over an end of its chromosome.
enum class Outside : std::uint8_t { keep, clip, error };

enum class Predicate { contains, within, overlaps, upstream_of, dnstream_of };

/// The REG of an operation. Without a strand it lies on the record's.
struct TargetRegion {
    std::string chrom{};                ///< as typed
    std::optional<ChromId> chrom_id{};  ///< of the genome, where there is one
    std::int32_t start = 0;
    std::int32_t end = 0;
    std::optional<Strand> strand{};
};

/// One run of gk interval: options and arguments, checked. An operation reads what it knows of.
struct IntervalTask {
    const StreamOptions& stream;
    const cli::Context& context;
    Genome* genome = nullptr;          ///< its sizes are loaded where the run needs them
    std::vector<std::string> names{};  ///< to write, by ChromId of the genome
    Outside outside = Outside::keep;
    bool anchored = false;                ///< columns 7 and 8 are the anchor
    std::int64_t first_number = 0;        ///< N of shift, UP of expand
    std::int64_t second_number = 0;       ///< DOWN of expand
    std::optional<std::string> anchor{};  ///< a word of anchor_position or a position; nothing: no anchor
    std::int32_t anchor_offset = 0;
    TargetRegion region{};
    Predicate predicate = Predicate::contains;
    bool invert = false;
    DistanceMethod method = DistanceMethod::midpoint;
    bool unique = false;
    bool stranded = false;
};

}  // namespace gk::cmd
