// A table in memory, as it will be written.
#pragma once

#include <cstdint>
#include <string_view>

namespace gk::table {

/// A table in memory: rows that begin with a `RowHead`, packed one behind the other.
struct TableContent {
    const std::uint8_t* rows = nullptr;
    std::uint32_t row_size = 0;
    std::uint32_t count = 0;
    std::string_view aux;  ///< as large as the format's offsets reach: mostly below 4 GiB
    bool stranded = true;  ///< else all rows must be on `+`
};

}  // namespace gk::table
