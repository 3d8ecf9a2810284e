// Integers in text.
#include <boost/test/unit_test.hpp>
#include <cstdint>

#include "gk/base/numbers.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(numbers)

BOOST_AUTO_TEST_CASE(integers) {
    BOOST_TEST(parse_integer<int>("0").value() == 0);
    BOOST_TEST(parse_integer<int>("-7").value() == -7);
    BOOST_TEST(parse_integer<int>("010").value() == 10);
    BOOST_TEST(parse_integer<std::int32_t>("2147483647").value() == 2147483647);
    BOOST_TEST(!parse_integer<std::int32_t>("2147483648"));
    BOOST_TEST(!parse_integer<std::uint32_t>("-1"));
    for (const char* bad : {"", "-", "+5", " 5", "5 ", "5x", "0x5", "5.0", "1e3", "--5", "5\n"})
        BOOST_TEST(!parse_integer<int>(bad), "'" << bad << "'");
    BOOST_TEST(!parse_integer<int>(std::string_view("5\0", 2)));
    BOOST_TEST(with_commas(0) == "0");
    BOOST_TEST(with_commas(999) == "999");
    BOOST_TEST(with_commas(1000) == "1,000");
    BOOST_TEST(with_commas(18446744073709551615U) == "18,446,744,073,709,551,615");
}

BOOST_AUTO_TEST_CASE(few_digits_are_what_they_say) {
    for (const std::uint32_t value : {0U, 7U, 42U, 163U, 1023U, 54321U, 999999U, 1234567U, 98765432U})
        BOOST_TEST(gk::few_digits(std::to_string(value)).value() == value);
    BOOST_TEST(gk::few_digits("007").value() == 7U);
    BOOST_TEST(gk::few_digits("00000000").value() == 0U);
    BOOST_TEST(!gk::few_digits(""));
    BOOST_TEST(!gk::few_digits("123456789"));
    // Each place, with each other byte.
    for (std::size_t size = 1; size <= 8; ++size)
        for (std::size_t place = 0; place < size; ++place)
            for (int byte = 0; byte < 256; ++byte) {
                std::string text(size, '5');
                text[place] = static_cast<char>(byte);
                BOOST_TEST(gk::few_digits(text).has_value() == gk::is_digit(text[place]));
            }
}

BOOST_AUTO_TEST_SUITE_END()
