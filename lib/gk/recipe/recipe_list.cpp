#include "gk/recipe/recipe_list.hpp"

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/suggest.hpp"
#include "gk/recipe/embedded_recipes.hpp"

namespace gk::recipe {
namespace {

// `gencode.v47` is what people know, `hg38.p14/GENCODE/v47` what builds it.
std::string meant_target(std::string_view typed) {
    const std::string target = target_that_builds(typed);
    return target.empty() ? did_you_mean(typed, recipe_targets()) : "; did you mean '" + target + "'?";
}

}  // namespace

std::vector<std::string_view> recipe_targets() {
    std::vector<std::string_view> targets;
    for (const EmbeddedRecipe& each : embedded_recipes()) targets.push_back(each.target);
    return targets;
}

std::string target_that_builds(std::string_view name) {
    for (const EmbeddedRecipe& each : embedded_recipes())
        if (parse_recipe(each.target, each.json).name == name) return std::string(each.target);
    return {};
}

Recipe find_recipe(std::string_view target) {
    for (const EmbeddedRecipe& each : embedded_recipes())
        if (each.target == target) return parse_recipe(each.target, each.json);
    const std::string meant = meant_target(target);
    throw UsageError("there is no recipe " + in_quotes(target) + (meant.empty() ? "; --list shows all" : meant));
}

}  // namespace gk::recipe
