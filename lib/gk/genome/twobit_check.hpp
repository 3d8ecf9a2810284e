// What can be wrong with a 2bit file beyond what its reader needs.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/twobit.hpp"

namespace gk {

/// Damage, one sentence each, with the sequence's name. Reads every record (not the bases).
std::vector<std::string> twobit_problems(const TwoBit& file);

/// Whether header, index and records take all bytes of the file, with or without the zeros of GenomeKit's layout
/// (gk/genome/FORMAT.md#2bit-byte-layouts). If not, a size in a record may be wrong; but a 2bit may have gaps, too.
/// Throws DataError where a record is damaged.
bool fills_its_file(const TwoBit& file);

}  // namespace gk
