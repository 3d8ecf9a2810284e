// The operations of gk interval that look at more than one record.
#pragma once

#include "cmd/interval/task.hpp"

namespace gk::cmd {

// Each sets handler, parser and end of the job. The task outlives the job.
void set_up_spanning(const IntervalTask& task, StreamJob& job);
void set_up_sort(const IntervalTask& task, StreamJob& job);
void set_up_unique(const IntervalTask& task, StreamJob& job);

}  // namespace gk::cmd
