// An annotation as text: GFF3 that builds to the same file again, GTF, BED12 (gk/annotation/FORMAT.md#export).
#pragma once

#include <cstdint>

#include "gk/annotation/export/export_report.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/io/output.hpp"

namespace gk::annotation {

enum class ExportFormat : std::uint8_t { gff3, gtf, bed12 };

/// Writes all genes, or for BED12 all transcripts, in table order. Memory does not grow with the annotation. Throws
/// DataError for a damaged annotation: what is written before that makes no whole file.
ExportReport export_annotation(const AnnotationView& view, ExportFormat format, unsigned threads, io::Output& output);

}  // namespace gk::annotation
