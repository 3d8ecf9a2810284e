// Completion scripts, from the same description as parser and help.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace gk::cli {

enum class Shell { bash, zsh, fish };

std::string completion_script(Shell shell, const std::vector<Command>& commands);

std::string bash_completion(const std::vector<Command>& commands);
std::string zsh_completion(const std::vector<Command>& commands);
std::string fish_completion(const std::vector<Command>& commands);

/// What the positionals of a command may be, all together.
struct PositionalOffer {
    std::vector<std::string> words;
    bool files = false;
    bool folders = false;
    bool genomes = false;
};
PositionalOffer positional_offer(const Command& command);

/// All names of all options, short and long.
std::vector<std::string> all_names(const std::vector<Option>& options);

/// The text with a backslash before each of the `special` characters.
std::string backslashed(std::string_view text, std::string_view special);

/// The text in single quotes for bash and zsh, where a quote in it closes and reopens them.
std::string shell_quoted(std::string_view text);

}  // namespace gk::cli
