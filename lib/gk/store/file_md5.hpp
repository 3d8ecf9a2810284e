// The MD5 of a whole file, by which downloads are known.
#pragma once

#include <string>

namespace gk {

/// 32 hexadecimal digits, lower case. Reads the file once, from front to back. Throws Error where it can't be read.
std::string md5_of_file(const std::string& path);

}  // namespace gk
