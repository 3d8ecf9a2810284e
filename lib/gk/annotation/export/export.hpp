// An annotation as text: GFF3 that builds to the same file again, GTF, BED12 (gk/annotation/FORMAT.md#export).
#pragma once

#include <cstdint>
#include <vector>

#include "gk/annotation/export/export_report.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/output.hpp"

namespace gk::annotation {

enum class ExportFormat : std::uint8_t { gff3, gtf, bed12 };

/// How GFF3 and GTF are spelt.
enum class ExportDialect : std::uint8_t {
    source,   ///< GFF3 as the annotation's source has it, GTF as GENCODE's
    ensembl,  ///< as Ensembl's
};

/// What is written, and how.
struct ExportRules {
    ExportFormat format = ExportFormat::gff3;
    ExportDialect dialect = ExportDialect::source;
    /// GTF: the genome whose bases show start and stop codons, which then have rows of their own, the latter not part
    /// of the CDS. Null: no such rows, and the CDS as in the annotation.
    const Genome* codons = nullptr;
    /// By row, which transcripts are written, with their genes. Null: all transcripts and genes.
    const std::vector<bool>* transcripts = nullptr;
};

/// Writes genes and transcripts in table order. Memory grows with the number of genes and transcripts alone. Throws
/// DataError for a damaged annotation: what is written before that makes no whole file. Throws Error where there is no
/// sequence of a genome that is to show codons.
ExportReport export_annotation(const AnnotationView& view, const ExportRules& rules, unsigned threads,
                               io::Output& output);
/// Appends all of it to `out`, on this thread.
ExportReport export_annotation(const AnnotationView& view, const ExportRules& rules, ByteBuffer& out);

}  // namespace gk::annotation
