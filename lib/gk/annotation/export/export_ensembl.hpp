// GFF3 as Ensembl writes it, for tools that take no other.
#pragma once

#include <memory>

#include "gk/annotation/export/export_writer.hpp"

namespace gk::annotation {

/// Of annotations of the gencode and ensembl sources it builds to the same file again
/// (gk/annotation/FORMAT.md#ensembl-dialect). `exon_reach`: as of `gencode_gff3_writer`.
std::unique_ptr<ExportWriter> ensembl_gff3_writer(const ExportSource& source, ByteBuffer& out,
                                                  std::uint64_t exon_reach);

}  // namespace gk::annotation
