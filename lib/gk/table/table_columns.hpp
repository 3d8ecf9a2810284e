// A table's columns, and which of them are written when the user does not say.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/table/column.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::table {

/// What rows of a table can say: its columns one by one, and the shorter ways to what is asked for most.
struct TableColumns {
    std::vector<Column> all;  ///< among them chrom, start, end, strand and row
    std::vector<std::string_view> defaults;
    std::vector<std::string_view> bed_names;  ///< the columns of BED's name: the first that is not missing
    std::vector<Column> of_conditions{};      ///< what conditions may name, where that is not `all`

    /// Called once before any row is read, with the columns that will be: opens what they need. May be absent.
    std::function<void(std::span<const std::string_view> columns)> open_sources{};
    /// BED's name at once, `.` where there is none; faster than by `bed_names`. May be absent.
    std::function<void(Row row, ByteBuffer& out)> append_bed_name{};
    /// BED's score, from 0 to 1000; 0 where this is absent.
    std::function<std::int64_t(Row row)> bed_score{};
    /// BED's strand is `.` in all rows, whatever their column says.
    bool without_strands = false;
    /// A row as twelve columns of BED, without a newline. Absent where rows have no blocks.
    std::function<void(Row row, ByteBuffer& out)> append_bed12{};
    /// A row as six columns of leafcutter's .junc, without a newline. Absent where rows are no junctions.
    std::function<void(Row row, ByteBuffer& out)> append_junc{};
    /// The default columns at once, as text with tabs between them; faster than one by one. `chrom` is the written name
    /// of the row's chromosome, or empty where it is not at hand. May be absent.
    std::function<void(Row row, std::string_view chrom, ByteBuffer& out)> append_defaults{};
    /// Steps that ask memory for what rows consist of (see annotation::prefetch_default_cells).
    std::function<void(std::span<const Row> rows, int step)> prefetch{};
    int prefetch_steps = 0;
    int prefetch_steps_of_ids = 0;  ///< those of them that BED needs
};

/// The column of that name. Throws UsageError, with what is near.
const Column& column_named(const TableColumns& columns, std::string_view name);

/// The names of all columns and those of the default ones, for `pick_columns`.
ColumnChoice choice_of(const TableColumns& columns);

/// What --columns and --index pick of a table: indices into `columns.all`. Throws UsageError.
std::vector<std::size_t> pick_table_columns(const TableColumns& columns, const std::vector<std::string>& wanted,
                                            bool index);

}  // namespace gk::table
