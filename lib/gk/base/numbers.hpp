// Numbers in text: strict decimal, locale-free.
#pragma once

#include <bit>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// The value of 1 to 8 characters that are all digits; nothing for any other text. Takes the same time for each number
/// of digits from 4 on, and for each below: loops over digits end where the processor did not expect it.
inline std::optional<std::uint32_t> few_digits(std::string_view text) {
    static_assert(std::endian::native == std::endian::little);
    const std::size_t size = text.size();
    if (size == 0 || size > sizeof(std::uint64_t)) return std::nullopt;
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i); };
    std::uint64_t digits = 0;
    if (size >= 4) {
        std::uint32_t head = 0;
        std::uint32_t tail = 0;
        std::memcpy(&head, text.data(), sizeof head);
        std::memcpy(&tail, text.data() + size - sizeof tail, sizeof tail);
        digits = head | std::uint64_t{tail} << (8 * (size - sizeof tail));
    } else {
        digits = byte(0) | byte(size / 2) | byte(size - 1);
    }
    // Zeros before them make them 8.
    constexpr std::uint64_t zeros = 0x3030303030303030;
    digits = size == sizeof digits ? digits : digits << (64 - 8 * size) | zeros >> (8 * size);
    constexpr std::uint64_t high_halves = 0xF0F0F0F0F0F0F0F0;
    constexpr std::uint64_t to_sixteen = 0x0606060606060606;
    if ((digits & high_halves) != zeros || ((digits + to_sixteen) & high_halves) != zeros) return std::nullopt;
    // Neighbours become one number: of 2, then of 4, then of 8 digits.
    digits -= zeros;
    digits = (10 * digits + (digits >> 8)) & 0x00FF00FF00FF00FF;
    digits = (100 * digits + (digits >> 16)) & 0x0000FFFF0000FFFF;
    return static_cast<std::uint32_t>(10000 * digits + (digits >> 32));
}

/// `1234567` as `1,234,567`, for messages to people.
std::string with_commas(std::uint64_t value);

}  // namespace gk
