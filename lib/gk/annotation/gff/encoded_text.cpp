#include "gk/annotation/gff/encoded_text.hpp"

#include <algorithm>

namespace gk::annotation {
namespace {

bool is_control(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == 0x7f;
}

bool ends_value(char c) {
    return c == ';' || c == '"' || is_control(c);
}

void append_as_digits(ByteBuffer& out, char c) {
    constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out.push('%');
    out.push(digits[byte >> 4]);
    out.push(digits[byte & 15U]);
}

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Below 0 where the text is not two digits.
int code_of(std::string_view text) {
    if (text.size() != 2 || digit_value(text[0]) < 0 || digit_value(text[1]) < 0) return -1;
    return digit_value(text[0]) * 16 + digit_value(text[1]);
}

}  // namespace

bool needs_encoding(std::string_view text) {
    return std::any_of(text.begin(), text.end(), ends_value);
}

bool needs_encoding_in_list(std::string_view text) {
    return text.find(',') != std::string_view::npos || needs_encoding(text);
}

void append_encoded(ByteBuffer& out, std::string_view text) {
    for (const char c : text) {
        if (ends_value(c) || c == '%' || c == ',')
            append_as_digits(out, c);
        else
            out.push(c);
    }
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_control);
}

void append_without_control_characters(ByteBuffer& out, std::string_view text) {
    if (!has_control_character(text)) return out.append(text);
    for (const char c : text) {
        if (is_control(c))
            append_as_digits(out, c);
        else
            out.push(c);
    }
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const int code = text[i] == '%' ? code_of(text.substr(i + 1, 2)) : 0; code > 0) {
            out += static_cast<char>(code);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace gk::annotation
