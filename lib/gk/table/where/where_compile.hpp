// From a condition's tree to a program.
#pragma once

#include "gk/table/where/where_program.hpp"
#include "gk/table/where/where_tree.hpp"

namespace gk::table::where {

/// Checks types and compiles. Throws UsageError for operands of the wrong type and for bad patterns.
Program compile(const Source& source, Tree tree);

}  // namespace gk::table::where
