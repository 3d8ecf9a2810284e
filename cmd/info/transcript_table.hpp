// What gk info says of an APPRIS or MANE file.
#pragma once

#include <string>

#include "cmd/info/document.hpp"

namespace gk::cmd {

/// It is checked against the annotation that its name says, which must lie beside it. Throws Error for another name.
Info describe_transcript_table(const std::string& path, bool check);

}  // namespace gk::cmd
