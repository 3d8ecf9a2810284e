// Writing many rows of a table, in order, on several threads.
#pragma once

#include <span>

#include "cli/command.hpp"
#include "gk/io/output.hpp"
#include "gk/table/row_writer.hpp"

namespace gk::cmd {

/// Writes `rows` in their order.
void write_rows(std::span<const table::Row> rows, const table::RowWriter& writer, unsigned threads, io::Output& output);

}  // namespace gk::cmd
