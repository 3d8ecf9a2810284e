// Decimal text of numbers, against the library's.
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include "gk/base/decimal.hpp"
#include "support/sample.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::string decimal(std::int64_t value) {
    std::array<char, decimal_room> text{};
    return {text.data(), write_decimal(text.data(), value)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decimal_text)

BOOST_AUTO_TEST_CASE(powers_of_ten_and_their_neighbours) {
    std::int64_t power = 1;
    for (int digits = 1; digits <= 19; ++digits) {
        for (const std::int64_t value : {power - 1, power, power + 1, -power, 1 - power})
            BOOST_TEST(decimal(value) == std::to_string(value));
        if (digits < 19) power *= 10;
    }
    for (const std::int64_t value :
         {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()})
        BOOST_TEST(decimal(value) == std::to_string(value));
}

// Each number of four digits in either half.
BOOST_AUTO_TEST_CASE(all_halves) {
    for (std::int64_t half = 0; half < 10000; half += static_cast<std::int64_t>(sample_step())) {
        BOOST_REQUIRE(decimal(half) == std::to_string(half));
        BOOST_REQUIRE(decimal(half * 10000) == std::to_string(half * 10000));
        BOOST_REQUIRE(decimal(98760000 + half) == std::to_string(98760000 + half));
    }
}

BOOST_AUTO_TEST_CASE(numbers_of_any_length) {
    std::mt19937_64 random(1);
    for (int i = 0; i < sampled(100000); ++i) {
        const auto value = static_cast<std::int64_t>(random() >> (random() % 64));
        BOOST_REQUIRE(decimal(value) == std::to_string(value));
    }
}

BOOST_AUTO_TEST_SUITE_END()
