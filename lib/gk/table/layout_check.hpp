// Whether what a table holds is as its format says, beyond what was checked when it was opened
// (gk/table/FORMAT.md#what-a-check-adds).
#pragma once

#include <cstdint>

#include "gk/table/layout.hpp"
#include "gk/table/problems.hpp"

namespace gk::table {

/// Adds what is wrong with the table's padding (it begins behind `begin`, a file offset), its strand mark (against its
/// format's rule), its rows' strands and assembly (`assembly`: of the file's first row), and its index: every row once,
/// in the right order. Reads all rows. Returns the offset behind the table.
std::uint64_t check_layout(const Layout& layout, std::uint64_t begin, std::uint64_t assembly, Problems& problems);

/// `exons row 5: ` and a sentence.
void add_row_problem(Problems& problems, const Layout& layout, Row row, const std::string& sentence);

}  // namespace gk::table
