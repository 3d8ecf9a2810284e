// Pieces of a line of text, and how messages show them.
#include <boost/test/unit_test.hpp>

#include "gk/base/fields.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(blanks_at_the_ends) {
    BOOST_TEST(trimmed(" \t\r\n a b \v\f") == "a b");
    BOOST_TEST(trimmed(" \t") == "");
}

BOOST_AUTO_TEST_CASE(texts_in_messages_are_cut) {
    BOOST_TEST(in_quotes("") == "''");
    BOOST_TEST(in_quotes("ACG") == "'ACG'");
    BOOST_TEST(in_quotes(std::string(60, 'A')) == "'" + std::string(60, 'A') + "'");
    BOOST_TEST(in_quotes(std::string(61, 'A')) == "'" + std::string(60, 'A') + "...'");
}

BOOST_AUTO_TEST_CASE(fields_between_tabs) {
    const auto fields = split_at_tabs("a\t\tb c\t");
    BOOST_REQUIRE(fields.size() == 4U);
    BOOST_TEST(fields[2] == "b c");
    BOOST_TEST(split_at_tabs("").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
