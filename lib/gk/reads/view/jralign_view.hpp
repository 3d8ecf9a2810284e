// A file of the reads over junctions as the tables that commands list and search (gk/reads/view/FORMAT.md).
#pragma once

#include <string_view>
#include <vector>

#include "gk/reads/jralign.hpp"
#include "gk/reads/view/read_rows.hpp"

namespace gk::reads {

/// Its junctions; its variants are a VariantsView. Safe for use by several threads. Not movable: columns refer to it.
class JralignView {
public:
    /// What is referred to outlives it. `json`: rows say what they consist of.
    JralignView(const Jralign& file, const FileNames& names, bool json);
    JralignView(const JralignView&) = delete;
    JralignView& operator=(const JralignView&) = delete;

    const Jralign& file() const { return file_; }
    const FileNames& names() const { return rows_.names; }
    /// Lives as long as this.
    table::TableView table_view() const;

    /// The columns of a read, behind chrom, start, end, strand of its junction.
    static std::vector<std::string_view> part_names() {
        return {"left", "right", "read_strand", "num_variants", "variants"};
    }
    /// Writes each read of a junction.
    void write_parts(table::Row row, const WritePart& write) const;

private:
    void append_blocks(table::Row row, ByteBuffer& out) const;
    void append_intron(table::Row row, ByteBuffer& out) const;
    static void put_reads(const table::Column& column, table::CellNumber row, io::RowText& out);

    const Jralign& file_;
    bool json_;
    ReadRows rows_;
    io::RowShape read_shape_;
};

}  // namespace gk::reads
