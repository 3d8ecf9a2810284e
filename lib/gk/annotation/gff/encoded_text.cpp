#include "gk/annotation/gff/encoded_text.hpp"

#include <algorithm>
#include <array>

namespace gk::annotation {
namespace {

bool is_control(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == 0x7f;
}

// By character: whether it can't stand in a value. The table is asked for each byte of an export.
using CharacterSet = std::array<bool, 256>;

constexpr CharacterSet controls_and(std::string_view others) {
    CharacterSet set{};
    for (unsigned char c = 0; c < ' '; ++c) set[c] = true;
    set[0x7f] = true;
    for (const char c : others) set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr CharacterSet special_in_gff3 = controls_and(";\",=&%");
constexpr CharacterSet special_in_gtf = controls_and(";\"");
constexpr CharacterSet encoded_in_gtf = controls_and(";\"%");

bool is_in(const CharacterSet& set, char c) {
    return set[static_cast<unsigned char>(c)];
}

void append_as_digits(ByteBuffer& out, char c) {
    constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out.push('%');
    out.push(digits[byte >> 4]);
    out.push(digits[byte & 15U]);
}

void append_as_digits_if(const CharacterSet& set, ByteBuffer& out, std::string_view text) {
    for (const char c : text) {
        if (is_in(set, c))
            append_as_digits(out, c);
        else
            out.push(c);
    }
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

bool needs_gff3_encoding(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_in(special_in_gff3, text[i])) continue;
        if (text[i] != '%' || code_of(text.substr(i + 1, 2)) < 0) return true;
    }
    return false;
}

bool needs_gtf_encoding(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return is_in(special_in_gtf, c); });
}

void append_gff3_encoded(ByteBuffer& out, std::string_view text) {
    append_as_digits_if(special_in_gff3, out, text);
}

void append_gtf_encoded(ByteBuffer& out, std::string_view text) {
    append_as_digits_if(encoded_in_gtf, out, text);
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

std::string_view without_encoded_mark(std::string_view attributes) {
    for (const std::string_view mark : {encoded_mark_gff3, encoded_mark_gtf})
        if (attributes.starts_with(mark)) return attributes.substr(mark.size());
    return attributes;
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
