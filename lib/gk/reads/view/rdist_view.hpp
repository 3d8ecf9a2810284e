// A file of counts over junctions as the table that commands list and search (gk/reads/view/FORMAT.md).
#pragma once

#include <string_view>
#include <vector>

#include "gk/reads/rdist.hpp"
#include "gk/reads/view/read_rows.hpp"

namespace gk::reads {

/// Safe for use by several threads. Not movable: columns refer to it.
class RdistView {
public:
    /// What is referred to outlives it. `json`: rows say what they consist of.
    RdistView(const Rdist& file, const FileNames& names, bool json)
        : file_(file), json_(json), rows_{.names = names, .layout = file.junctions()} {}
    RdistView(const RdistView&) = delete;
    RdistView& operator=(const RdistView&) = delete;

    const Rdist& file() const { return file_; }
    /// Lives as long as this.
    table::TableView table_view() const;

    /// The columns of a count, behind chrom, start, end, strand of its junction.
    static std::vector<std::string_view> part_names() { return {"count_strand", "shift", "count"}; }
    /// Writes each count of a junction.
    void write_parts(table::Row row, const WritePart& write) const;

private:
    static void put_counts(const table::Column& column, table::CellNumber row, io::RowText& out);

    const Rdist& file_;
    bool json_;
    ReadRows rows_;
};

}  // namespace gk::reads
