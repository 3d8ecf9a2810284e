// GTF.
#pragma once

#include <memory>

#include "gk/annotation/export/codon_finder.hpp"
#include "gk/annotation/export/export_writer.hpp"

namespace gk::annotation {

/// Attributes as GENCODE or as Ensembl names them.
enum class GtfStyle : std::uint8_t { gencode, ensembl };

/// `codons`: the genome that shows start and stop codons, which then have rows of their own, the latter not part of the
/// CDS; null: the CDS as it is in the annotation (gk/annotation/FORMAT.md#gtf). `exon_reach`: as of
/// `gencode_gff3_writer`.
std::unique_ptr<ExportWriter> gtf_writer(const ExportSource& source, ByteBuffer& out, std::uint64_t exon_reach,
                                         GtfStyle style, const CodonGenome* codons);

}  // namespace gk::annotation
