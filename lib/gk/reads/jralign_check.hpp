// Whether a file of the reads over junctions is as its format says, beyond what opening checks.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/reads/jralign.hpp"

namespace gk::reads {

/// What is wrong with it, as of ralign_problems.
std::vector<std::string> jralign_problems(const Jralign& file, const ChromNames* names = nullptr);

}  // namespace gk::reads
