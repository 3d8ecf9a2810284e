// Checks of the command line.
#pragma once

#include <string>

#include "gk/base/error.hpp"

namespace gk::cmd {

/// Throws UsageError(`what`) unless the condition holds.
inline void require(bool condition, const char* what) {
    if (!condition) throw UsageError(what);
}
inline void require(bool condition, const std::string& what) {
    if (!condition) throw UsageError(what);
}

}  // namespace gk::cmd
