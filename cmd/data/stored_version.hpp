// Whether a stored file is of the format version that gk reads.
#pragma once

#include <string>

#include "cmd/data/folder_files.hpp"

namespace gk::cmd {

/// What is wrong with its version, by its name or its first bytes; empty where that is the present one, where a format
/// has but one, and where the first bytes are those of no such file. The bytes count where they contradict the name: a
/// name may end in a number that is none of a version. Throws Error where the file can't be read.
std::string problem_of_version(const FolderFile& file);

}  // namespace gk::cmd
