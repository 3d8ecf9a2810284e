// Lines of FASTA.
#pragma once

#include <cstdint>
#include <string_view>

#include "gk/base/byte_buffer.hpp"

namespace gk::cmd {

/// Cuts sequence into lines of `width` bases, whatever the pieces it comes in.
class LineWrapper {
public:
    explicit LineWrapper(std::uint64_t width) : width_(width) {}
    void append(std::string_view bases, ByteBuffer& out);
    /// Ends the last line; an empty sequence is one empty line.
    void finish(ByteBuffer& out);

private:
    void end_line(ByteBuffer& out);

    std::uint64_t width_;
    std::uint64_t column_ = 0;
    bool wrote_line_ = false;
};

}  // namespace gk::cmd
