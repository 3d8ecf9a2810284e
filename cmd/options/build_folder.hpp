// Where the build-* commands put their files, and how they say so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace gk::cmd {

/// `-O,--output-dir DIR`.
cli::Option output_folder_option(std::optional<std::string>& target);

/// The folder that the user names, which must exist, else the data folder, which is made when it is not there yet.
std::string output_folder(const std::optional<std::string>& named, const cli::Context& context);

/// The paths that were written, one a line on stdout.
void print_paths(const std::vector<std::string>& paths);

}  // namespace gk::cmd
