// The interval index of a table, built for writing (gk/table/FORMAT.md#index).
#pragma once

#include "gk/base/byte_buffer.hpp"
#include "gk/table/table_content.hpp"

namespace gk::table {

/// The bytes of the index, from the number of keys to the last list. `threads` share the keys.
ByteBuffer build_index(const TableContent& table, unsigned threads);

}  // namespace gk::table
