// Which chromosomes are mitochondria.
#pragma once

#include <vector>

#include "gk/genome/chrom_names.hpp"

namespace gk {

/// The chromosomes that are called, or have the alias, chrM, chrMT, MT or M.
std::vector<ChromId> mitochondria(const ChromNames& names);

}  // namespace gk
