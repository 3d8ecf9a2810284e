// From the words of a condition to its tree, and what is said of those that are no expression.
#include <boost/test/unit_test.hpp>
#include <string>

#include "support/where_cases.hpp"

namespace {

using namespace where_test;

}  // namespace

BOOST_AUTO_TEST_SUITE(where_parser)

BOOST_AUTO_TEST_CASE(precedence_is_that_of_c) {
    for (const char* text :
         {"1 + 2 * 3 == 7",     "(1 + 2) * 3 == 9", "10 - 4 - 3 == 3", "8 / 4 / 2 == 1", "7 % 4 * 2 == 6",
          "2 * 7 % 4 == 2",     "1 < 2 == 1",       "3 > 2 > 0",       "!(3 > 2 > 1)",   "5 == 3 + 2",
          "1 == 2 < 3",         "!0 == 1",          "!1 + 1 == 1",     "-2 * -3 == 6",   "- -3 == 3",
          "+-+3 == -3",         "!!5 == 1",         "-3 + 5 == 2",     "2--3 == 5",      "1 || (0 && 0)",
          "!((1 || 0) && 0)",   "1 && 1 && 1",      "0 || 0 || 1",     "!(1 && 1 && 0)", "1 != 2 == 1",
          "\"b\" =~ \"a\" == 0"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(holds(text));
}

BOOST_AUTO_TEST_CASE(mixed_logic_needs_parentheses_and_both_readings_are_shown) {
    check_faults({
        {"level || row && AD",
         "'&&' beside '||' needs parentheses: either 'level || (row && AD)' or "
         "'(level || row) && AD' (position 14)"},
        {"level == 1&&row>2 ||  (AD)",
         "'&&' beside '||' needs parentheses: either '(level == 1 && row>2) || (AD)' or "
         "'level == 1 && (row>2 || (AD))' (position 19)"},
        {"1 && 2 && 3 || 4 || 5 && 6",
         "'&&' beside '||' needs parentheses: either '(1 && 2 && 3) || 4 || (5 && 6)' or "
         "'1 && 2 && (3 || 4 || 5) && 6' (position 13)"},
        {"exists(1 && 0 || 1)",
         "'&&' beside '||' needs parentheses: either '(1 && 0) || 1' or '1 && (0 || 1)' (position 15)"},
    });
    BOOST_TEST(holds("(1 && 0) || (0 || 1 || 0)"));
    BOOST_TEST(holds("!(0 && 1) && (0 || 1)"));
}

BOOST_AUTO_TEST_CASE(what_is_no_expression) {
    check_faults({
        {"", "the condition is empty (position 1)"},
        {"  ", "the condition is empty (position 1)"},
        {"level <=", "expected a value, but the condition ends (position 9)"},
        {"<= 2", "expected a value, not '<=' (position 1)"},
        {"(level", "expected an operator or ')', but the condition ends (position 7)"},
        {"level)", "unexpected ')' (position 6)"},
        {"()", "expected a value, not ')' (position 2)"},
        {"level row", "expected an operator before 'row' (position 7)"},
        {"level \"a\"", "expected an operator before '\"' (position 7)"},
        {"level = 2", "unexpected '='; did you mean '=='? (position 7)"},
        {"level & 2", "unexpected '&'; did you mean '&&'? (position 7)"},
        {"level | 2", "unexpected '|'; did you mean '||'? (position 7)"},
        {"level && && row", "expected a value, not '&&' (position 10)"},
        {"level ~ 2", "unexpected '~' (position 7)"},
        {"level[1]", "unexpected '[' (position 6)"},
        {"exists()", "expected a value, not ')' (position 8)"},
        {"exists(row, row)", "expected an operator or ')', not ',' (position 11)"},
        {"default(row)", "expected ',' and the value to take where there is none, not ')' (position 12)"},
        {"row, row", "unexpected ',' (position 4)"},
        {"row !", "expected an operator before '!' (position 5)"},
    });
    BOOST_TEST(message("row\n= 1") == "unexpected '='; did you mean '=='? (position 5 of condition 'row\\x0a= 1')");
}

BOOST_AUTO_TEST_CASE(nesting) {
    BOOST_TEST(kept(repeated("(", 100) + "row" + repeated(")", 100)) == "123");
    BOOST_TEST(kept(repeated("!(", 100) + "row" + repeated(")", 100)) == "123");
    BOOST_TEST(kept(repeated("exists(", 100) + "row" + repeated(")", 100)) == "0123");
    BOOST_TEST(fault(repeated("(", 101) + "row" + repeated(")", 101)) ==
               "parentheses are nested more than 100 deep (position 101)");
    BOOST_TEST(fault(repeated("(", 1'000'000)) == "parentheses are nested more than 100 deep (position 101)");
    BOOST_TEST(fault(repeated("default(row,", 101) + "1" + repeated(")", 101)) ==
               "parentheses are nested more than 100 deep (position 1201)");
    // Length is no depth.
    BOOST_TEST(kept(repeated("!", 100'001) + "row") == "0");
    BOOST_TEST(kept("0" + repeated("+row", 50'000) + " == 50000") == "1");
    BOOST_TEST(kept("0" + repeated("+1", 50'000) + " == 50000 * row") == "1");
    BOOST_TEST(kept("row" + repeated("&&row", 5'000)) == "123");
    BOOST_TEST(kept("row" + repeated("||row", 5'000)) == "123");
    BOOST_TEST(kept(repeated("(", 100) + "row" + repeated("+1)", 100) + " == 101") == "1");
    BOOST_TEST(kept(repeated("row - (1 * (", 50) + "row" + repeated("))", 50) + " == row") == "0123");
}

BOOST_AUTO_TEST_SUITE_END()
