// Columns whose cells are other cells of another column: a sample's in a row, or a row's for all of its samples.
#pragma once

#include <cstdint>
#include <string_view>

#include "gk/table/column.hpp"

namespace gk::vcf {

/// A column with one cell a row, row r's being that of row × samples + sample in `of_cells`.
struct SampleCells {
    table::Column of_cells;
    std::uint64_t samples = 1;
    std::uint64_t sample = 0;
};
/// `cells` outlives the column.
table::Column sample_column(std::string_view name, const SampleCells& cells);

/// A column with a cell for each row × sample, which is the row's own in `of_rows`.
struct RowCells {
    table::Column of_rows;
    std::uint64_t samples = 1;
};
table::Column repeated_column(const RowCells& cells);

}  // namespace gk::vcf
