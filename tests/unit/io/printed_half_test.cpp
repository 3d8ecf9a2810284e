// Halves as they are printed.
#include "gk/io/printed_half.hpp"

#include <boost/test/unit_test.hpp>
#include <charconv>
#include <cmath>
#include <string>

#include "gk/base/half.hpp"

using namespace gk;
using namespace gk::io;

namespace {

std::string text_of(float value) {
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

std::size_t digits_of(const std::string& text) {
    std::string digits;
    for (const char c : text.substr(0, text.find('e')))
        if (c >= '0' && c <= '9') digits += c;
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? 0 : digits.find_last_not_of('0') + 1 - first;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(printed_half)

BOOST_AUTO_TEST_CASE(some_values) {
    const auto halves = printed_halves();
    BOOST_TEST(text_of(halves[0x2E66]) == "0.1");
    BOOST_TEST(text_of(halves[0x3C00]) == "1");
    BOOST_TEST(text_of(halves[0xBC00]) == "-1");
    BOOST_TEST(text_of(halves[0x3C01]) == "1.001");
    BOOST_TEST(text_of(halves[0x0001]) == "6e-08");
    BOOST_TEST(text_of(halves[0x7BFF]) == "65500");
    BOOST_TEST(text_of(halves[0x2A66]) == "0.05");
    BOOST_TEST(halves[0x7C00] == INFINITY);
    BOOST_TEST(halves[0xFC00] == -INFINITY);
    BOOST_TEST(std::isnan(halves[0x7E00]));
}

// Each lies between the middles to its neighbours, and a number of fewer digits does not.
BOOST_AUTO_TEST_CASE(each_is_the_shortest_that_reads_back) {
    const auto halves = printed_halves();
    for (std::uint16_t bits = 1; bits < 0x7BFF; ++bits) {
        const auto value = [&](int step) {
            return static_cast<double>(float_of_half(static_cast<std::uint16_t>(bits + step)));
        };
        const double below = (value(-1) + value(0)) / 2;
        const double above = (value(0) + value(1)) / 2;
        const auto printed = static_cast<double>(halves[bits]);
        BOOST_REQUIRE(printed >= below);
        BOOST_REQUIRE(printed < above);
        BOOST_REQUIRE((printed > below || bits % 2 == 0));
        const std::size_t digits = digits_of(text_of(halves[bits]));
        for (std::size_t fewer = 1; fewer < digits; ++fewer) {
            char text[64];
            const char* const end = std::to_chars(text, text + sizeof text, value(0), std::chars_format::scientific,
                                                  static_cast<int>(fewer - 1))
                                        .ptr;
            double shorter = 0;
            std::from_chars(text, end, shorter);
            BOOST_REQUIRE((shorter < below || shorter >= above || (shorter == below && bits % 2 != 0)));
        }
        BOOST_REQUIRE(halves[bits | 0x8000U] == -halves[bits]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
