// The options that every command has.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace gk::cli {

struct GlobalOptions {
    bool help = false;
    bool version = false;
    bool version_only = false;
    std::int64_t threads = -1;  ///< -1: not given
    std::string data_dir;
    bool offline = false;
    bool quiet = false;
    std::int64_t verbosity = 0;
    std::string progress;
};

/// Their description, bound to `values`.
std::vector<Option> describe_global_options(GlobalOptions& values);

/// Worker threads in all: -1 is the default, 0 all the CPUs that this process may use.
unsigned resolve_threads(std::int64_t threads);

/// Takes over from the environment what is a matter of a variable's presence: GK_OFFLINE and GENOMEKIT_QUIET, and
/// GENOMEKIT_TRACE for the verbosity.
void apply_environment(GlobalOptions& values);

}  // namespace gk::cli
