// The gene or transcript that an option names by its ID.
#pragma once

#include <string>

#include "gk/annotation/annotation.hpp"

namespace gk::cmd {

/// The row that GenomeKit's `genes[ID]` or `transcripts[ID]` gives: the first that answers to the ID, with or without
/// version. Throws DataError, which names the option and the nearest ID, where there is none.
annotation::Row row_of_id(const annotation::Annotation& annotation, annotation::Feature feature, const std::string& id,
                          const std::string& option);

}  // namespace gk::cmd
