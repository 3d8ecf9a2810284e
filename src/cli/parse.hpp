// The command line's words: which command they name, and what they set.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/global_options.hpp"

namespace gk::cli {

struct CommandLine {
    std::string command;                 ///< the first word that is no option and no option's value; may be empty
    std::vector<std::string> words;      ///< all others in their order
    std::size_t word_after_command = 0;  ///< index into `words` of what followed the command's name
};

/// Finds the command's name among the words after argv[0]. Throws UsageError for an unknown option before it.
CommandLine find_command(const std::vector<std::string>& words);

/// Reads `words` into `global` and into the targets of `command` (may be null: no command was named). With --help or
/// --version among the words, only `global` is set. Throws UsageError.
void parse_words(const std::vector<std::string>& words, GlobalOptions& global, const Command* command);

}  // namespace gk::cli
