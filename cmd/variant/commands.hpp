// The commands on variants.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command variant_normalize_command();
cli::Command variant_span_command();
cli::Command variant_dna_command();

}  // namespace gk::cmd
