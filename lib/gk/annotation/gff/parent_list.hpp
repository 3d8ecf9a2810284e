// The parents of a GFF3 row: `Parent=a,b` (gk/annotation/FORMAT.md#parent-lists).
#pragma once

#include <string_view>
#include <vector>

namespace gk::annotation {

/// The items of a comma list, each without a leading `prefix`.
std::vector<std::string_view> items_of(std::string_view list, std::string_view prefix = {});

}  // namespace gk::annotation
