// The 1-based notations that gk interval reads: DNA1 and RNA1 (gk/genome/FORMAT.md#notations).
#pragma once

#include <cstdint>
#include <optional>

#include "cmd/interval/task.hpp"
#include "gk/io/bed.hpp"

namespace gk::cmd {

/// DNA1, 1-based and inclusive: sets start and end. `6 5` is the empty interval before base 6; any sign is a position.
std::optional<io::BadRecord> from_dna1(std::int64_t first, std::int64_t last, io::BedRecord& record);

/// RNA1, DNA1 whose sign is the strand: sets start, end and strand. Both positions have one sign, ascend, and are not
/// 0.
std::optional<io::BadRecord> from_rna1(std::int64_t first, std::int64_t last, io::BedRecord& record);

// The set-up of the operations that read or write one of the notations. The task outlives the job.
void set_up_to_region(const IntervalTask& task, StreamJob& job);
void set_up_from_region(const IntervalTask& task, StreamJob& job);
void set_up_to_dna1(const IntervalTask& task, StreamJob& job);
void set_up_to_rna1(const IntervalTask& task, StreamJob& job);
void set_up_from_dna1(const IntervalTask& task, StreamJob& job);
void set_up_from_rna1(const IntervalTask& task, StreamJob& job);

}  // namespace gk::cmd
