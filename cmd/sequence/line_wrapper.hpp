// Lines of FASTA.
#pragma once

#include <cstdint>
#include <string_view>

#include "gk/base/byte_buffer.hpp"

namespace gk::cmd {

/// Appends a piece of sequence in lines of `width` bases, each with its newline as soon as it is full. The piece begins
/// in column `column` of a line, below `width`.
void append_lines(std::string_view bases, std::uint64_t width, std::uint64_t column, ByteBuffer& out);

}  // namespace gk::cmd
