// A table's columns, and which of them are written when the user does not say.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/table/column.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::table {

struct TableColumns {
    std::vector<Column> all;  ///< among them chrom, start, end, strand and row
    std::vector<std::string_view> defaults;
    std::vector<std::string_view> bed_names;  ///< the columns of BED's name: the first that is not missing

    /// Called once before any row is read, with the columns that will be: opens what they need. May be absent.
    std::function<void(std::span<const std::string_view> columns)> open_sources{};
    /// BED's name at once, `.` where there is none; faster than by `bed_names`. May be absent.
    std::function<void(Row row, ByteBuffer& out)> append_bed_name{};
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

/// The same as a choice among names.
ColumnChoice choice_of(const TableColumns& columns);

/// What --columns and --index pick of a table: indices into `columns.all`. Throws UsageError.
std::vector<std::size_t> pick_table_columns(const TableColumns& columns, const std::vector<std::string>& wanted,
                                            bool index);

}  // namespace gk::table
