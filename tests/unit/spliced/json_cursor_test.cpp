// JSON piece by piece.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/spliced/json_cursor.hpp"

using gk::spliced::JsonCursor;

namespace {

std::string text_of(std::string_view json) {
    JsonCursor cursor(json);
    std::string text;
    return cursor.text(text) && cursor.at_end() ? text : "!";
}

bool is_value(std::string_view json) {
    JsonCursor cursor(json);
    cursor.skip();
    return cursor.at_end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_cursor)

BOOST_AUTO_TEST_CASE(texts) {
    BOOST_TEST(text_of(R"( "a\"\\\/\b\f\n\r\tz" )") == "a\"\\/\b\f\n\r\tz");
    BOOST_TEST(text_of(R"("\u0041\u00e9\u20AC\ud83d\ude00")") == "A\u00e9\u20ac\U0001F600");
    BOOST_TEST(text_of(R"("\ud83d")") == "\uFFFD");
    for (const char* bad :
         {"\"a", "a", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\n\"", "\"a\" b", "\"\\ud83d\\u0041\""})
        BOOST_TEST(text_of(bad) == "!");
}

BOOST_AUTO_TEST_CASE(values_that_are_skipped) {
    for (const char* good :
         {"1", "-1.5e3", "true", "false", "null", "[]", "{}", "[1,[2,{\"a\":[]}]]", "{\"a\":1,\"b\":\"\"}"})
        BOOST_TEST(is_value(good), good);
    for (const char* bad : {"", "tru", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "nul", "[1]]", "{\"a\":1,}", "x"})
        BOOST_TEST(!is_value(bad), bad);
    BOOST_TEST(!is_value(std::string(1000, '[') + std::string(1000, ']')));
}

BOOST_AUTO_TEST_CASE(members_and_items) {
    JsonCursor cursor(R"({"a": [1, -2], "b": true, "c": null})");
    std::string seen;
    cursor.object([&](std::string_view key) {
        seen += key;
        if (key == "a") cursor.array([&] { seen += std::to_string(*cursor.integer()) + ";"; });
        if (key == "b") seen += *cursor.boolean() ? "yes" : "no";
        if (key == "c") seen += cursor.null() ? "null" : "?";
    });
    BOOST_TEST(cursor.at_end());
    BOOST_TEST(seen == "a1;-2;byescnull");
}

BOOST_AUTO_TEST_CASE(integers_alone) {
    for (const char* bad : {"1.0", "1e3", "--1", "9223372036854775808", "\"1\"", "", "-"}) {
        JsonCursor cursor(bad);
        BOOST_TEST(!cursor.integer().has_value(), bad);
        BOOST_TEST(cursor.failed());
    }
}

BOOST_AUTO_TEST_SUITE_END()
