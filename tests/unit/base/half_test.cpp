// Halves, as tables store float16.
#include "gk/base/half.hpp"

#include <bit>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

using namespace gk;

BOOST_AUTO_TEST_SUITE(half_numbers)

namespace {

std::uint16_t half(float value) {
    return half_of_float(std::bit_cast<std::uint32_t>(value)).value();
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_half_is_itself) {
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const float value = float_of_half(static_cast<std::uint16_t>(bits));
        if (std::isnan(value)) continue;
        BOOST_REQUIRE_EQUAL(half(value), bits);
    }
}

BOOST_AUTO_TEST_CASE(the_nearest_and_of_two_the_outer_one) {
    BOOST_TEST(half(1.0F) == 0x3C00);
    BOOST_TEST(half(0.1F) == 0x2E66);
    const float step = 1.0F / 1024;  // between 1 and 2
    BOOST_TEST(half(1 + step / 2) == 0x3C01);
    BOOST_TEST(half(-1 - step / 2) == 0xBC01);
    BOOST_TEST(half(1 + 3 * step / 2) == 0x3C02);
    BOOST_TEST(half(std::nextafter(1 + step / 2, 0.0F)) == 0x3C00);
    BOOST_TEST(half(2047.0F / 1024 + step / 2) == 0x4000);  // the carry moves the exponent
    const float smallest = std::ldexp(1.0F, -24);
    BOOST_TEST(half(smallest) == 1);
    BOOST_TEST(half(smallest / 2) == 1);
    BOOST_TEST(half(std::nextafter(smallest / 2, 0.0F)) == 0);
    BOOST_TEST(half(-smallest / 4) == 0x8000);
    BOOST_TEST(half(1023.5F * smallest) == 0x400);
}

BOOST_AUTO_TEST_CASE(large_ones) {
    const float inf = std::numeric_limits<float>::infinity();
    BOOST_TEST(half(65504) == 0x7BFF);
    BOOST_TEST(half(65519.9F) == 0x7BFF);
    BOOST_TEST(half(65520) == 0x7C00);
    BOOST_TEST(half(65535.9F) == 0x7C00);
    BOOST_TEST(!half_of_float(std::bit_cast<std::uint32_t>(65536.0F)));
    BOOST_TEST(!half_of_float(std::bit_cast<std::uint32_t>(-1e30F)));
    BOOST_TEST(half(inf) == 0x7C00);
    BOOST_TEST(half(-inf) == 0xFC00);
    BOOST_TEST(half_of_float(0x7FC00000).value() == 0x7E00);
    BOOST_TEST(half_of_float(0xFFC00000).value() == 0xFE00);
    BOOST_TEST(half_of_float(0x7F800001).value() == 0x7C01);  // what is NaN stays NaN
}

BOOST_AUTO_TEST_CASE(values_of_halves) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const std::vector<std::pair<std::uint16_t, float>> values = {
        {0x0000, 0.0F},     {0x3C00, 1.0F},          {0xC000, -2.0F},    {0x7BFF, 65504.0F},  {0x0400, 0x1p-14F},
        {0x0001, 0x1p-24F}, {0x83FF, -0x1.FF8p-15F}, {0x7C00, infinity}, {0xFC00, -infinity}, {0x3555, 0x1.554p-2F}};
    for (const auto& [bits, value] : values) BOOST_TEST(float_of_half(bits) == value);
    BOOST_TEST(std::signbit(float_of_half(0x8000)));
    BOOST_TEST(!std::signbit(float_of_half(0)));
    for (const std::uint16_t bits : std::vector<std::uint16_t>{0x7C01, 0x7E00, 0xFE00, 0xFFFF})
        BOOST_TEST(std::isnan(float_of_half(bits)));
    BOOST_TEST(std::signbit(float_of_half(0xFE00)));
    // Every finite half lies between its neighbours.
    for (std::uint16_t bits = 0; bits < 0x7BFF; ++bits)
        BOOST_TEST_REQUIRE(float_of_half(bits) < float_of_half(static_cast<std::uint16_t>(bits + 1)));
}

BOOST_AUTO_TEST_SUITE_END()
