// The commands on motifs.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command motif_command();

}  // namespace gk::cmd
