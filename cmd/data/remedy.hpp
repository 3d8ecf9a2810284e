// What to do about a stored file that is damaged or of another version.
#pragma once

#include <string>

#include "cmd/data/folder_files.hpp"

namespace gk::cmd {

/// Of a damaged file: `remove it and fetch it again: gk data fetch hg38.2bit`, and, where gk has no record of a
/// download, how such a file is built.
std::string remedy_of_damage(const FolderFile& file, bool was_downloaded);

/// Of a file of another format version: how such a file is built.
std::string remedy_of_version(const FolderFile& file);

}  // namespace gk::cmd
