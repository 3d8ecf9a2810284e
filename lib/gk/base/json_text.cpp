#include "gk/base/json_text.hpp"

#include <algorithm>
#include <cstdint>

namespace gk {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

void append_control(ByteBuffer& out, unsigned char byte) {
    switch (byte) {
        case '"':
            return out.append("\\\"");
        case '\\':
            return out.append("\\\\");
        case '\b':
            return out.append("\\b");
        case '\f':
            return out.append("\\f");
        case '\n':
            return out.append("\\n");
        case '\r':
            return out.append("\\r");
        case '\t':
            return out.append("\\t");
        default:
            break;
    }
    if (byte >= 0x20) return out.push(static_cast<char>(byte));  // DEL
    constexpr char digits[] = "0123456789abcdef";
    out.append("\\u00");
    out.push(digits[byte >> 4]);
    out.push(digits[byte & 15]);
}

struct Sequence {
    std::size_t length = 1;  // bytes to step over
    bool valid = false;
};

// The UTF-8 sequence that a byte from 0x80 on begins: whole, or as much of one as is well-formed.
Sequence utf8_sequence(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    std::size_t length = 0;
    unsigned low = 0x80;  // bounds of the second byte: no overlong forms, no surrogates, nothing beyond U+10FFFF
    unsigned high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return {};
    }
    std::size_t good = 1;
    while (good < length && good < text.size() && byte(good) >= low && byte(good) <= high) {
        ++good;
        low = 0x80;
        high = 0xBF;
    }
    return {good, good == length};
}

}  // namespace

void append_json_string(ByteBuffer& out, std::string_view text) {
    out.push('"');
    while (!text.empty()) {
        const auto plain =
            static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) break;
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte < 0x80) {
            append_control(out, byte);
            text.remove_prefix(1);
            continue;
        }
        const Sequence sequence = utf8_sequence(text);
        out.append(sequence.valid ? text.substr(0, sequence.length) : replacement);
        text.remove_prefix(sequence.length);
    }
    out.push('"');
}

}  // namespace gk
