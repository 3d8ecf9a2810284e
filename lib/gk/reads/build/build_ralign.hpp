// Building a file of read alignments (gk/reads/build/FORMAT.md#read-alignments-in-a-file).
#pragma once

#include "gk/reads/build/read_inputs.hpp"

namespace gk::reads::build {

/// Writes the file. Its bytes depend on the reads, the assembly and the recipe's rules alone. What is odd or left out
/// is told. Throws DataError, with file and line, for reads that can't be used, UsageError and Error.
void build_ralign(ReadRecipe recipe);

}  // namespace gk::reads::build
