// How rows of a table are written: the columns, and the formats tsv, bed and json (gk/table/FORMAT.md#rows-as-text).
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/table/column.hpp"
#include "gk/table/column_choice.hpp"
#include "gk/table/layout.hpp"

namespace gk::table {

enum class TableFormat { tsv, bed, json, join };

/// A table's columns, and which of them are written when the user does not say.
struct TableColumns {
    std::vector<Column> all;
    std::vector<std::string_view> defaults;
    std::vector<std::string_view> bed_names;  ///< the columns of BED's name: the first that is not missing

    /// The default columns at once, as text with tabs between them, given the written name of the row's chromosome;
    /// faster than one by one. Empty where a table has no such way.
    std::function<void(Row row, std::string_view chrom, ByteBuffer& out)> append_defaults{};
    /// Steps that ask memory for what rows consist of (see annotation::prefetch_default_cells).
    std::function<void(std::span<const Row> rows, int step)> prefetch{};
    int prefetch_steps = 0;
    int prefetch_steps_of_ids = 0;  ///< those of them that BED needs
};

/// The column of that name. Throws UsageError, with what is near.
const Column& column_named(const TableColumns& columns, std::string_view name);

/// Writes one row of a table as six columns of BED, without a newline.
class BedWriter {
public:
    /// `name`: the column that is written as the name, `.` for none; nothing: the record's ID. Throws UsageError.
    BedWriter(const TableColumns& columns, const std::optional<std::string>& name);
    void append(Row row, ByteBuffer& out) const;
    /// The same where the row's place is at hand: the written name of its chromosome and its head.
    void append(Row row, std::string_view chrom, const RowHead& head, ByteBuffer& out) const;

private:
    void append_name(Row row, ByteBuffer& out) const;
    std::vector<Column> place_;  // chrom, start, end, strand
    std::vector<Column> names_;
};

/// Writes whole rows: a line each.
class RowWriter {
public:
    RowWriter(const TableColumns& columns, const std::vector<std::size_t>& picked, TableFormat format,
              const std::optional<std::string>& name);
    void append(Row row, ByteBuffer& out) const;

private:
    TableFormat format_;
    BedWriter bed_;
    std::vector<Column> cells_;
};

/// The same as a choice among names.
ColumnChoice choice_of(const TableColumns& columns);

/// What --columns, --index and --name pick of a table: indices into `columns.all`. Throws UsageError.
std::vector<std::size_t> pick_table_columns(const TableColumns& columns, const std::vector<std::string>& wanted,
                                            bool index);

}  // namespace gk::table
