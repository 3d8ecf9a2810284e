#include "gk/motif/pattern.hpp"

#include <algorithm>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace gk::motif {
namespace {

struct Code {
    char letter;
    char complement;
    std::string_view takes;
};

constexpr std::array<Code, 15> codes{{{'A', 'T', "A"},
                                      {'C', 'G', "C"},
                                      {'G', 'C', "G"},
                                      {'T', 'A', "T"},
                                      {'R', 'Y', "AG"},
                                      {'Y', 'R', "CT"},
                                      {'S', 'S', "CG"},
                                      {'W', 'W', "AT"},
                                      {'K', 'M', "GT"},
                                      {'M', 'K', "AC"},
                                      {'B', 'V', "CGT"},
                                      {'D', 'H', "AGT"},
                                      {'H', 'D', "ACT"},
                                      {'V', 'B', "ACG"},
                                      {'N', 'N', "ACGTN"}}};

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 0x20) : letter;
}

const Code* find_code(char letter) {
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const Code& code) { return code.letter == upper(letter); });
    return found == codes.end() ? nullptr : &*found;
}

constexpr std::string_view text_letters = "ACGTN";

}  // namespace

std::optional<char> first_foreign_letter(std::string_view motif) {
    const auto found =
        std::find_if(motif.begin(), motif.end(), [](char letter) { return find_code(letter) == nullptr; });
    if (found == motif.end()) return std::nullopt;
    return *found;
}

std::string reverse_complement(std::string_view motif) {
    std::string result(motif.rbegin(), motif.rend());
    for (char& letter : result)
        if (const Code* code = find_code(letter)) letter = code->complement;
    return result;
}

Pattern::Pattern(std::string_view motif, Alphabet alphabet) {
    places_.reserve(motif.size());
    for (const char letter : motif) {
        Place& place = places_.emplace_back();
        const Code* code = find_code(letter);
        std::string_view takes;
        if (alphabet == Alphabet::iupac)
            takes = code == nullptr ? std::string_view{} : code->takes;
        else if (const std::size_t at = text_letters.find(upper(letter)); at != std::string_view::npos)
            takes = text_letters.substr(at, 1);
        for (const char taken : takes) place[static_cast<unsigned char>(taken) & 0x0FU] = 0xFF;
    }
}

bool Pattern::matches(const char* text) const {
    return std::all_of(places_.begin(), places_.end(),
                       [&](const Place& place) { return place[static_cast<unsigned char>(*text++) & 0x0FU] != 0; });
}

std::uint32_t match_32_portable(const Pattern& pattern, const char* text) {
    std::uint32_t found = 0;
    for (unsigned i = 0; i < 32; ++i)
        if (pattern.matches(text + i)) found |= std::uint32_t{1} << i;
    return found;
}

#ifdef __x86_64__
namespace {

// One table look-up takes a place for 32 letters at once. Mostly the first few places rule out all of them.
[[gnu::target("avx2")]] std::uint32_t match_32_avx2(const Pattern& pattern, const char* text) {
    __m256i found = _mm256_set1_epi8(-1);
    for (const Place& place : pattern.places()) {
        const __m256i letters = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text++));
        const __m256i table =
            _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(place.data())));
        found = _mm256_and_si256(found, _mm256_shuffle_epi8(table, letters));
        if (_mm256_testz_si256(found, found) != 0) return 0;
    }
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(found));
}

}  // namespace
#endif

Matcher best_matcher() {
#ifdef __x86_64__
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
    if (has_avx2) return match_32_avx2;
#endif
    return match_32_portable;
}

}  // namespace gk::motif
