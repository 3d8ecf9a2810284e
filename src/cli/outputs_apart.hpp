// Outputs of a command line that would be one file.
#pragma once

#include "cli/command.hpp"

namespace gk::cli {

/// Throws UsageError where `-o` and `--rejects` lead to one file, as the parsed options of `command` say, or where one
/// of them leads to the file that stdout is.
void require_outputs_apart(const Command& command);

}  // namespace gk::cli
