// The commands on assemblies and their sequence.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command build_assembly_command();
cli::Command chroms_command();
cli::Command dna_command();

}  // namespace gk::cmd
