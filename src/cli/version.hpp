// What `gk --version` says.
#pragma once

#include <string>
#include <string_view>

namespace gk::cli {

/// `0.1.0`
std::string_view version();

/// `gk 0.1.0`, then one line per linked library and per file format with its version.
std::string version_text();

}  // namespace gk::cli
