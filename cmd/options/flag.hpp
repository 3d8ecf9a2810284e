// An option without a value.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

inline cli::Option flag(const char* names, const char* help, bool& target, const char* group) {
    return {.names = names, .metavar = "", .help = help, .target = &target, .group = group};
}

}  // namespace gk::cmd
