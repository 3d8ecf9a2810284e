// Texts of a condition that are slips of the keyboard: no row has them, but a value that rows do have is near
// (gk/table/where/FORMAT.md#slips).
#pragma once

#include <string>
#include <vector>

#include "gk/table/where/where.hpp"

namespace gk::table {

/// What is to be said of the texts that the condition compares columns with by `==` and `!=`, in their order, a
/// sentence each: `no row has type 'protein-coding'; did you mean 'protein_coding'?`. The rows are those below `count`.
/// Columns with many different values are not looked at.
std::vector<std::string> slips_of(const Condition& condition, Row count);

}  // namespace gk::table
