// GFF3 that builds to the same file again, of the ncbi-refseq and ucsc-refseq sources.
#pragma once

#include <memory>

#include "gk/annotation/export/export_writer.hpp"

namespace gk::annotation {

/// In the dialect of those sources (gk/annotation/FORMAT.md#export).
std::unique_ptr<ExportWriter> ncbi_gff3_writer(const ExportSource& source, ByteBuffer& out);

}  // namespace gk::annotation
