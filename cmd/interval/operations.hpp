// The operations of gk interval: their table, and what a run asks of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/interval/task.hpp"

namespace gk::cmd {

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

}  // namespace gk::cmd
