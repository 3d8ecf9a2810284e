// Writing many rows of a table, in order, on several threads.
#pragma once

#include <functional>
#include <span>

#include "gk/io/output.hpp"
#include "gk/table/row_writer.hpp"

namespace gk::cmd {

/// Appends a row with its newline. Called by several threads.
using AppendRow = std::function<void(table::Row row, ByteBuffer& out)>;

/// Writes `rows` in their order.
void write_rows(std::span<const table::Row> rows, const AppendRow& append, unsigned threads, io::Output& output);
void write_rows(std::span<const table::Row> rows, const table::RowWriter& writer, unsigned threads, io::Output& output);

}  // namespace gk::cmd
