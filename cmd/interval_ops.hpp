// The operations of gk interval (00-cli 6.3): their table, and what a run asks of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/interval_stream.hpp"
#include "gk/genome/interval.hpp"

namespace gk::cmd {

/// What becomes of a result that reaches over an end of its chromosome.
enum class Outside { keep, clip, error };

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
    bool anchored = false;           ///< columns 7 and 8 are the anchor
    std::int64_t first_number = 0;   ///< N of shift, UP of expand
    std::int64_t second_number = 0;  ///< DOWN of expand
    std::string anchor{};            ///< a word of anchor_position, a position, or `none`
    std::int32_t anchor_offset = 0;
    TargetRegion region{};
    Predicate predicate = Predicate::contains;
    bool invert = false;
    DistanceMethod method = DistanceMethod::midpoint;
    bool unique = false;
    bool stranded = false;
};

/// The words between an operation and INPUT.
enum class Arguments { none, number, one_or_two_numbers, anchor, region };

struct Operation {
    std::string_view name;
    Arguments arguments;
    std::string_view synopsis;  ///< of the arguments: `UP [DOWN]`
    std::string_view summary;   ///< a line of the help text
    /// Sets handler, parser and end of the job. The task outlives the job.
    void (*set_up)(const IntervalTask& task, StreamJob& job);
};

/// All operations in the order of the help text.
const std::vector<Operation>& interval_operations();

// The set-up of the operations that live in files of their own.

void set_up_spanning(const IntervalTask& task, StreamJob& job);
void set_up_sort(const IntervalTask& task, StreamJob& job);
void set_up_unique(const IntervalTask& task, StreamJob& job);
void set_up_to_region(const IntervalTask& task, StreamJob& job);
void set_up_from_region(const IntervalTask& task, StreamJob& job);
void set_up_to_dna1(const IntervalTask& task, StreamJob& job);
void set_up_to_rna1(const IntervalTask& task, StreamJob& job);
void set_up_from_dna1(const IntervalTask& task, StreamJob& job);
void set_up_from_rna1(const IntervalTask& task, StreamJob& job);

}  // namespace gk::cmd
