// How rows of a table are written: tsv, bed and json (gk/table/FORMAT.md#rows-as-text).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/column.hpp"
#include "gk/table/layout.hpp"
#include "gk/table/table_columns.hpp"

namespace gk::table {

enum class TableFormat : std::uint8_t {
    tsv,
    bed,
    bed12,  ///< of tables whose rows have blocks
    junc,   ///< of tables of junctions
    json,
    join,  ///< of finds: the query's line, then six columns of BED
    vcf,   ///< of tables of variants, which write it themselves
};

/// That of rows of cells: JSON, or TSV for all others.
inline io::RowFormat row_format(TableFormat format) {
    return format == TableFormat::json ? io::RowFormat::json : io::RowFormat::tsv;
}

/// Writes one row of a table as six columns of BED, without a newline.
class BedWriter {
public:
    /// `name`: the column that is written as the name, `.` for none; nothing: the record's ID. Throws UsageError.
    BedWriter(const TableColumns& columns, const std::optional<std::string>& name);
    void append(Row row, ByteBuffer& out) const;
    /// What follows the chromosome, with a tab before it: the place by the row's head in its table instead of by the
    /// columns, which is faster. Of a table without strands the strand is `.`.
    void append_behind_chrom(Row row, const Layout& layout, ByteBuffer& out) const;

private:
    void append_name(Row row, ByteBuffer& out) const;
    void append_score(Row row, ByteBuffer& out) const;
    io::RowShape tsv_;           // of any number of cells
    std::vector<Column> place_;  // chrom, start, end, strand
    std::vector<Column> names_;
    std::function<void(Row row, ByteBuffer& out)> name_at_once_;
    std::function<std::int64_t(Row row)> score_;
    bool without_strands_ = false;
};

/// What writes rows in a format that tables know by themselves, bed12 or junc; nothing in all others. Throws UsageError
/// where the table has no such rows.
std::function<void(Row row, ByteBuffer& out)> line_writer_of(const TableColumns& columns, TableFormat format);

/// Writes whole rows: a line each.
class RowWriter {
public:
    /// `picked`: of `columns.all`, for TSV and JSON. Throws UsageError for --name (`name`), and in JSON for a column
    /// that is picked twice, and for a format that the table does not have.
    RowWriter(const TableColumns& columns, const std::vector<std::size_t>& picked, TableFormat format,
              const std::optional<std::string>& name);
    /// The header line; empty where the format has none.
    std::string_view header() const { return shape_.header(); }
    void append(Row row, ByteBuffer& out) const;

private:
    TableFormat format_;
    BedWriter bed_;
    io::RowShape shape_;
    std::vector<Column> cells_;
    std::function<void(Row row, std::string_view chrom, ByteBuffer& out)> defaults_at_once_;
    std::function<void(Row row, ByteBuffer& out)> line_;
};

}  // namespace gk::table
