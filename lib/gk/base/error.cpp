#include "gk/base/error.hpp"

#include <cerrno>
#include <cstring>

namespace gk {

std::string without_control_characters(const std::string& text) {
    constexpr char digits[] = "0123456789abcdef";
    std::string escaped;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7f)
            escaped += c;
        else
            escaped.append({'\\', 'x', digits[byte >> 4], digits[byte & 15]});
    }
    return escaped;
}

namespace {

constexpr std::size_t longest_quote = 200;
constexpr std::size_t longest_message = 2000;

// Not in the middle of a letter of UTF-8.
std::string_view beginning_of(std::string_view text, std::size_t size) {
    while (size != 0 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80) --size;
    return text.substr(0, size);
}

// A quote begins behind a blank or a bracket, and ends before what may follow one: so `can't` has none.
bool opens_quote(std::string_view text, std::size_t at) {
    return text[at] == '\'' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(');
}

std::size_t end_of_quote(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('\'', from); at != std::string_view::npos; at = text.find('\'', at + 1))
        if (at + 1 == text.size() || std::string_view(" ,;:.)").find(text[at + 1]) != std::string_view::npos) return at;
    return std::string_view::npos;
}

}  // namespace

std::string with_short_quotes(std::string_view message) {
    if (message.size() <= longest_quote) return std::string(message);
    std::string cut;
    std::size_t at = 0;
    while (at != message.size()) {
        const bool quote = opens_quote(message, at);
        std::size_t end = quote ? end_of_quote(message, at + 1) : message.find(' ', at);
        if (end == std::string_view::npos) end = message.size();
        if (quote) cut += message[at++];
        const std::string_view piece = message.substr(at, end - at);
        cut += piece.size() <= longest_quote ? piece : beginning_of(piece, longest_quote);
        if (piece.size() > longest_quote) cut += "...";
        at = end;
        if (at != message.size()) cut += message[at++];
    }
    if (cut.size() <= longest_message) return cut;
    return std::string(beginning_of(cut, longest_message)) + "...";
}

DataError::DataError(const std::string& what) : Error(without_control_characters(what)) {}

DataError DataError::at_line(const std::string& what, std::string_view file, std::uint64_t line) {
    DataError error(what, std::string(file) + ":" + std::to_string(line));
    error.file_ = file;
    error.line_ = {what, line};
    return error;
}

DataError DataError::at_offset(const std::string& what, std::string_view file, std::uint64_t offset) {
    return {what, std::string(file) + ", byte " + std::to_string(offset)};
}

void throw_errno(const std::string& message) {
    throw Error(message + ": " + std::strerror(errno));
}

}  // namespace gk
