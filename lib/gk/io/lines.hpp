// Text input as chunks of whole lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/input.hpp"
#include "gk/io/source.hpp"

namespace gk::io {

/// Some consecutive whole lines of an input. The text ends with a newline, also where the input does not.
struct Chunk {
    std::uint64_t first_line = 1;  ///< number of the first line, from 1
    ByteBuffer text;
};

/// A line that is no record: empty or blank, a `#` comment, or a UCSC `track` or `browser` line. `line` is without its
/// newline.
bool is_skipped_line(std::string_view line);

/// Where chunks come from.
using ChunkSource = Source<Chunk>;

/// The lines of an Input: about `chunk_size` bytes at a time, fewer when nothing more can be read without waiting, so
/// that a slow pipe is answered at once. Stops behind the `limit`-th line that is a record.
class LineSource final : public ChunkSource {
public:
    explicit LineSource(Input& input, std::optional<std::uint64_t> limit = {}) : input_(input), records_left_(limit) {}
    bool next(Chunk& chunk) override;
    void interrupt() override { input_.interrupt(); }

private:
    bool fill(ByteBuffer& text);
    void apply_limit(ByteBuffer& text);

    Input& input_;
    std::optional<std::uint64_t> records_left_;
    ByteBuffer rest_;  // the beginning of a line whose end was not read yet
    std::uint64_t next_line_ = 1;
    bool at_end_ = false;
};

/// Calls `use(line, line_number)` for each line of a chunk, without line ends (LF or CRLF).
template <typename Use>
void for_each_line(const Chunk& chunk, Use&& use) {
    std::string_view text = chunk.text.view();
    std::uint64_t number = chunk.first_line;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        use(line, number++);
    }
}

}  // namespace gk::io
