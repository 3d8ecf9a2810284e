// The command line as an output file tells it.
#pragma once

#include <string>
#include <vector>

namespace gk::cli {

/// `gk variant normalize -g hg38 in.vcf`: the words of the command line on one line, quoted where a shell needs it,
/// without the options that every command has, which do not change the output, and without `--shard`, of which the
/// joined output knows nothing.
std::string provenance(const std::vector<std::string>& argv);

}  // namespace gk::cli
