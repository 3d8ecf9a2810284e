// Which recipes there are, and which one a target names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gk/recipe/recipe.hpp"

namespace gk::recipe {

/// All targets, sorted.
std::vector<std::string_view> recipe_targets();

/// The target that builds what has this name (`hg38.p14/GENCODE/v47` of `gencode.v47`); empty where none does.
std::string target_that_builds(std::string_view name);

/// The recipe of a target. Throws UsageError where there is none, with what may be meant: a target that is near, or the
/// one that builds what has this name.
Recipe find_recipe(std::string_view target);

}  // namespace gk::recipe
