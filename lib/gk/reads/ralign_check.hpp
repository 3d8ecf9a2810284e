// Whether a file of read alignments is as its format says, beyond what opening checks.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/reads/ralign.hpp"

namespace gk::reads {

/// What is wrong with it, one sentence each (gk/reads/FORMAT.md#what-a-check-adds); reads everything. At most a few
/// dozen. `names`: the chromosomes that its rows may lie on.
std::vector<std::string> ralign_problems(const Ralign& file, const ChromNames* names = nullptr);

}  // namespace gk::reads
