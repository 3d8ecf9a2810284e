// What was meant where an input is no file.
#pragma once

#include <string>

#include "gk/genome/genome.hpp"

namespace gk::cmd {

/// Throws UsageError where an input is no file but reads as a chromosome of `genome` (which may be null), a region or a
/// variant: what is missing is the option before it.
void check_input_exists(const std::string& input, const Genome* genome);

}  // namespace gk::cmd
