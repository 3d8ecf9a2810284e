// Man pages (roff with the man macros), from the same description as parser and help. They hold no date.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace gk::cli {

/// gk(1)
std::string general_manpage(const std::vector<Command>& commands);

/// gk-NAME(1)
/// `gk-annotation-list`: the name of the page.
std::string manpage_name(const Command& command);

std::string command_manpage(const Command& command);

}  // namespace gk::cli
