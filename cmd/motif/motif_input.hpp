// The motifs of gk motif: from the command line and from FASTA.
#pragma once

#include <string>
#include <vector>

#include "gk/motif/search.hpp"

namespace gk::cmd {

/// Those of -m, each named as it is written. Throws UsageError.
std::vector<motif::Motif> motifs_of_words(const std::vector<std::string>& words);

/// The records of a FASTA file, named by the first word of their header. Throws DataError with the line.
std::vector<motif::Motif> read_motifs(const std::string& path);

}  // namespace gk::cmd
