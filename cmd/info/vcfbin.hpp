// What gk info and gk vcf info say of a VCF table.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "cmd/info/document.hpp"

namespace gk::cmd {

/// `file` is looked for as `find_data_file` does. Its assembly's name and chromosomes are told by the data folder, if
/// it has them.
Info describe_vcfbin(const std::string& file, bool check, const cli::Context& context);

}  // namespace gk::cmd
