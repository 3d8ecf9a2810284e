// All commands of gk.
#pragma once

#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace gk::cmd {

/// In the order of the help text.
std::vector<cli::Command> all_commands();

/// Those that begin with the first word of a command line, or all where none does: to describe every option of every
/// command would take a good part of the start.
std::vector<cli::Command> commands_for(std::string_view first_word);

/// The command `completion`, which knows of all the others.
cli::Command completion_command();

}  // namespace gk::cmd
