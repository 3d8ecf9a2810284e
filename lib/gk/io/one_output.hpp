// Two outputs that are one file.
#pragma once

#include <string>

namespace gk::io {

/// Whether both names mean one regular file, or one that is not there yet: by what they lead to (`x` and `./x`, links,
/// `-` with stdout in a file), not by their text. Devices and pipes may be shared. `-` is stdout; twice is once too
/// many, wherever it goes. Throws Error where links lead round in a circle.
bool is_one_output(const std::string& a, const std::string& b);

}  // namespace gk::io
