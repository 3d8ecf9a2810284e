// Writing many rows of a table, in order, on several threads.
#pragma once

#include <vector>

#include "cmd/table_output.hpp"
#include "command.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {

/// Writes `rows` in their order.
void write_rows(const std::vector<table::Row>& rows, const RowWriter& writer, unsigned threads, io::Output& output);

}  // namespace gk::cmd
