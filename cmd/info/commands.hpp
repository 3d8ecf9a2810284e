// The commands that say what a file is.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command info_command();

}  // namespace gk::cmd
