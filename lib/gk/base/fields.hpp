// Pieces of a line of text, and how messages show them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gk {

/// ASCII white space.
constexpr std::string_view white_space = " \t\r\n\v\f";

/// Whether it is `.`, which says that there is no value. (A comparison with a literal is a call in each cell of a
/// row.)
constexpr bool is_dot(std::string_view text) {
    return text.size() == 1 && text.front() == '.';
}

/// Without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

/// The text in single quotes, for messages; of a long one its first 60 bytes.
std::string in_quotes(std::string_view text);

/// The fields between tabs, empty ones too: one more than there are tabs. Views into the line.
std::vector<std::string_view> split_at_tabs(std::string_view line);

}  // namespace gk
