#include "gk/genome/bases.hpp"

#include <array>
#include <cstring>

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
void decode_bases(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out) {
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

void decode_bases_reverse(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out) {
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

}  // namespace gk
