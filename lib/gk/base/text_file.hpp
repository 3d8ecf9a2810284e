// Small text files, read whole; and how files begin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gk {

/// The whole file. Throws Error when it can't be read, UsageError when stdout writes to it.
std::string read_file(const std::string& path);

/// Its first `size` bytes, or all of a shorter one. Throws Error when they can't be read.
std::string read_beginning(const std::string& path, std::size_t size);

/// The lines of a text: LF ends one, a CR before it is dropped, a last line without LF counts.
std::vector<std::string> split_lines(std::string_view text);

/// `split_lines` of a whole file. Throws Error.
std::vector<std::string> read_lines(const std::string& path);

}  // namespace gk
