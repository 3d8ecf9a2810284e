// Digests of the sequences of an assembly.
#pragma once

#include <string>
#include <vector>

#include "gk/genome/digest.hpp"
#include "gk/genome/genome.hpp"

namespace gk {

/// Of each chromosome in the order of `Genome::sizes`, on `threads` threads. Throws DataError where the 2bit lacks one.
std::vector<SequenceDigester::Digests> chromosome_digests(Genome& genome, unsigned threads);

}  // namespace gk
