// The columns that a find writes: those of the query, those of the element, and behind them what is between the two.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/table/find_job.hpp"
#include "gk/table/row_writer.hpp"

namespace gk::cmd {

/// The columns of the query, which come before those of the element, in their order.
enum class QueryColumn : std::size_t { name, chrom, start, end, strand };
constexpr std::size_t query_column_count = 5;

/// What is written in one place of a row.
struct FindCell {
    enum class What : std::uint8_t { query, element, part, overlap, distance, count };
    What what = What::query;
    /// Of `query`: a QueryColumn, of `element`: an index into the table's columns.
    std::size_t column = 0;
    std::string_view name;  ///< the column's; it lives as long as the job's columns
};

/// The cells of a row, as --columns, --collapse, --index and --count have them; under -f join those behind the query's
/// line and the six columns of BED. Throws UsageError for an unknown column, and in JSON for one that is picked twice.
std::vector<FindCell> pick_find_cells(const FindJob& job);

}  // namespace gk::cmd
