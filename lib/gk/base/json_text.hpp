// JSON strings for rows that are printed by hand.
#pragma once

#include <string_view>

#include "gk/base/byte_buffer.hpp"

namespace gk {

/// Appends the text in quotes, escaped as RFC 8785 does (`"`, `\`, control characters); bytes that are not UTF-8 become
/// U+FFFD, one for each maximal part of a broken sequence.
void append_json_string(ByteBuffer& out, std::string_view text);

}  // namespace gk
