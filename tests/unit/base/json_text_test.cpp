// JSON strings.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "gk/base/json_text.hpp"

using namespace gk;

namespace {

std::string json(std::string_view text) {
    ByteBuffer out;
    append_json_string(out, text);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_text)

BOOST_AUTO_TEST_CASE(json_escapes) {
    BOOST_TEST(json("") == R"("")");
    BOOST_TEST(json("chr1 /x") == R"("chr1 /x")");
    BOOST_TEST(json("a\"b\\c") == R"("a\"b\\c")");
    BOOST_TEST(json("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    BOOST_TEST(json(std::string_view("\0\x01\x1f\x7f", 4)) == "\"\\u0000\\u0001\\u001f\x7f\"");
    BOOST_TEST(json("kontig\xc3\xa9 \xe6\x97\xa5 \xf0\x9f\xa7\xac") ==
               "\"kontig\xc3\xa9 \xe6\x97\xa5 \xf0\x9f\xa7\xac\"");
}

BOOST_AUTO_TEST_CASE(json_of_what_is_not_utf8) {
    const std::string r = "\xef\xbf\xbd";
    const auto check = [](std::string_view bytes, const std::string& expected) {
        BOOST_TEST(json("a" + std::string(bytes) + "z") == "\"a" + expected + "z\"");
    };
    check("\x80", r);
    check("\xff\xfe", r + r);
    check("\xc3", r);
    check("\xc0\xaf", r + r);                  // overlong
    check("\xe0\x80\x80", r + r + r);          // overlong
    check("\xed\xa0\x80", r + r + r);          // a surrogate
    check("\xf4\x90\x80\x80", r + r + r + r);  // beyond U+10FFFF
    check("\xf5\x80\x80\x80", r + r + r + r);
    check("\xe6\x97", r);  // one for a maximal part
    check("\xf0\x9f\xa7", r);
    check("\xe6\x97\xc3\xa9", r + "\xc3\xa9");
    check("\xf4\x8f\xbf\xbf", "\xf4\x8f\xbf\xbf");
    check("\xed\x9f\xbf\xee\x80\x80", "\xed\x9f\xbf\xee\x80\x80");
    BOOST_TEST(json("\xe6\x97") == "\"" + r + "\"");
}

BOOST_AUTO_TEST_CASE(json_of_random_bytes) {
    std::mt19937 random(9);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t n = random() % 12; n != 0; --n)
            text += static_cast<char>(random() % 3 == 0 ? 0x80 + random() % 128 : random() % 256);
        const std::string got = json(text);
        // The library replaces broken sequences by the same rule.
        BOOST_REQUIRE(got == nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        BOOST_REQUIRE(nlohmann::json::accept(got));
    }
}

BOOST_AUTO_TEST_SUITE_END()
