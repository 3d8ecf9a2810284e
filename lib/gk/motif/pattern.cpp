#include "gk/motif/pattern.hpp"

#include <algorithm>
#include <utility>

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

Pattern::Pattern(std::string_view motif, Alphabet alphabet, unsigned mismatches) : allowed_(mismatches) {
    positions_.reserve(motif.size());
    for (const char letter : motif) {
        AcceptedBases& bases = positions_.emplace_back();
        const Code* code = find_code(letter);
        std::string_view takes;
        if (alphabet == Alphabet::iupac)
            takes = code == nullptr ? std::string_view{} : code->takes;
        else if (const std::size_t at = text_letters.find(upper(letter)); at != std::string_view::npos)
            takes = text_letters.substr(at, 1);
        for (const char taken : takes) {
            const unsigned low_half = static_cast<unsigned char>(taken) & 0x0FU;
            bases.takes[low_half] = bases.takes[low_half + 16] = 0xFF;
        }
    }
}

std::size_t Pattern::mismatches(const char* text) const {
    std::size_t n = 0;
    for (const AcceptedBases& bases : positions_)
        n += bases.takes[static_cast<unsigned char>(*text++) & 0x0FU] == 0 ? 1 : 0;
    return n;
}

bool Pattern::matches(const char* text) const {
    unsigned left = allowed_;
    return std::all_of(positions_.begin(), positions_.end(), [&](const AcceptedBases& bases) {
        return bases.takes[static_cast<unsigned char>(*text++) & 0x0FU] != 0 || left-- != 0;
    });
}

void match_portable(const Pattern& pattern, const char* text, std::size_t blocks, std::uint32_t* found,
                    std::uint32_t* any) {
    for (std::size_t block = 0; block < blocks; ++block) {
        std::uint32_t bits = 0;
        for (unsigned i = 0; i < 32; ++i)
            if (pattern.matches(text + block * 32 + i)) bits |= std::uint32_t{1} << i;
        found[block] = bits;
        any[block] |= bits;
    }
}

#ifdef __x86_64__
namespace {

[[gnu::target("avx2")]] inline __m256i match_position(__m256i takes, const char* text) {
    return _mm256_shuffle_epi8(takes, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text)));
}

[[gnu::target("avx2")]] inline __m256i load_position(const AcceptedBases& bases) {
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(bases.takes.data()));
}

// One table look-up takes a position for 32 letters at once. The first `head` positions are always looked up, without a
// branch that would be mispredicted: mostly they rule out all 32.
template <int head>
[[gnu::target("avx2")]] void match_avx2(const Pattern& pattern, const char* text, std::size_t blocks,
                                        std::uint32_t* found, std::uint32_t* any) {
    const std::vector<AcceptedBases>& positions = pattern.positions();
    __m256i first[head];
    for (int i = 0; i < head; ++i) first[i] = load_position(positions[static_cast<std::size_t>(i)]);
    for (std::size_t block = 0; block < blocks; ++block, text += 32) {
        __m256i bits = match_position(first[0], text);
        for (int i = 1; i < head; ++i) bits = _mm256_and_si256(bits, match_position(first[i], text + i));
        for (std::size_t i = head; i < positions.size() && _mm256_testz_si256(bits, bits) == 0; ++i)
            bits = _mm256_and_si256(bits, match_position(load_position(positions[i]), text + i));
        found[block] = static_cast<std::uint32_t>(_mm256_movemask_epi8(bits));
        any[block] |= found[block];
    }
}

// The same with mismatches. Of the first `head` positions they are counted: each look-up adds -1 where it takes the
// letter. Behind them each position takes one from what is left, until there is nothing left in any place.
template <std::size_t head>
[[gnu::target("avx2")]] void match_nearly_avx2(const Pattern& pattern, const char* text, std::size_t blocks,
                                               std::uint32_t* found, std::uint32_t* any) {
    const std::vector<AcceptedBases>& positions = pattern.positions();
    const __m256i one = _mm256_set1_epi8(1);
    const __m256i of_head = _mm256_set1_epi8(static_cast<char>(head));
    const __m256i at_first = _mm256_set1_epi8(static_cast<char>(pattern.allowed() + 1));
    __m256i first[head];
    for (std::size_t i = 0; i < head; ++i) first[i] = load_position(positions[i]);
    for (std::size_t block = 0; block < blocks; ++block, text += 32) {
        __m256i mismatches = of_head;
        for (std::size_t i = 0; i < head; ++i)
            mismatches = _mm256_add_epi8(mismatches, match_position(first[i], text + i));
        __m256i left = _mm256_subs_epu8(at_first, mismatches);
        for (std::size_t i = head; i < positions.size() && _mm256_testz_si256(left, left) == 0; ++i)
            left = _mm256_subs_epu8(left, _mm256_add_epi8(one, match_position(load_position(positions[i]), text + i)));
        const __m256i none_left = _mm256_cmpeq_epi8(left, _mm256_setzero_si256());
        found[block] = ~static_cast<std::uint32_t>(_mm256_movemask_epi8(none_left));
        any[block] |= found[block];
    }
}

// Of random letters, fewer than one block in thirty has a place left behind so many positions.
constexpr std::array<std::size_t, most_mismatches + 1> heads_of_mismatches{5, 8, 10, 12};
constexpr std::size_t longest_head = heads_of_mismatches.back();

template <std::size_t... shorter>
constexpr std::array<Matcher, longest_head> nearly_matchers(std::index_sequence<shorter...>) {
    return {match_nearly_avx2<shorter + 1>...};
}

[[gnu::target("avx2")]] void match_best(const Pattern& pattern, const char* text, std::size_t blocks,
                                        std::uint32_t* found, std::uint32_t* any) {
    static constexpr auto nearly = nearly_matchers(std::make_index_sequence<longest_head>());
    if (pattern.allowed() != 0)
        return nearly[std::min(pattern.size(), heads_of_mismatches[pattern.allowed()]) - 1](pattern, text, blocks,
                                                                                            found, any);
    switch (pattern.size()) {
        case 1:
            return match_avx2<1>(pattern, text, blocks, found, any);
        case 2:
            return match_avx2<2>(pattern, text, blocks, found, any);
        case 3:
            return match_avx2<3>(pattern, text, blocks, found, any);
        case 4:
            return match_avx2<4>(pattern, text, blocks, found, any);
        default:
            return match_avx2<5>(pattern, text, blocks, found, any);
    }
}

}  // namespace
#endif

Matcher best_matcher() {
#ifdef __x86_64__
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
    if (has_avx2) return match_best;
#endif
    return match_portable;
}

}  // namespace gk::motif
