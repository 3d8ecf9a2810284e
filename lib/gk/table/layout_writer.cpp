#include "gk/table/layout_writer.hpp"

#include "gk/table/index_builder.hpp"
#include "gk/table/layout.hpp"

namespace gk::table {

template <typename Sink>
void write_layout(BinaryWriter<Sink>& writer, const TableContent& table, unsigned threads) {
    writer.pad(4);
    writer.checkpoint(before_rows);
    writer.array(table.rows, table.count, table.row_size);
    writer.checkpoint(before_aux);
    writer.array(table.aux.data(), table.aux.size(), 1);
    writer.u8(table.stranded ? 1 : 0);
    writer.pad(4);
    writer.checkpoint(before_index);
    writer.bytes(build_index(table, threads).view());
    writer.checkpoint(after_table);
}

template void write_layout(BinaryWriter<OutputFile>& writer, const TableContent& table, unsigned threads);
template void write_layout(BinaryWriter<ByteBuffer>& writer, const TableContent& table, unsigned threads);

}  // namespace gk::table
