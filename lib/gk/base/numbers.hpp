// Numbers in text: strict decimal, locale-free.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk {

/// The whole text as a decimal integer: digits with an optional `-`. Nothing else (`+5`, ` 5`, `5x`, `0x5`, `5.0`), and
/// no value outside T.
template <std::integral T>
std::optional<T> parse_integer(std::string_view text) {
    T value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || text.empty()) return std::nullopt;
    return value;
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `1234567` as `1,234,567`, for messages to people.
std::string with_commas(std::uint64_t value);

}  // namespace gk
