// Codes to values (gk/track/FORMAT.md#encodings).
#include "gk/track/decode.hpp"

#include <bit>
#include <boost/test/unit_test.hpp>
#include <cstring>
#include <random>
#include <vector>

#include "gk/base/half.hpp"

using namespace gk;
using namespace gk::track;

BOOST_AUTO_TEST_SUITE(decode)

BOOST_AUTO_TEST_CASE(every_half) {
    std::vector<std::uint16_t> halves(65536 + 5);
    for (std::size_t i = 0; i < halves.size(); ++i) halves[i] = static_cast<std::uint16_t>(i);
    std::vector<float> reals(halves.size());
    floats_of_halves(reinterpret_cast<const std::uint8_t*>(halves.data()), halves.size(), reals.data());
    for (std::size_t i = 0; i < halves.size(); ++i)
        BOOST_TEST_REQUIRE(std::bit_cast<std::uint32_t>(reals[i]) ==
                           std::bit_cast<std::uint32_t>(float_of_half(halves[i])));
}

BOOST_AUTO_TEST_CASE(rows_turned_around) {
    for (const std::size_t size : {1U, 2U, 4U, 3U, 12U})
        for (std::size_t rows = 0; rows < 40; ++rows) {
            std::vector<std::uint8_t> bytes(rows * size);
            for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 7);
            const std::vector<std::uint8_t> before = bytes;
            reverse_rows(bytes.data(), rows, size);
            for (std::size_t row = 0; row < rows; ++row)
                BOOST_TEST_REQUIRE(std::memcmp(&bytes[row * size], &before[(rows - 1 - row) * size], size) == 0);
        }
}

BOOST_AUTO_TEST_CASE(packed_codes_from_any_place) {
    std::mt19937 random(1);
    std::vector<std::uint32_t> words(40);
    for (std::uint32_t& word : words) word = static_cast<std::uint32_t>(random());
    const auto* const block = reinterpret_cast<const std::uint8_t*>(words.data());
    for (const Etype etype : {Etype::u1, Etype::u2, Etype::u3, Etype::u4, Etype::u5, Etype::u6, Etype::f2, Etype::f5}) {
        const Encoding& encoding = encoding_of(etype);
        const Dictionary dictionary = initial_dictionary(encoding);
        const Decoder decoder(encoding, dictionary);
        const std::size_t per_word = encoding.codes_per_word();
        for (std::size_t first = 0; first < 70; ++first)
            for (const std::size_t n : {0U, 1U, 5U, 33U, 90U}) {
                std::vector<float> reals(n);
                std::vector<std::uint16_t> halves(n);
                decoder.decode(block, first, n, Dtype::float32, reals.data());
                decoder.decode(block, first, n, Dtype::float16, halves.data());
                for (std::size_t i = 0; i < n; ++i) {
                    const std::size_t k = first + i;
                    const std::uint32_t code =
                        words[k / per_word] >> (k % per_word * encoding.bits) & (encoding.code_count() - 1);
                    const float value = encoding.has_dictionary() ? dictionary.real(code) : static_cast<float>(code);
                    BOOST_TEST_REQUIRE(reals[i] == value);
                    BOOST_TEST_REQUIRE(halves[i] == *half_of(value));
                }
            }
    }
}

BOOST_AUTO_TEST_SUITE_END()
