// How values of different kinds compare.
#include <fmt/core.h>
#include <boost/test/unit_test.hpp>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>

#include "gk/table/where/where_values.hpp"
#include "support/where_cases.hpp"

namespace {

using namespace where_test;

}  // namespace

BOOST_AUTO_TEST_SUITE(where_values)

BOOST_AUTO_TEST_CASE(float32_columns_have_their_printed_value) {
    check_kept({
        {"AF == 0.1", "0"},
        {"0.1 == AF", "0"},
        {"AF != 0.1", "13"},
        {"AF <= 0.1", "03"},
        {"AF < 0.1", "3"},
        {"AF > 0.1", "1"},
        {"AF >= 0.1", "01"},
        {"AF == 0.1000000015", ""},
        {"AF == 1e-6", "3"},
        {"AF + 0 == 0.1", "0"},
        {"AF * 2 == 0.2", "0"},
        {"AF * 2 == 0.5", "1"},
        {"AF == AF", "013"},
        {"AF < level", "013"},
        {"default(AF, 5) == 0.1", "0"},
        {"score == 16777216", "0"},
        {"score == 0", "1"},
        {"score > 1e300", "3"},
        {"score < 1e300", "01"},
        {"score != 0", "023"},
        {"score < -1e300", ""},
        {"score == 9223372036854775807", ""},
        {"!(score >= 0)", "2"},
    });
}

BOOST_AUTO_TEST_CASE(printed_values_are_those_of_fmt) {
    std::mt19937 random(7);
    for (int i = 0; i < 50'000; ++i) {
        const std::uint32_t bits = static_cast<std::uint32_t>(random());
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value)) continue;
        const std::string text = fmt::format("{}", value);
        double expected = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        BOOST_REQUIRE_EQUAL(gk::table::where::printed_value(value), expected);

        // And the bounds agree with them.
        for (const double number : {expected, static_cast<double>(value), expected * 1.00000003, expected + 1e-9}) {
            if (!std::isfinite(number)) continue;
            const auto bounds = gk::table::where::bounds_of(number);
            BOOST_REQUIRE_EQUAL(value < bounds.not_less, expected < number);
            BOOST_REQUIRE_EQUAL(value >= bounds.greater, expected > number);
        }
    }
}

BOOST_AUTO_TEST_CASE(integers_and_reals_compare_exactly) {
    using gk::table::where::compare_exactly;
    constexpr double two_53 = 9007199254740992.0;
    BOOST_TEST(compare_exactly(5, 5.0) == 0);
    BOOST_TEST(compare_exactly(5, 5.5) == -1);
    BOOST_TEST(compare_exactly(-5, -5.5) == 1);
    BOOST_TEST(compare_exactly((std::int64_t{1} << 53) + 1, two_53) == 1);
    BOOST_TEST(compare_exactly((std::int64_t{1} << 53) - 1, two_53) == -1);
    BOOST_TEST(compare_exactly(largest, 9223372036854775808.0) == -1);
    BOOST_TEST(compare_exactly(smallest, -9223372036854775808.0) == 0);
    BOOST_TEST(compare_exactly(smallest, -1e300) == 1);
    BOOST_TEST(compare_exactly(largest, std::numeric_limits<double>::infinity()) == -1);
    BOOST_TEST(std::isnan(compare_exactly(0, std::numeric_limits<double>::quiet_NaN())));
}

BOOST_AUTO_TEST_SUITE_END()
