// Whole numbers as decimal text: positions and counts, of which rows are full.
#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>

namespace gk {

/// The most bytes that `write_decimal` touches from its start on.
constexpr std::size_t decimal_room = 20;

/// Writes a number of at most eight digits, without a branch for each: its digits are split in pairs of halves, all at
/// once. Returns the place behind it; up to eight bytes from `at` on may be overwritten.
inline char* write_eight_digits(char* at, std::uint32_t value) {
    std::uint64_t digits = value / 10000 | std::uint64_t{value % 10000} << 32;  // two numbers of four digits
    const std::uint64_t hundreds = ((digits * 10486) >> 20) & 0x0000007F0000007FU;
    digits = hundreds | (digits - 100 * hundreds) << 16;  // four of two
    const std::uint64_t tens = ((digits * 103) >> 10) & 0x000F000F000F000FU;
    digits = tens | (digits - 10 * tens) << 8;  // eight of one, the first in the lowest byte
    constexpr std::uint64_t last_digit = std::uint64_t{1} << 56;
    const int zeros = __builtin_ctzll(digits | last_digit) / 8;
    digits = (digits | 0x3030303030303030U) >> (8 * zeros);
    std::memcpy(at, &digits, sizeof digits);
    return at + 8 - zeros;
}

/// Writes the number at `at`, where there is room for `decimal_room` bytes. Returns the place behind it.
inline char* write_decimal(char* at, std::int64_t value) {
    if (value >= 0 && value < 10) {  // columns of offsets and indices hold little else
        *at = static_cast<char>('0' + value);
        return at + 1;
    }
    if (value >= 0 && value < 100'000'000) return write_eight_digits(at, static_cast<std::uint32_t>(value));
    return std::to_chars(at, at + decimal_room, value).ptr;
}

}  // namespace gk
