// GFF3 that builds to the same file again, of the gencode and ensembl sources.
#pragma once

#include <memory>

#include "gk/annotation/export/export_writer.hpp"

namespace gk::annotation {

/// `exon_reach`: one beyond the largest offset of an exon's ID among the exons before the first that is written.
std::unique_ptr<ExportWriter> gencode_gff3_writer(const ExportSource& source, ByteBuffer& out,
                                                  std::uint64_t exon_reach);

}  // namespace gk::annotation
