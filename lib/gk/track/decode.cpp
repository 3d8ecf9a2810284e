#include "gk/track/decode.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "gk/base/binary_reader.hpp"
#include "gk/base/half.hpp"

namespace gk::track {
namespace {

// Codes in words of 32 bits, the first one in the lowest bits.
template <unsigned bits, typename Value>
void unpack(const std::uint8_t* block, std::uint64_t first, std::size_t n, const Value* table, Value* out) {
    constexpr unsigned per_word = 32 / bits;
    constexpr std::uint32_t mask = (1U << bits) - 1;
    const std::uint8_t* at = block + 4 * (first / per_word);
    const auto skipped = static_cast<unsigned>(first % per_word);
    if (skipped != 0 && n != 0) {
        std::uint32_t word = load_unaligned<std::uint32_t>(at) >> (skipped * bits);
        at += 4;
        const std::size_t here = std::min<std::size_t>(n, per_word - skipped);
        for (std::size_t i = 0; i < here; ++i, word >>= bits) *out++ = table[word & mask];
        n -= here;
    }
    for (; n >= per_word; n -= per_word, at += 4, out += per_word) {
        const auto word = load_unaligned<std::uint32_t>(at);
        for (unsigned i = 0; i < per_word; ++i) out[i] = table[word >> (i * bits) & mask];
    }
    if (n == 0) return;
    auto word = load_unaligned<std::uint32_t>(at);
    for (std::size_t i = 0; i < n; ++i, word >>= bits) *out++ = table[word & mask];
}

template <typename Value>
void unpack(unsigned bits, const std::uint8_t* block, std::uint64_t first, std::size_t n, const Value* table,
            Value* out) {
    switch (bits) {
        case 0:
            std::fill_n(out, n, table[1]);
            return;
        case 1:
            return unpack<1>(block, first, n, table, out);
        case 2:
            return unpack<2>(block, first, n, table, out);
        case 3:
            return unpack<3>(block, first, n, table, out);
        case 4:
            return unpack<4>(block, first, n, table, out);
        case 5:
            return unpack<5>(block, first, n, table, out);
        case 6:
            return unpack<6>(block, first, n, table, out);
        default:
            for (std::size_t i = 0; i < n; ++i) out[i] = table[block[first + i]];
    }
}

// Turns the bytes of a word around in units of `unit` bytes.
template <std::size_t unit>
std::uint64_t reversed_word(std::uint64_t word) {
    if constexpr (unit == 4) return std::rotl(word, 32);
    word = __builtin_bswap64(word);
    if constexpr (unit == 1) return word;
    constexpr std::uint64_t low = 0x00FF00FF00FF00FF;
    return (word & low) << 8 | (word >> 8 & low);
}

template <std::size_t unit>
void reverse_units(std::uint8_t* data, std::size_t n) {
    std::uint8_t* left = data;
    std::uint8_t* right = data + n * unit;
    while (right - left >= 16) {
        right -= 8;
        const std::uint64_t first = reversed_word<unit>(load_unaligned<std::uint64_t>(left));
        const std::uint64_t last = reversed_word<unit>(load_unaligned<std::uint64_t>(right));
        std::memcpy(left, &last, sizeof last);
        std::memcpy(right, &first, sizeof first);
        left += 8;
    }
    for (; right - left >= static_cast<std::ptrdiff_t>(2 * unit); left += unit) {
        right -= unit;
        std::swap_ranges(left, left + unit, right);
    }
}

}  // namespace

void floats_of_halves(const std::uint8_t* halves, std::size_t n, float* out) {
    std::size_t i = 0;
#ifdef __SSE2__
    // As float_of_half does it, but a factor corrects the exponent of small and other numbers alike. The conversion of
    // the processor's own (F16C) is no faster and makes other NaNs of some.
    const __m128i zero = _mm_setzero_si128();
    const __m128 scale = _mm_set1_ps(0x1p112F);
    const __m128i magnitude = _mm_set1_epi32(0x7FFF);
    const __m128i largest_finite = _mm_set1_epi32(0x7BFF);
    const __m128i infinite = _mm_set1_epi32(0x7F800000);
    const auto four = [&](__m128i bits, float* to) {
        const __m128i size = _mm_and_si128(bits, magnitude);
        const __m128i sign = _mm_slli_epi32(_mm_andnot_si128(magnitude, bits), 16);
        const __m128i real = _mm_castps_si128(_mm_mul_ps(_mm_castsi128_ps(_mm_slli_epi32(size, 13)), scale));
        const __m128i special = _mm_and_si128(_mm_cmpgt_epi32(size, largest_finite), infinite);
        _mm_storeu_ps(to, _mm_castsi128_ps(_mm_or_si128(_mm_or_si128(real, special), sign)));
    };
    for (; i + 8 <= n; i += 8) {
        const __m128i bits = _mm_loadu_si128(reinterpret_cast<const __m128i*>(halves + 2 * i));
        four(_mm_unpacklo_epi16(bits, zero), out + i);
        four(_mm_unpackhi_epi16(bits, zero), out + i + 4);
    }
#endif
    for (; i < n; ++i) out[i] = float_of_half(load_unaligned<std::uint16_t>(halves + 2 * i));
}

void reverse_rows(void* data, std::size_t rows, std::size_t row_size) {
    auto* const bytes = static_cast<std::uint8_t*>(data);
    switch (row_size) {
        case 1:
            return reverse_units<1>(bytes, rows);
        case 2:
            return reverse_units<2>(bytes, rows);
        case 4:
            return reverse_units<4>(bytes, rows);
        default:
            for (std::size_t i = 0, j = rows; i + 1 < j; ++i) {
                --j;
                std::swap_ranges(bytes + i * row_size, bytes + (i + 1) * row_size, bytes + j * row_size);
            }
    }
}

Decoder::Decoder(const Encoding& encoding, const Dictionary& dictionary) : encoding_(encoding) {
    for (std::size_t code = 0; code < Dictionary::most; ++code) {
        bytes_[code] = static_cast<std::uint8_t>(code);
        if (encoding.has_dictionary()) {
            halves_[code] = dictionary.halves[code];
            reals_[code] = dictionary.real(code);
        } else {
            const auto byte = static_cast<std::uint8_t>(code);
            const float value = encoding.etype == Etype::i8 ? static_cast<float>(static_cast<std::int8_t>(byte))
                                                            : static_cast<float>(byte);
            halves_[code] = *half_of(value);
            reals_[code] = value;
        }
    }
}

void Decoder::decode(const std::uint8_t* block, std::uint64_t first, std::size_t n, Dtype dtype, void* out) const {
    if (encoding_.bits == 32) {
        std::memcpy(out, block + 4 * first, 4 * n);
    } else if (encoding_.bits == 16) {
        if (dtype == Dtype::float16)
            std::memcpy(out, block + 2 * first, 2 * n);
        else
            floats_of_halves(block + 2 * first, n, static_cast<float*>(out));
    } else if (dtype == Dtype::float16) {
        unpack(encoding_.bits, block, first, n, halves_.data(), static_cast<std::uint16_t*>(out));
    } else if (dtype == Dtype::float32) {
        unpack(encoding_.bits, block, first, n, reals_.data(), static_cast<float*>(out));
    } else if (encoding_.bits == 8) {
        std::memcpy(out, block + first, n);
    } else {
        unpack(encoding_.bits, block, first, n, bytes_.data(), static_cast<std::uint8_t*>(out));
    }
}

}  // namespace gk::track
