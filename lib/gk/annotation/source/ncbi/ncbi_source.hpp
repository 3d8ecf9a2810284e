// Building from an NCBI RefSeq file, GFF3 or GTF (gk/annotation/FORMAT.md#ncbi-refseq).
#pragma once

#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

/// Reads all of `source` with `threads` threads; the result does not depend on how many. Throws DataError for the first
/// bad row, where bad rows are not skipped.
void read_ncbi(io::ChunkSource& source, unsigned threads, const SourceContext& context, io::BadRecords& bad_rows,
               BuildReport& report, Draft& draft);

}  // namespace gk::annotation
