// From the command line to an exit code.
#pragma once

#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace gk::cli {

/// Makes the commands that begin with a word, or all, in the order of the help text, where none does. A Command owns
/// the values that it parses into.
using MakeCommands = std::vector<Command> (*)(std::string_view first_word);

/// Runs the command that the words name. Never throws; a failure is one line on stderr. Returns the exit code: 0, 1
/// (the data was wrong or something failed) or 2 (the command line was wrong).
int run(int argc, char** argv, MakeCommands make_commands);

}  // namespace gk::cli
