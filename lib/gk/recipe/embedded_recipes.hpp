// The recipes that are part of the program: the files of data-src, which cmake/embed_recipes.cmake writes into a
// source.
#pragma once

#include <span>
#include <string_view>

namespace gk::recipe {

struct EmbeddedRecipe {
    std::string_view target;  ///< `hg38.p14/GENCODE/v47`: the file's path below data-src, without `.json`
    std::string_view json;    ///< the file's text
};

/// All of them, sorted by target.
std::span<const EmbeddedRecipe> embedded_recipes();

}  // namespace gk::recipe
