// The writing side of the table layout (gk/table/FORMAT.md#layout).
#pragma once

#include "gk/base/binary_writer.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/table/table_content.hpp"

namespace gk::table {

/// Writes the table at the writer's place, into an OutputFile or a ByteBuffer; `read_layout` reads it back. `threads`
/// share the work on its index. Throws Error when writing fails.
template <typename Sink>
void write_layout(BinaryWriter<Sink>& writer, const TableContent& table, unsigned threads);
extern template void write_layout(BinaryWriter<OutputFile>& writer, const TableContent& table, unsigned threads);
extern template void write_layout(BinaryWriter<ByteBuffer>& writer, const TableContent& table, unsigned threads);

}  // namespace gk::table
