// Whether the files of an assembly agree with each other and can be used.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/genome.hpp"

namespace gk {

/// One sentence for each thing that is wrong: damaged records, sequences without a chromosome, chromosomes without
/// sequence, sizes that differ, an alias of several chromosomes, a `.hash` file that says another name. Empty: intact.
std::vector<std::string> assembly_problems(Genome& genome);

}  // namespace gk
