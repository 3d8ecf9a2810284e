// What is known of a file that was downloaded into the data folder (gk/store/FORMAT.md#downloads).
#pragma once

#include <optional>
#include <string>

namespace gk {

/// Notes at a file, in its extended attribute `user.gk.md5`, what its MD5 (in hex), its size and its time are. Does
/// nothing where the file system keeps no such attributes.
void record_download(const std::string& path, const std::string& md5);

/// The MD5 of a file as it was downloaded. Nothing where none was noted, and where the file has another size or time
/// since: it was written anew.
std::optional<std::string> recorded_md5(const std::string& path);

}  // namespace gk
