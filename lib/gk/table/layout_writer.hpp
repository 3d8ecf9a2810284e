// The writing side of the table layout (20-annotations 2.1, 2.2).
#pragma once

#include <cstdint>
#include <string_view>

#include "gk/base/output_file.hpp"

namespace gk::table {

/// A table in memory: rows that begin with a `RowHead`, packed one behind the other.
struct TableContent {
    const std::uint8_t* rows = nullptr;
    std::uint32_t row_size = 0;
    std::uint32_t count = 0;
    std::string_view aux;  ///< below 4 GiB, since offsets into it are 32 bits wide
    bool stranded = true;
};

/// Writes tables, front to back, into a file whose first bytes the caller wrote.
class LayoutWriter {
public:
    /// `offset`: how many bytes of the file are written already. `threads` share the work on a table's index.
    LayoutWriter(OutputFile& file, std::uint64_t offset, unsigned threads)
        : file_(file), offset_(offset), threads_(threads) {}

    /// Throws Error when writing fails.
    void write(const TableContent& table);

private:
    void put(const void* data, std::size_t size);
    void put_u32(std::uint32_t value) { put(&value, sizeof value); }
    void put_u64(std::uint64_t value) { put(&value, sizeof value); }
    void put_list(std::uint64_t count, std::uint32_t item_size);
    void align();

    OutputFile& file_;
    std::uint64_t offset_;
    unsigned threads_;
};

}  // namespace gk::table
