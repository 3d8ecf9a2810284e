// The invariants of a gtrack file.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/track/gtrack.hpp"

namespace gk::track {

/// What is wrong with a track, one sentence each (gk/track/FORMAT.md#what-a-check-adds); reads everything. At most a
/// few dozen. `names`: the chromosomes that its sections may be of.
std::vector<std::string> gtrack_problems(const Gtrack& track, const ChromNames* names = nullptr);

}  // namespace gk::track
