// --mask FILE: which rows of a table are looked at, a line for each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gk::cmd {

/// Whether each row is taken: the file has a line for each, 0 or 1. Throws DataError, with the line, for any other line
/// and for more or fewer of them.
std::vector<bool> read_row_mask(const std::string& path, std::uint32_t rows);

}  // namespace gk::cmd
