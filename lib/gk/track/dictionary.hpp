// The numbers that codes of at most 8 bits stand for (gk/track/FORMAT.md#dictionary).
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "gk/track/etype.hpp"

namespace gk::track {

/// A track's dictionary as its header has it: each number as a half and as a float, rounded apart from each other.
struct Dictionary {
    static constexpr std::size_t most = 256;

    std::int32_t count = 0;                    ///< of numbers that are not NaN; a NaN is the entry behind them
    std::array<std::uint16_t, most> halves{};  ///< bits
    std::array<std::uint32_t, most> reals{};   ///< bits

    float real(std::size_t code) const { return std::bit_cast<float>(reals[code]); }
    float lowest() const { return real(0); }
    float highest() const { return real(static_cast<std::size_t>(count) - 1); }

    /// The code of the entry nearest to a number, the larger one of two that are equally near, the first one of equal
    /// ones. Nothing for numbers outside [lowest, highest], and for NaN unless the dictionary has it.
    std::optional<std::uint8_t> search(float value) const;
};

/// What a track has unless it is told another one: 0, 1/n, …, 1 for codes of at most 8 bits, also those that don't use
/// it; none of f16 and f32.
Dictionary initial_dictionary(const Encoding& encoding);

/// From as many numbers as there are codes: not descending, not infinite, NaN at most as the last one. Throws
/// UsageError, also where the encoding has no dictionary and where a number is beyond half precision.
Dictionary dictionary_of(const Encoding& encoding, std::span<const float> numbers);

/// What a header's dictionary breaks of these rules; empty where it is sound.
std::string dictionary_fault(const Dictionary& dictionary, const Encoding& encoding);

}  // namespace gk::track
