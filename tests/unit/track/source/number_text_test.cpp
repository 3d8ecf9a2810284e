// Numbers of text (gk/track/source/FORMAT.md#numbers).
#include "gk/track/source/number_text.hpp"

#include <bit>
#include <boost/test/unit_test.hpp>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <random>
#include <string>

using namespace gk::track::source;

BOOST_AUTO_TEST_SUITE(number_text)

namespace {

std::uint32_t bits_of(float value) {
    return std::bit_cast<std::uint32_t>(value);
}

// What the C library makes of it, which rounds correctly.
float nearest(const std::string& text) {
    return std::strtof(text.c_str(), nullptr);
}

void check_short(const std::string& text) {
    const std::string line = text + "\n4.25\n7\n";
    float value = -1;
    const char* const end = parse_short_line(line.data(), value);
    BOOST_TEST_INFO(text);
    const auto expected = parse_real(text);
    if (end == nullptr) return;
    BOOST_TEST_REQUIRE(static_cast<std::size_t>(end - line.data()) == text.size());
    BOOST_TEST_REQUIRE(expected.has_value());
    BOOST_TEST_REQUIRE(bits_of(value) == bits_of(*expected));
}

}  // namespace

BOOST_AUTO_TEST_CASE(forms) {
    for (const std::string text : {"1", "1.", ".5", "0.1", "1e-3", "1E2", "-0", "65519", "0.33333334", "1e-42", "1e38",
                                   "123456789.125", "00012.50", "16777217", "16777219", "0.1000000014901161"})
        BOOST_TEST(bits_of(parse_real(text).value()) == bits_of(nearest(text)), text);
    BOOST_TEST(parse_real("+7").value() == 7);
    BOOST_TEST(parse_real("-Infinity").value() == -std::numeric_limits<float>::infinity());
    BOOST_TEST(parse_real("inf").value() == std::numeric_limits<float>::infinity());
    BOOST_TEST(std::isnan(parse_real("NaN").value()));
    BOOST_TEST(bits_of(parse_real("-1e-50").value()) == bits_of(-0.0F));
    BOOST_TEST(parse_real("0." + std::string(400, '0') + "1").value() == 0);
    for (const std::string text : {"", ".", "-", "+", "1.2.3", "1,5", " 1", "1 ", "0x10", "nan(1)", "infin", "1e",
                                   "1e50", "-1e39", "--1", "+-1", "1f", "e5"})
        BOOST_TEST(!parse_real(text).has_value(), text);
    BOOST_TEST(!parse_real("1" + std::string(400, '0')).has_value());
}

BOOST_AUTO_TEST_CASE(short_lines) {
    for (const std::string text :
         {"1", "-1", "0.5", "-.5", "5.", "1234567", "12345.6", "-12.345", "0", "-0", "000.100"}) {
        const std::string line = text + "\n12345678";
        float value = -1;
        BOOST_TEST((parse_short_line(line.data(), value) == line.data() + text.size()), text);
        BOOST_TEST(bits_of(value) == bits_of(nearest(text)), text);
    }
    for (const std::string text :
         {"", "-", ".", "-.", "1.2.3", "1\r", "nan", "1e5", "+1", "1 2", "12345678", "--1", "1\t2", "\xB1"}) {
        const std::string line = text + "\n12345678";
        float value = -1;
        BOOST_TEST(!parse_short_line(line.data(), value), text);
    }
}

BOOST_AUTO_TEST_CASE(any_short_text) {
    std::mt19937 random(3);
    const std::string letters = "0123456789012345678901234567890123456789..--e+ n\t\r";
    for (int i = 0; i < 200'000; ++i) {
        std::string text(random() % 9, '0');
        for (char& c : text) c = letters[random() % letters.size()];
        check_short(text);
    }
}

BOOST_AUTO_TEST_CASE(correctly_rounded) {
    std::mt19937_64 random(5);
    for (int i = 0; i < 200'000; ++i) {
        std::string text = std::to_string(random() >> (random() % 60));
        text.insert(random() % (text.size() + 1), ".");
        BOOST_TEST_INFO(text);
        BOOST_TEST_REQUIRE(bits_of(parse_real(text).value()) == bits_of(nearest(text)));
    }
    // In the middle between two floats, and next to it.
    for (int i = 0; i < 20'000; ++i) {
        const float low = std::bit_cast<float>(static_cast<std::uint32_t>(0x3F800000 + random() % 0x08000000));
        const double middle = (static_cast<double>(low) + static_cast<double>(std::nextafter(low, 1e30F))) / 2;
        char digits[40];
        const std::string exact(digits,
                                std::to_chars(digits, digits + sizeof digits, middle, std::chars_format::fixed).ptr);
        for (const std::string& text : {exact, exact.substr(0, 15), exact + "1"}) {
            BOOST_TEST_INFO(text);
            BOOST_TEST_REQUIRE(bits_of(parse_real(text).value()) == bits_of(nearest(text)));
        }
    }
}

BOOST_AUTO_TEST_CASE(positions) {
    BOOST_TEST(parse_position("12").value() == 12);
    BOOST_TEST(parse_position("+5").value() == 5);
    BOOST_TEST(parse_position("-3").value() == -3);
    for (const std::string text : {"", "+", "+-5", "1.5", "3000000000", " 1"})
        BOOST_TEST(!parse_position(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()
