# The recipes of data-src become part of the library: a source with all of their texts. It is written when CMake runs, and
# CMake runs again when a recipe is new, gone or changed.
file(GLOB_RECURSE recipe_files RELATIVE "${CMAKE_SOURCE_DIR}/data-src" CONFIGURE_DEPENDS data-src/*.json)
# Sorted without the suffix, which would put v25.basic before v25.
list(TRANSFORM recipe_files REPLACE "\\.json$" "" OUTPUT_VARIABLE recipe_targets)
list(SORT recipe_targets)

set(recipe_text "// Written by cmake/embed_recipes.cmake.\n#include \"gk/recipe/embedded_recipes.hpp\"\n\n")
string(APPEND recipe_text "#include <array>\n\n")
string(APPEND recipe_text "namespace gk::recipe {\nnamespace {\n\nconstexpr std::array recipes_of_data_src = {\n")
foreach(target IN LISTS recipe_targets)
    set(file "${CMAKE_SOURCE_DIR}/data-src/${target}.json")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" json)
    string(APPEND recipe_text "    EmbeddedRecipe{\"${target}\", R\"json(${json})json\"},\n")
endforeach()
string(APPEND recipe_text "};\n\n}  // namespace\n\n")
string(APPEND recipe_text "std::span<const EmbeddedRecipe> embedded_recipes() {\n    return recipes_of_data_src;\n}\n\n")
string(APPEND recipe_text "}  // namespace gk::recipe\n")

# Only another text makes another file, so that a run of CMake alone compiles nothing.
set(recipe_source "${CMAKE_BINARY_DIR}/generated/embedded_recipes.cpp")
file(WRITE "${recipe_source}.new" "${recipe_text}")
file(COPY_FILE "${recipe_source}.new" "${recipe_source}" ONLY_IF_DIFFERENT)
target_sources(gk_lib PRIVATE "${recipe_source}")
