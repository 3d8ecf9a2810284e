// BED12: a transcript a line.
#pragma once

#include <memory>

#include "gk/annotation/export/export_writer.hpp"

namespace gk::annotation {

std::unique_ptr<ExportWriter> bed12_writer(const AnnotationView& view, ByteBuffer& out);

}  // namespace gk::annotation
