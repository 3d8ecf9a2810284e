// The help texts of the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace gk::cli {

/// What gk is; also the DESCRIPTION of its man page. Paragraphs as in Command::description.
std::string_view about_gk();

/// First steps with gk.
const std::vector<Example>& first_examples();

/// Columns for help on stdout: those of the terminal up to 100, or 80 without one.
std::size_t help_width();

/// `gk --help`
std::string general_help(const std::vector<Command>& commands, std::size_t width);

/// `gk` alone: the usage line and the commands.
std::string short_help(const std::vector<Command>& commands, std::size_t width);

/// `gk NAME --help`
/// Of a group: its commands.
std::string group_help(const std::vector<Command>& commands, const std::string& group, std::size_t width);

std::string command_help(const Command& command, std::size_t width);

}  // namespace gk::cli
