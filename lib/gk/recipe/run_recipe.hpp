// Doing what a recipe says: from sources to the files of an assembly or an annotation.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gk/io/input.hpp"
#include "gk/recipe/recipe.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::recipe {

/// Where a recipe gets what it needs, and where its files go.
struct RecipeRun {
    std::string folder;  ///< where the files go; it exists
    /// The path of the file behind a URL, which may be fetched for it.
    std::function<std::string(const std::string& url)> source;
    /// The files of an assembly, which an annotation needs.
    std::function<GenomeFiles(const std::string& assembly)> genome;
    bool replace = false;  ///< existing files are replaced
    unsigned threads = 1;

    std::function<void(const std::string&)> warn = [](const std::string&) {};
    std::function<void(const std::string&)> tell = [](const std::string&) {};
    io::Progress progress{};
};

/// Gets the sources, applies the steps and builds. None of the files appears before all of them are complete. Returns
/// their paths. What can be known to fail before a source is fetched does: Error where a file exists and may not be
/// replaced, and what `genome` throws. Then what `source` and the builders throw.
std::vector<std::string> run_recipe(const Recipe& recipe, const RecipeRun& run);

}  // namespace gk::recipe
