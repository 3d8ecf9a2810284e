// Pieces of a line of text, and how messages show them.
#pragma once

#include <cstring>
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

/// Whether the texts are the same; `==` of two string_views is one more call.
inline bool is_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

/// Whether it is one of `white_space`.
constexpr bool is_white(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Without ASCII white space at both ends.
constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
    return text;
}

/// The text in single quotes, for messages; of a long one its first 60 bytes.
std::string in_quotes(std::string_view text);

/// The fields between tabs, empty ones too: one more than there are tabs. Views into the line.
std::vector<std::string_view> split_at_tabs(std::string_view line);

}  // namespace gk
