// Genes and transcripts whose ID another row has, too.
#pragma once

#include <string>

#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/source/build_report.hpp"

namespace gk::annotation {

/// Counts the rows whose ID an earlier row of the table has. Under `strict` the first one is an error (DataError, with
/// its line in `file`).
void note_repeated_ids(const Draft& draft, BuildReport& report, const std::string& file, bool strict);

}  // namespace gk::annotation
