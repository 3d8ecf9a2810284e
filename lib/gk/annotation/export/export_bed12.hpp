// BED12: a transcript a line.
#pragma once

#include <memory>

#include "gk/annotation/export/export_writer.hpp"

namespace gk::annotation {

/// A line a transcript, its exons as blocks (gk/annotation/FORMAT.md#export).
std::unique_ptr<ExportWriter> bed12_writer(const ExportSource& source, ByteBuffer& out);

}  // namespace gk::annotation
