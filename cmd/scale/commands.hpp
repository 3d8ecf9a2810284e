// Work cut into pieces for many machines, and put together again.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command shard_command();
cli::Command merge_command();

}  // namespace gk::cmd
