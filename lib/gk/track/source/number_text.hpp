// Numbers of tracks in text (gk/track/source/FORMAT.md#numbers).
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "gk/base/binary_reader.hpp"

namespace gk::track::source {

/// A decimal number with an optional sign, exponent and point, or `inf`, `infinity`, `nan` in any case: the nearest
/// float32. What is too small is 0. Nothing for anything else, and for what is too large.
std::optional<float> parse_real(std::string_view text);

/// A decimal integer of 32 bits with an optional sign.
std::optional<std::int32_t> parse_position(std::string_view text);

/// Bytes that must be readable from the beginning of a short number on.
constexpr std::size_t short_number_room = 8;

/// A number of at most seven characters, digits with at most one point and perhaps a `-`, up to a newline: nearly all
/// of a fixedStep text. Returns the newline's place; null for anything else, which `parse_real` then looks at. What it
/// reads is what `parse_real` reads.
inline const char* parse_short_line(const char* at, float& value) {
    constexpr std::uint64_t each = 0x0101010101010101;
    constexpr std::uint64_t high = each << 7;
    // The lowest of the marks is in the first byte that is zero; those behind it may be wrong.
    const auto zero_bytes = [](std::uint64_t word) { return (word - each) & ~word & high; };
    static constexpr std::array<float, 8> powers = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000};

    auto text = load_unaligned<std::uint64_t>(reinterpret_cast<const std::uint8_t*>(at));
    std::uint64_t newline = zero_bytes(text ^ each * '\n');
    if (newline == 0) return nullptr;
    at += static_cast<unsigned>(std::countr_zero(newline)) / 8;
    const bool is_negative = (text & 0xFF) == '-';
    text >>= is_negative ? 8 : 0;
    newline >>= is_negative ? 8 : 0;
    const auto length = static_cast<unsigned>(std::countr_zero(newline)) / 8;
    // The newline counts as a point behind the last digit where there is none before.
    const std::uint64_t point = zero_bytes(text ^ each * '.') | newline;
    const auto before = static_cast<unsigned>(std::countr_zero(point)) / 8;
    const unsigned behind = before == length ? 0 : length - before - 1;
    const unsigned digits = before + behind;
    if (digits == 0) return nullptr;
    const std::uint64_t kept = (std::uint64_t{1} << (8 * before)) - 1;
    const std::uint64_t joined = before == length ? text : (text & kept) | (text >> 8 & ~kept);
    // The last digit in the highest byte, zeros before the first.
    std::uint64_t number = (joined ^ each * '0') << (8 * (8 - digits));
    if (((number + each * 0x76) | number) & high) return nullptr;
    number = number * 10 + (number >> 8);
    constexpr std::uint64_t mask = 0x000000FF000000FF;
    constexpr std::uint64_t hundreds = 100 + (std::uint64_t{1000000} << 32);
    constexpr std::uint64_t ones = 1 + (std::uint64_t{10000} << 32);
    const std::uint64_t whole = ((number & mask) * hundreds + (number >> 16 & mask) * ones) >> 32;
    // Both are exact in float32, so that the quotient is the nearest one.
    const float size = static_cast<float>(static_cast<std::int32_t>(whole)) / powers[behind];
    value = is_negative ? -size : size;
    return at;
}

}  // namespace gk::track::source
