// What gk info says of a track or a bigWig.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "cmd/info/document.hpp"

namespace gk::cmd {

/// Whether it is a bigWig, by its first bytes; else it is taken for a gtrack. Throws Error for what is something else.
bool is_bigwig(const std::string& path);

/// `file` is looked for as `find_data_file` does. Throws Error for a file of another kind, and DataError for a damaged
/// one unless it is checked.
Info describe_track(const std::string& file, bool check, const cli::Context& context);

}  // namespace gk::cmd
