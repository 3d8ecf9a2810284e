#include "gk/annotation/gff/attributes.hpp"

#include <algorithm>

namespace gk::annotation {

bool is_gtf_attributes(std::string_view text) {
    const auto is_key = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    const auto* const key_end = std::find_if_not(text.begin(), text.end(), is_key);
    const auto* const value = std::find_if_not(key_end, text.end(), [](char c) { return c == ' '; });
    return key_end != text.begin() && value != key_end && value != text.end() && *value == '"';
}

}  // namespace gk::annotation
