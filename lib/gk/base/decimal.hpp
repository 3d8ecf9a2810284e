// Whole numbers as decimal text: positions and counts, of which rows are full.
#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>

namespace gk {

/// The most bytes that `write_decimal` touches from its start on.
constexpr std::size_t decimal_room = 20;

/// The eight digits of a number below 10^8, each in a byte of its own, the first in the lowest. They are split in pairs
/// of halves, all at once, without a branch for each.
inline std::uint64_t eight_digits(std::uint32_t value) {
    std::uint64_t digits = value / 10000 | std::uint64_t{value % 10000} << 32;  // two numbers of four digits
    const std::uint64_t hundreds = ((digits * 10486) >> 20) & 0x0000007F0000007FU;
    digits = hundreds | (digits - 100 * hundreds) << 16;  // four of two
    const std::uint64_t tens = ((digits * 103) >> 10) & 0x000F000F000F000FU;
    return tens | (digits - 10 * tens) << 8;  // eight of one
}

/// Writes the number at `at`, where there is room for `decimal_room` bytes, all of which may be overwritten. Returns
/// the place behind it.
inline char* write_decimal(char* at, std::int64_t value) {
    if (value >= 0 && value < 10) {  // columns of offsets and indices hold little else
        *at = static_cast<char>('0' + value);
        return at + 1;
    }
    if (value < 0 || value >= 1'000'000'000) return std::to_chars(at, at + decimal_room, value).ptr;
    // Whether a position has nine digits is no branch: on the longest chromosomes nobody could predict it.
    constexpr std::uint64_t last_digit = std::uint64_t{1} << 56;
    const auto number = static_cast<std::uint32_t>(value);
    const std::uint32_t ninth = number / 100'000'000;
    const std::uint64_t digits = eight_digits(number % 100'000'000);
    const int before = ninth != 0 ? 1 : 0;
    const int leading_zeros = before != 0 ? 0 : __builtin_ctzll(digits | last_digit) / 8;
    const std::uint64_t text = (digits | 0x3030303030303030U) >> (8 * leading_zeros);
    *at = static_cast<char>('0' + ninth);
    std::memcpy(at + before, &text, sizeof text);
    return at + before + 8 - leading_zeros;
}

}  // namespace gk
