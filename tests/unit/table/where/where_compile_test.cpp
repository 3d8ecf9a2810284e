// The types of operands.
#include <boost/test/unit_test.hpp>
#include <string>

#include "support/where_cases.hpp"

namespace {

using namespace where_test;

}  // namespace

BOOST_AUTO_TEST_SUITE(where_compile)

BOOST_AUTO_TEST_CASE(text_and_numbers_do_not_mix) {
    check_faults({
        {"name == 5",
         "'==' compares numbers with numbers and texts with texts: 'name' is text, but '5' is a number (position "
         "6)"},
        {"1 + (row*2) >= name",
         "'>=' compares numbers with numbers and texts with texts: '1 + (row*2)' is a number, "
         "but 'name' is text (position 13)"},
        {"row < \"5\"",
         "'<' compares numbers with numbers and texts with texts: 'row' is a number, but '\"5\"' is text (position "
         "5)"},
        {"!name == \"a\"",
         "'==' compares numbers with numbers and texts with texts: '!name' is a number, but '\"a\"' "
         "is text (position 7)"},
        {"name + 1", "'+' takes numbers, but 'name' is text (position 6)"},
        {"1 - name", "'-' takes numbers, but 'name' is text (position 3)"},
        {"-name", "'-' takes numbers, but 'name' is text (position 1)"},
        {"+\"a\"", "'+' takes numbers, but '\"a\"' is text (position 1)"},
        {"length(row)", "length() takes a text, but 'row' is a number (position 1)"},
        {"default(name, 0)",
         "default() takes two texts or two numbers: 'name' is text, but '0' is a number (position 1)"},
    });
}

BOOST_AUTO_TEST_CASE(what_is_constant_is_known_at_once) {
    check_kept({
        {"1 == 1 && row > 1", "23"},
        {"row > 1 && 2 < 1", ""},
        {"0 && no_number", ""},
        {"row > 1 || 5", "0123"},
        {"\"a\" < \"b\"", "0123"},
        {"\"a\" =~ \"b\"", ""},
        {"default(1 / 0, 7) == 7", "0123"},
    });
}

BOOST_AUTO_TEST_SUITE_END()
