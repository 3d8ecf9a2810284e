// What gk info, gk reads info and gk junctions info say of files of reads.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "cmd/info/document.hpp"

namespace gk::cmd {

/// `file` is looked for as `find_data_file` does. Its assembly's name and chromosomes are told by the data folder, if
/// it has them. Throws Error for a missing file, and DataError for a damaged one unless it is checked.
Info describe_ralign(const std::string& file, bool check, const cli::Context& context);

/// The same of a jralign, or an rdist where its first bytes say that it is one.
Info describe_junctions(const std::string& file, bool check, const cli::Context& context);

}  // namespace gk::cmd
