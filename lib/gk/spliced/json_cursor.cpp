#include "gk/spliced/json_cursor.hpp"

#include <algorithm>

#include "gk/base/numbers.hpp"

namespace gk::spliced {
namespace {

// Deeper ones are refused, so that no line can use up the stack.
constexpr int deepest = 64;

void append_utf8(std::string& text, std::uint32_t point) {
    const auto push = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto tail = [&](unsigned shift) { push(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80) return push(point);
    if (point < 0x800) {
        push(0xC0U | (point >> 6U));
        return tail(0);
    }
    if (point < 0x10000) {
        push(0xE0U | (point >> 12U));
        tail(6);
        return tail(0);
    }
    push(0xF0U | (point >> 18U));
    tail(12);
    tail(6);
    tail(0);
}

}  // namespace

void JsonCursor::skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n'))
        ++at_;
}

bool JsonCursor::take(char wanted) {
    skip_space();
    if (failed_ || at_ == text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
}

bool JsonCursor::open(char wanted) {
    if (take(wanted)) return true;
    fail();
    return false;
}

bool JsonCursor::take_word(std::string_view word) {
    skip_space();
    if (failed_ || !text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
}

bool JsonCursor::text(std::string& value) {
    value.clear();
    if (!open('"')) return false;
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == '"') return true;
        if (static_cast<unsigned char>(c) < ' ') break;
        if (c != '\\')
            value.push_back(c);
        else if (!escape(value))
            break;
    }
    fail();
    return false;
}

bool JsonCursor::escape(std::string& value) {
    if (at_ == text_.size()) return false;
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char c = text_[at_++];
    if (c != 'u') {
        const std::size_t place = letters.find(c);
        if (place == std::string_view::npos) return false;
        value.push_back(meanings[place]);
        return true;
    }
    auto point = four_digits();
    if (!point) return false;
    if (*point >= 0xD800 && *point < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
        at_ += 2;
        const auto low = four_digits();
        if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
        point = 0x10000 + ((*point - 0xD800) << 10U) + (*low - 0xDC00);
    }
    append_utf8(value, *point >= 0xD800 && *point < 0xE000 ? 0xFFFD : *point);
    return true;
}

std::optional<std::uint32_t> JsonCursor::four_digits() {
    if (text_.size() - at_ < 4) return std::nullopt;
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = text_[at_++];
        const char lower = static_cast<char>(c | 0x20);
        if (!is_digit(c) && (lower < 'a' || lower > 'f')) return std::nullopt;
        value = value * 16 + static_cast<std::uint32_t>(is_digit(c) ? c - '0' : lower - 'a' + 10);
    }
    return value;
}

std::optional<std::int64_t> JsonCursor::integer() {
    skip_space();
    const std::size_t begin = at_;
    if (failed_) return std::nullopt;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '-')) ++at_;
    const auto value = parse_integer<std::int64_t>(text_.substr(begin, at_ - begin));
    const bool goes_on = at_ < text_.size() && (text_[at_] == '.' || text_[at_] == 'e' || text_[at_] == 'E');
    if (!value || goes_on) {
        fail();
        return std::nullopt;
    }
    return value;
}

std::optional<bool> JsonCursor::boolean() {
    if (take_word("true")) return true;
    if (take_word("false")) return false;
    fail();
    return std::nullopt;
}

bool JsonCursor::null() {
    return take_word("null");
}

void JsonCursor::skip_number() {
    const std::size_t end = text_.find_first_not_of("+-.0123456789eE", at_);
    if (end == at_ || at_ == text_.size()) return fail();
    at_ = std::min(end, text_.size());
}

void JsonCursor::skip_value(int depth) {
    skip_space();
    if (failed_ || depth == deepest || at_ == text_.size()) return fail();
    std::string ignored;
    switch (text_[at_]) {
        case '{':
            return object([&](std::string_view) { skip_value(depth + 1); });
        case '[':
            return array([&] { skip_value(depth + 1); });
        case '"':
            text(ignored);
            return;
        case 't':
        case 'f':
            boolean();
            return;
        case 'n':
            if (!null()) fail();
            return;
        default:
            skip_number();
    }
}

bool JsonCursor::at_end() {
    skip_space();
    return !failed_ && at_ == text_.size();
}

}  // namespace gk::spliced
