// IEEE halves, the 16-bit reals of tables and tracks, as their bits.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>

namespace gk {

/// The value of a half, exactly. NaN keeps its payload.
inline float float_of_half(std::uint16_t bits) {
    // The exponents of halves have their zero at 15, those of floats at 127, and 10 bits of mantissa stand where floats
    // have 23.
    constexpr std::uint32_t mantissa_shift = 23 - 10;
    constexpr std::uint32_t exponent_offset = std::uint32_t{127 - 15} << 23;
    constexpr std::uint32_t largest_exponent = 31;
    const std::uint32_t sign = std::uint32_t{bits} >> 15 << 31;
    const std::uint32_t exponent = bits >> 10 & largest_exponent;
    const std::uint32_t mantissa = bits & 0x3FFU;
    if (exponent == 0) {
        constexpr float smallest = 0x1p-24F;
        const float size = static_cast<float>(mantissa) * smallest;
        return std::bit_cast<float>(std::bit_cast<std::uint32_t>(size) | sign);
    }
    const std::uint32_t magnitude = exponent << 23 | mantissa << mantissa_shift;
    const std::uint32_t infinite = std::uint32_t{255} << 23 | mantissa << mantissa_shift;
    return std::bit_cast<float>(sign | (exponent == largest_exponent ? infinite : magnitude + exponent_offset));
}

/// The bits of the half nearest to the float of these bits, the one that is further from zero where two are equally
/// near. Nothing where a finite float is too large for a half; those just below become infinite.
inline std::optional<std::uint16_t> half_of_float(std::uint32_t bits) {
    const std::uint32_t sign = bits >> 16 & 0x8000U;
    const std::uint32_t exponent = bits >> 23 & 0xFFU;
    const std::uint32_t fraction = bits & 0x7FFFFFU;
    std::uint32_t half = 0;
    if (exponent == 0xFF) {
        const std::uint32_t payload = fraction >> 13;
        half = 0x7C00U + (fraction != 0 && payload == 0 ? 1 : payload);
    } else if (exponent >= 143) {
        return std::nullopt;
    } else if (exponent >= 113) {
        half = ((exponent - 112) << 10) + ((fraction + 0x1000U) >> 13);  // a carry moves on into the exponent
    } else if (exponent >= 102) {
        half = ((fraction | 0x800000U) + (1U << (125 - exponent))) >> (126 - exponent);  // in units of 2^-24
    }
    return static_cast<std::uint16_t>(sign + half);
}

/// The same of a float.
inline std::optional<std::uint16_t> half_of(float value) {
    return half_of_float(std::bit_cast<std::uint32_t>(value));
}

}  // namespace gk
