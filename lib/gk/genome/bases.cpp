#include "gk/genome/bases.hpp"

#include <array>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace gk {
namespace {

// The four letters of each packed byte, ready to be stored with one write; little-endian, so the first is lowest.
using Letters = std::array<std::uint32_t, 256>;

constexpr Letters make_letters(bool reverse_complement) {
    constexpr char forward[] = {'T', 'C', 'A', 'G'};
    constexpr char complement[] = {'A', 'G', 'T', 'C'};
    Letters letters{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (unsigned i = 0; i < 4; ++i) {
            const unsigned code = (byte >> (6 - 2 * i)) & 3U;
            const unsigned place = reverse_complement ? 3 - i : i;
            const auto letter = static_cast<unsigned char>(reverse_complement ? complement[code] : forward[code]);
            letters[byte] |= static_cast<std::uint32_t>(letter) << (8 * place);
        }
    }
    return letters;
}

constexpr Letters forward_letters = make_letters(false);
constexpr Letters reverse_letters = make_letters(true);

inline void store(char* out, std::uint32_t letters) {
    std::memcpy(out, &letters, sizeof letters);
}

}  // namespace

// A byte's letters that come before the wanted ones are shifted out; those behind are overwritten by what follows, or
// lie in the slack.
void decode_bases_portable(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out) {
    if (start >= end) return;
    const char* const stop = out + (end - start);
    const std::uint8_t* byte = packed + start / 4;
    const auto phase = static_cast<unsigned>(start % 4);
    store(out, forward_letters[*byte++] >> (8 * phase));
    out += 4 - phase;
    for (; out + 16 <= stop; out += 16, byte += 4) {
        store(out, forward_letters[byte[0]]);
        store(out + 4, forward_letters[byte[1]]);
        store(out + 8, forward_letters[byte[2]]);
        store(out + 12, forward_letters[byte[3]]);
    }
    for (; out < stop; out += 4) store(out, forward_letters[*byte++]);
}

void decode_bases_reverse_portable(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out) {
    if (start >= end) return;
    const char* const stop = out + (end - start);
    const std::uint8_t* byte = packed + (end - 1) / 4;
    const auto phase = static_cast<unsigned>(3 - (end - 1) % 4);
    store(out, reverse_letters[*byte--] >> (8 * phase));
    out += 4 - phase;
    for (; out + 16 <= stop; out += 16, byte -= 4) {
        store(out, reverse_letters[byte[0]]);
        store(out + 4, reverse_letters[byte[-1]]);
        store(out + 8, reverse_letters[byte[-2]]);
        store(out + 12, reverse_letters[byte[-3]]);
    }
    for (; out < stop; out += 4) store(out, reverse_letters[*byte--]);
}

namespace {

#ifdef __x86_64__

// Eight packed bytes to 32 letters: each byte is spread over four places, each place takes its half of the byte, and of
// that half a table look-up gives the letter of its upper or of its lower two bits. In reverse, the bytes, the halves
// and the pairs of bits come in the opposite order.
template <bool reverse>
[[gnu::target("avx2")]] void decode_32(const std::uint8_t* packed, char* out) {
    const __m256i spread = reverse ? _mm256_setr_epi8(7, 7, 7, 7, 6, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4,  //
                                                      3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0)
                                   : _mm256_setr_epi8(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3,  //
                                                      4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7);
    const __m128i upper_pair =
        reverse ? _mm_setr_epi8('A', 'A', 'A', 'A', 'G', 'G', 'G', 'G', 'T', 'T', 'T', 'T', 'C', 'C', 'C', 'C')
                : _mm_setr_epi8('T', 'T', 'T', 'T', 'C', 'C', 'C', 'C', 'A', 'A', 'A', 'A', 'G', 'G', 'G', 'G');
    const __m128i lower_pair =
        reverse ? _mm_setr_epi8('A', 'G', 'T', 'C', 'A', 'G', 'T', 'C', 'A', 'G', 'T', 'C', 'A', 'G', 'T', 'C')
                : _mm_setr_epi8('T', 'C', 'A', 'G', 'T', 'C', 'A', 'G', 'T', 'C', 'A', 'G', 'T', 'C', 'A', 'G');
    constexpr int odd_words = 0xAA;
    const __m256i low_half = _mm256_set1_epi8(0x0F);
    const __m256i second_of_two = _mm256_set1_epi16(static_cast<short>(0xFF00));

    long long eight = 0;
    std::memcpy(&eight, packed, sizeof eight);
    const __m256i bytes = _mm256_shuffle_epi8(_mm256_set1_epi64x(eight), spread);
    const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low_half);
    const __m256i lower = _mm256_and_si256(bytes, low_half);
    const __m256i half =
        reverse ? _mm256_blend_epi16(lower, upper, odd_words) : _mm256_blend_epi16(upper, lower, odd_words);
    const __m256i by_upper = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(upper_pair), half);
    const __m256i by_lower = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(lower_pair), half);
    const __m256i letters = reverse ? _mm256_blendv_epi8(by_lower, by_upper, second_of_two)
                                    : _mm256_blendv_epi8(by_upper, by_lower, second_of_two);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), letters);
}

// Long runs wait for memory, not for the processor, whose own prefetching ends at each page: the bytes of a page behind
// are asked for. In gk motif --all, decoding was 47 % of the time without this, and is 37 % with it.
constexpr std::uint64_t prefetch_distance = 4096;

// Whole bytes in the middle go 32 bases at a time; both ends as ever.
[[gnu::target("avx2")]] void decode_bases_avx2(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end,
                                               char* out) {
    const std::uint64_t middle = (start + 3) / 4 * 4;
    if (middle + 32 > end) return decode_bases_portable(packed, start, end, out);
    decode_bases_portable(packed, start, middle, out);
    out += middle - start;
    std::uint64_t at = middle;
    for (; at + 256 <= end; at += 256) {
        prefetch(packed + at / 4 + prefetch_distance);
        for (std::uint64_t next = at; next < at + 256; next += 32, out += 32) decode_32<false>(packed + next / 4, out);
    }
    for (; at + 32 <= end; at += 32, out += 32) decode_32<false>(packed + at / 4, out);
    // Some of the last 32 once more, so that three at most are left.
    const std::uint64_t whole_end = end / 4 * 4;
    decode_32<false>(packed + (whole_end - 32) / 4, out + (whole_end - at) - 32);
    decode_bases_portable(packed, whole_end, end, out + (whole_end - at));
}

[[gnu::target("avx2")]] void decode_bases_reverse_avx2(const std::uint8_t* packed, std::uint64_t start,
                                                       std::uint64_t end, char* out) {
    std::uint64_t at = end / 4 * 4;
    if (at < start + 32) return decode_bases_reverse_portable(packed, start, end, out);
    decode_bases_reverse_portable(packed, at, end, out);
    out += end - at;
    for (; at >= start + 32; at -= 32, out += 32) decode_32<true>(packed + at / 4 - 8, out);
    decode_bases_reverse_portable(packed, start, at, out);
}

const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
const auto decode_best = has_avx2 ? decode_bases_avx2 : decode_bases_portable;
const auto decode_reverse_best = has_avx2 ? decode_bases_reverse_avx2 : decode_bases_reverse_portable;

#else

const auto decode_best = decode_bases_portable;
const auto decode_reverse_best = decode_bases_reverse_portable;

#endif

}  // namespace

void decode_bases(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out) {
    decode_best(packed, start, end, out);
}

void decode_bases_reverse(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out) {
    decode_reverse_best(packed, start, end, out);
}

}  // namespace gk
