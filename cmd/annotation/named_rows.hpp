// The genes or the transcript that an option names.
#pragma once

#include <string>
#include <vector>

#include "gk/annotation/annotation.hpp"

namespace gk::cmd {

/// The gene of --gene: the row that GenomeKit's `genes[ID]` gives, the first that answers to the ID, with or without
/// version; or, where no ID is so, all genes of that name, in row order. Throws DataError, which tells what is near.
std::vector<annotation::Row> genes_named(const annotation::Annotation& annotation, const std::string& gene);

/// The transcript of --transcript, by its ID in the same way.
annotation::Row transcript_named(const annotation::Annotation& annotation, const std::string& id);

}  // namespace gk::cmd
