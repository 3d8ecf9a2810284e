// From the source table of APPRIS to its file.
#pragma once

#include <string>

#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/source_report.hpp"
#include "gk/io/lines.hpp"

namespace gk::annotation {

/// Builds the APPRIS file of an annotation from `appris_data.principal.txt`
/// (gk/annotation/principal/FORMAT.md#building-appris). Rows without one of the seven names, and of genes and
/// transcripts that the annotation lacks, are left out and counted. Throws DataError with file and line for a bad row
/// (unless they are skipped), for transcript IDs of a kind that can't be put in order, and when no row of a table that
/// has some is of this annotation.
Appris build_appris(io::ChunkSource& table, const Annotation& annotation, SourceReport& report);

}  // namespace gk::annotation
