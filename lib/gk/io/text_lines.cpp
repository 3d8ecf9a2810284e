#include "gk/io/text_lines.hpp"

#include <algorithm>

namespace gk::io {

bool TextLines::next(Chunk& chunk) {
    if (rest_.empty()) return false;
    const std::size_t least = std::clamp<std::size_t>(chunk_size_, 1, rest_.size());
    const std::size_t newline = rest_.find('\n', least - 1);
    const std::string_view part = rest_.substr(0, newline == std::string_view::npos ? newline : newline + 1);
    rest_.remove_prefix(part.size());
    chunk.first_line = next_line_;
    chunk.text.clear();
    chunk.text.append(part);
    if (!part.ends_with('\n')) chunk.text.push('\n');
    next_line_ += static_cast<std::uint64_t>(std::count(part.begin(), part.end(), '\n'));
    return true;
}

}  // namespace gk::io
