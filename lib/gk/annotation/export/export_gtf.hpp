// GTF.
#pragma once

#include <memory>

#include "gk/annotation/dialect.hpp"
#include "gk/annotation/export/export_writer.hpp"

namespace gk::annotation {

/// The CDS holds the stop codon, as in the annotation (gk/annotation/FORMAT.md#export).
std::unique_ptr<ExportWriter> gtf_writer(const AnnotationView& view, ByteBuffer& out, Dialect dialect);

}  // namespace gk::annotation
