// All commands of gk.
#pragma once

#include <vector>

#include "cli/command.hpp"

namespace gk::cmd {

/// In the order of the help text.
std::vector<cli::Command> all_commands();

/// The command `completion`, which knows of all the others.
cli::Command completion_command();

}  // namespace gk::cmd
