// The writing side of the table layout (gk/table/FORMAT.md#layout).
#pragma once

#include <cstdint>

#include "gk/base/output_file.hpp"
#include "gk/table/table_content.hpp"

namespace gk::table {

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
