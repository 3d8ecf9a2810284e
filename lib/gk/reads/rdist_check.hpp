// Whether a file of counts of reads over junctions is as its format says, beyond what opening checks.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/reads/rdist.hpp"

namespace gk::reads {

/// What is wrong with it, as of ralign_problems.
std::vector<std::string> rdist_problems(const Rdist& file, const ChromNames* names = nullptr);

}  // namespace gk::reads
