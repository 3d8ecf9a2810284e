// From the source table of MANE to its file.
#pragma once

#include <string>

#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/principal/source_report.hpp"
#include "gk/io/lines.hpp"

namespace gk::annotation {

/// Which of a summary's transcript columns names the transcripts of an annotation of this name.
std::string mane_transcript_column(const std::string& annotation_name);

/// Builds the MANE file of an annotation from `MANE.GRCh38.v*.summary.txt`
/// (gk/annotation/principal/FORMAT.md#building-mane), whose transcripts are those of the column `transcript_column`.
/// Rows of transcripts that the annotation lacks are left out and counted; of rows over several lines there is a
/// warning. Throws DataError with file and line for a bad row (unless they are skipped), a header without the columns,
/// and when no row of a table that has some is of this annotation.
Mane build_mane(io::ChunkSource& table, const Annotation& annotation, const std::string& transcript_column,
                SourceReport& report);

}  // namespace gk::annotation
