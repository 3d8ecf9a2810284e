// From a condition's words to its tree.
#pragma once

#include <span>

#include "gk/table/where/where_tree.hpp"

namespace gk::table::where {

/// Throws UsageError for what is no expression, and for names that are no columns.
Tree parse(const Source& source, std::span<const Column> columns);

}  // namespace gk::table::where
