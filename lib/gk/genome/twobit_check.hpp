// What can be wrong with a 2bit file beyond what its reader needs.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/twobit.hpp"

namespace gk {

/// Damage, one sentence each, with the sequence's name. Reads every record (not the bases).
std::vector<std::string> twobit_problems(const TwoBit& file);

}  // namespace gk
