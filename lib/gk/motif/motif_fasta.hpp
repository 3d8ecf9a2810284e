// Motifs in FASTA (gk/motif/FORMAT.md#fasta-of-motifs).
#pragma once

#include <string>
#include <vector>

#include "gk/motif/search.hpp"

namespace gk::motif {

/// The records of a FASTA file, or of stdin for "-", named by the first word of their header. Throws DataError with the
/// line, and Error where the file can't be read.
std::vector<Motif> read_motifs(const std::string& path);

}  // namespace gk::motif
