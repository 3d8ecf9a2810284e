#include "gk/table/layout_writer.hpp"

#include "gk/table/index_builder.hpp"
#include "gk/table/layout.hpp"

namespace gk::table {

void LayoutWriter::write(const TableContent& table) {
    align();
    put_u32(before_rows);
    put_list(table.count, table.row_size);
    put(table.rows, std::size_t{table.count} * table.row_size);
    put_u32(before_aux);
    put_list(table.aux.size(), 1);
    put(table.aux.data(), table.aux.size());
    const std::uint8_t stranded = table.stranded ? 1 : 0;
    put(&stranded, 1);
    align();
    put_u32(before_index);
    const ByteBuffer index = build_index(table, threads_);
    put(index.view().data(), index.size());
    put_u32(after_table);
}

void LayoutWriter::put(const void* data, std::size_t size) {
    if (size == 0) return;
    file_.write(data, size);
    offset_ += size;
}

void LayoutWriter::put_list(std::uint64_t count, std::uint32_t item_size) {
    put_u64(count);
    put_u32(item_size);
}

void LayoutWriter::align() {
    const std::uint32_t zero = 0;
    put(&zero, (4 - offset_ % 4) % 4);
}

}  // namespace gk::table
