// Messages on stderr.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "cli/context.hpp"

namespace gk::cli {

using Logger = std::function<void(LogLevel, std::string_view)>;

/// Lines `gk COMMAND: [warning: |error: ]TEXT` on stderr, each in one piece; without a command `gk: TEXT`. `quiet`
/// leaves errors only; a verbosity of 1 adds debug lines, of 2 trace lines. Callable from several threads.
Logger make_logger(const std::string& command, bool quiet, std::int64_t verbosity);

}  // namespace gk::cli
