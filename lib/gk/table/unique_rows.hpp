// --unique: rows of different intervals.
#pragma once

#include <vector>

#include "gk/table/layout.hpp"

namespace gk::table {

/// Keeps the first row of each interval (chromosome, strand, both ends); the others keep their order.
void keep_unique(const Layout& layout, std::vector<Row>& rows);

}  // namespace gk::table
