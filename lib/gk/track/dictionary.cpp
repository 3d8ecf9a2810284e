#include "gk/track/dictionary.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "gk/base/error.hpp"
#include "gk/base/half.hpp"

namespace gk::track {
namespace {

constexpr std::uint16_t unused_half = 0x7FFF;
constexpr std::uint32_t unused_real = 0x7FC00000;

// What a header has for the single entry of m0, which is 0/0.
constexpr std::uint16_t mask_half = 0xFE00;
constexpr std::uint32_t mask_real = 0xFFC00000;

Dictionary empty_dictionary() {
    Dictionary dictionary;
    dictionary.halves.fill(unused_half);
    dictionary.reals.fill(unused_real);
    return dictionary;
}

// The numbers must be in order and fit halves.
Dictionary filled_dictionary(std::span<const float> numbers) {
    Dictionary dictionary = empty_dictionary();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        dictionary.halves[i] = *half_of(numbers[i]);
        dictionary.reals[i] = std::bit_cast<std::uint32_t>(numbers[i]);
        if (!std::isnan(numbers[i])) ++dictionary.count;
    }
    return dictionary;
}

}  // namespace

std::optional<std::uint8_t> Dictionary::search(float value) const {
    if (std::isnan(value)) {
        const bool has_nan = count < static_cast<std::int32_t>(most) &&
                             std::isnan(real(static_cast<std::size_t>(count))) &&
                             std::has_single_bit(static_cast<std::uint32_t>(count) + 1);
        if (!has_nan) return std::nullopt;
        return static_cast<std::uint8_t>(count);
    }
    if (count == 0 || std::isinf(value) || value < lowest() || value > highest()) return std::nullopt;
    std::size_t first = 0;
    std::size_t left = static_cast<std::size_t>(count);
    while (left > 1) {  // without branches: the first entry that is not below lies in [first, first + left)
        const std::size_t half = left / 2;
        first += real(first + half - 1) < value ? half : 0;
        left -= half;
    }
    if (first > 0 && value - real(first - 1) < real(first) - value) --first;
    return static_cast<std::uint8_t>(first);
}

Dictionary initial_dictionary(const Encoding& encoding) {
    if (encoding.bits > 8) return empty_dictionary();
    if (encoding.is_mask()) {
        Dictionary dictionary = empty_dictionary();
        dictionary.halves[0] = mask_half;
        dictionary.reals[0] = mask_real;
        return dictionary;
    }
    std::array<float, Dictionary::most> numbers{};
    const std::size_t n = encoding.code_count();
    for (std::size_t i = 0; i < n; ++i) numbers[i] = static_cast<float>(i) / static_cast<float>(n - 1);
    return filled_dictionary({numbers.data(), n});
}

Dictionary dictionary_of(const Encoding& encoding, std::span<const float> numbers) {
    if (!encoding.has_dictionary())
        throw UsageError("encoding " + std::string(encoding.name) + " has no dictionary: f2, f3, f4, f5, f6, f8 do");
    if (numbers.size() != encoding.code_count())
        throw UsageError("the dictionary has " + std::to_string(numbers.size()) + " numbers, but one of " +
                         std::string(encoding.name) + " has " + std::to_string(encoding.code_count()));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::string place = "number " + std::to_string(i + 1) + " of the dictionary ";
        if (std::isinf(numbers[i])) throw UsageError(place + "is infinite");
        if (std::isnan(numbers[i]) && i + 1 != numbers.size()) throw UsageError(place + "is NaN and not the last one");
        if (i > 0 && numbers[i] < numbers[i - 1]) throw UsageError(place + "is smaller than the one before it");
        if (!half_of(numbers[i])) throw UsageError(place + "is beyond half precision, which ends at 65504");
    }
    return filled_dictionary(numbers);
}

std::string dictionary_fault(const Dictionary& dictionary, const Encoding& encoding) {
    const std::size_t n = encoding.bits <= 8 ? encoding.code_count() : 0;
    for (std::size_t i = n; i < Dictionary::most; ++i)
        if (dictionary.halves[i] != unused_half || dictionary.reals[i] != unused_real)
            return "its unused entry " + std::to_string(i) + " is not NaN";
    std::size_t count = 0;
    while (count < n && !std::isnan(dictionary.real(count))) ++count;
    if (n != 0 && count + 1 < n) return "its entry " + std::to_string(count) + " is NaN and not the last one";
    if (dictionary.count != static_cast<std::int32_t>(count))
        return "it says that it has " + std::to_string(dictionary.count) + " numbers and has " + std::to_string(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (std::isinf(dictionary.real(i))) return "its entry " + std::to_string(i) + " is infinite";
        if (i > 0 && dictionary.real(i) < dictionary.real(i - 1))
            return "its entry " + std::to_string(i) + " is smaller than the one before it";
    }
    return {};
}

}  // namespace gk::track
