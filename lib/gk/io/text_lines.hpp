// The lines of a text that is in memory, as chunks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "gk/io/lines.hpp"

namespace gk::io {

/// Whole lines, at least `chunk_size` bytes at a time; all at once by default. The text must outlive it.
class TextLines final : public ChunkSource {
public:
    explicit TextLines(std::string_view text, std::size_t chunk_size = SIZE_MAX)
        : rest_(text), chunk_size_(chunk_size) {}
    bool next(Chunk& chunk) override;

private:
    std::string_view rest_;
    std::size_t chunk_size_;
    std::uint64_t next_line_ = 1;
};

}  // namespace gk::io
