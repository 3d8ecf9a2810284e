// A table of reads in a file, and what its rows refer to in their pool: texts, numbers, rows of another table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gk/table/layout.hpp"

namespace gk::reads {

/// A table that was read from a file. The file's name outlives it.
struct StoredTable {
    table::Layout layout;
    const std::string* file = nullptr;

    std::uint32_t size() const { return layout.count; }
    /// The row's damage, as a DataError with the offset of its field.
    [[noreturn]] void fail(table::Row row, std::uint64_t field, std::string_view what) const;
    /// `size` bytes of the pool from `at` on. Throws DataError for a row whose field leads beyond.
    std::span<const std::uint8_t> pool(table::Row row, std::uint64_t field, std::uint64_t at, std::uint64_t size) const;
    /// `count` row numbers from `at` on in the pool, each below `limit`. Throws DataError where one is not, and for a
    /// row whose field leads beyond the pool.
    table::RowList numbers(table::Row row, std::uint64_t field, std::uint64_t at, std::uint64_t count,
                           std::uint32_t limit) const;
};

}  // namespace gk::reads
