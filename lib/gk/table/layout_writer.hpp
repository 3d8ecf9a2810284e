// The writing side of the table layout (gk/table/FORMAT.md#layout).
#pragma once

#include "gk/base/binary_writer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/table/table_content.hpp"

namespace gk::table {

/// Writes the table at the writer's place; `read_layout` reads it back. `threads` share the work on its index. Throws
/// Error when writing fails.
void write_layout(BinaryWriter<OutputFile>& writer, const TableContent& table, unsigned threads);

}  // namespace gk::table
