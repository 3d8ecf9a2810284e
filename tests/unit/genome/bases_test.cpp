#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

#include "gk/genome/bases.hpp"

namespace {

using Decoder = void (*)(const std::uint8_t*, std::uint64_t, std::uint64_t, char*);

std::string decoded_bases(Decoder decode, const std::vector<std::uint8_t>& packed, std::uint64_t start,
                          std::uint64_t end) {
    std::string text(end - start + gk::decode_slack, '?');
    decode(packed.data(), start, end, text.data());
    text.resize(end - start);
    return text;
}

std::string naive_bases(const std::vector<std::uint8_t>& packed, std::uint64_t start, std::uint64_t end) {
    std::string text;
    for (std::uint64_t i = start; i < end; ++i) text += "TCAG"[(packed[i / 4] >> (6 - 2 * (i % 4))) & 3U];
    return text;
}

std::string reversed_bases(const std::string& text) {
    std::string result;
    for (auto base = text.rbegin(); base != text.rend(); ++base) result += "AGTC"[std::string("TCAG").find(*base)];
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bases)

// The buffer holds exactly the packed bytes of each piece, so that a sanitizer sees any read beyond them.
BOOST_AUTO_TEST_CASE(every_start_and_length_in_both_directions) {
    std::mt19937 random(7);
    for (std::uint64_t start = 0; start < 9; ++start) {
        for (std::uint64_t size = 0; size < 170; ++size) {
            const std::uint64_t end = start + size;
            std::vector<std::uint8_t> packed((end + 3) / 4);
            for (std::uint8_t& byte : packed) byte = static_cast<std::uint8_t>(random());
            const std::string expected = naive_bases(packed, start, end);
            BOOST_TEST(decoded_bases(gk::decode_bases, packed, start, end) == expected);
            BOOST_TEST(decoded_bases(gk::decode_bases_portable, packed, start, end) == expected);
            const std::string reversed = reversed_bases(expected);
            BOOST_TEST(decoded_bases(gk::decode_bases_reverse, packed, start, end) == reversed);
            BOOST_TEST(decoded_bases(gk::decode_bases_reverse_portable, packed, start, end) == reversed);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
