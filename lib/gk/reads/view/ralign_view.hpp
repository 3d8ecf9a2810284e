// A file of read alignments as the tables that commands list and search (gk/reads/view/FORMAT.md).
#pragma once

#include <string_view>
#include <vector>

#include "gk/reads/ralign.hpp"
#include "gk/reads/view/read_rows.hpp"
#include "gk/reads/view/variants_view.hpp"

namespace gk::reads {

/// The tables of a file, by `--in`.
enum class RalignTable : std::uint8_t { alignments, junctions, matches, variants };

/// Safe for use by several threads. Not movable: columns refer to it.
class RalignView {
public:
    /// What is referred to outlives it. `json`: rows say what they consist of, by its row numbers.
    RalignView(const Ralign& file, RalignTable table, const FileNames& names, bool json);
    RalignView(const RalignView&) = delete;
    RalignView& operator=(const RalignView&) = delete;

    const Ralign& file() const { return file_; }
    const FileNames& names() const { return rows_.names; }
    /// Lives as long as this.
    table::TableView table_view() const;

    /// The columns of what a row consists of, behind chrom, start, end, strand; none of variants.
    std::vector<std::string_view> part_names() const;
    /// Writes each of these parts of a row.
    void write_parts(table::Row row, const WritePart& write) const;

private:
    table::TableView junctions_view() const;
    table::TableView alignments_view() const;
    table::TableView matches_view() const;
    void append_blocks(table::Row row, ByteBuffer& out) const;

    const Ralign& file_;
    RalignTable table_;
    bool json_;
    ReadRows rows_;
    VariantsView variants_;
};

}  // namespace gk::reads
