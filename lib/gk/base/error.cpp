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

DataError::DataError(const std::string& what) : Error(without_control_characters(what)) {}

DataError DataError::at_line(const std::string& what, std::string_view file, std::uint64_t line) {
    return {what, std::string(file) + ":" + std::to_string(line)};
}

DataError DataError::at_offset(const std::string& what, std::string_view file, std::uint64_t offset) {
    return {what, std::string(file) + ", byte " + std::to_string(offset)};
}

void throw_errno(const std::string& message) {
    throw Error(message + ": " + std::strerror(errno));
}

}  // namespace gk
