// Building a file of the reads over junctions (gk/reads/build/FORMAT.md#reads-over-junctions-in-a-file).
#pragma once

#include "gk/reads/build/jralign_store.hpp"
#include "gk/reads/build/read_inputs.hpp"

namespace gk::reads::build {

/// As build_ralign.
void build_jralign(ReadRecipe recipe, const OverhangRules& overhangs);

}  // namespace gk::reads::build
