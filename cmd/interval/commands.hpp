// The commands on intervals.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command interval_command();

}  // namespace gk::cmd
