// The words of conditions: numbers, texts and names.
#include <boost/test/unit_test.hpp>
#include <string>

#include "support/where_cases.hpp"

namespace {

using namespace where_test;

}  // namespace

BOOST_AUTO_TEST_SUITE(where_lexer)

BOOST_AUTO_TEST_CASE(numbers_as_they_are_written) {
    for (const char* text : {"1.5 == 15e-1", "1. == 1", ".5 == 0.5", "1E3 == 1000", "1e+3 == 1000", "0x10 == 16",
                             "0XfF == 255", "007 == 7", "0.1e1==1", "1e-400 == 0 || 1"}) {
        BOOST_TEST_CONTEXT(text) {
            if (std::string_view(text).starts_with("1e-400"))
                BOOST_TEST(fault(text) == "the number '1e-400' is too large or too small (position 1)");
            else
                BOOST_TEST(holds(text));
        }
    }
    check_faults({
        {"row < 1e999", "the number '1e999' is too large or too small (position 7)"},
        {"row < 0xfffffffffffffffff", "the number '0xfffffffffffffffff' does not fit 64 bits (position 7)"},
        {"row < 5x", "'5x' is neither a number nor a column (position 7)"},
        {"1e == 1", "'1e' is neither a number nor a column; did you mean '12'? (position 1)"},
        {"1.2.3 == 1", "'1.2.3' is neither a number nor a column (position 1)"},
        {"1,000 < row", "unexpected ',' (position 2)"},
    });
}

BOOST_AUTO_TEST_CASE(escapes_of_texts) {
    for (const char* text :
         {R"~("a\"b" == "a\"b")~", R"~(length("a\"b") == 3)~", R"~(length("\\") == 1)~", R"~(length("\t\n\r") == 3)~",
          R"~("\." == "\\.")~", R"~(length("\x") == 2)~", R"~(length("é") == 2)~", R"~("\\\"" =~ "^.\"$")~",
          R"~("" < "a")~", R"~("a" < "ab")~", R"~("B" < "a")~"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(holds(text));
    check_faults({
        {R"~("abc)~", "the text that begins here has no closing '\"' (position 1)"},
        {R"~(name == "abc\")~", "the text that begins here has no closing '\"' (position 9)"},
        {R"~(name == "abc\)~", "the text that begins here has no closing '\"' (position 9)"},
        {"name == 'a'", "unexpected '; texts are written in double quotes (position 9)"},
    });
}

BOOST_AUTO_TEST_CASE(the_longest_known_name_wins) {
    check_kept({
        {"AD == 5", "0"},
        {"AD[1] == 50", "0"},
        {"AD.sum", "13"},
        {"INFO/AD == 500", "0"},
        {"INFO/AD/AD == 100", "0123"},
        {"1000G", "02"},
        {"1000G==1&&row", "2"},
        {"inframe && !NANO", "01"},
        {"length > 10", "123"},
        {"length / AD == 2", "0"},
        {"length (name) == 5", "0"},
        {"length(name) == 11 && length == 40", "3"},
        {"row-1 == 0", "1"},
        {"12 == 12", "0123"},
        {"protéine", "0"},
    });
    Table t;
    t.add_integers("INFO", {6});
    t.add_integers("AD", {3});
    t.add_integers("exists", {1});
    t.add_integers("a-b", {7});
    t.add_integers("a", {1});
    const auto keeps = [&](std::string_view text) {
        const Condition condition(text, t.columns());
        return Condition::Evaluator(condition).holds(0);
    };
    BOOST_TEST(keeps("INFO/AD == 2"));
    BOOST_TEST(keeps("exists && exists(exists)"));
    BOOST_TEST(keeps("a-b == 7 && a - 3 == -2"));
}

BOOST_AUTO_TEST_CASE(unknown_names_get_a_suggestion) {
    check_faults({
        {"levl <= 2", "unknown column 'levl'; did you mean 'level'? (position 1)"},
        {"level <= 2 && Name == \"a\"", "unknown column 'Name'; did you mean 'name'? (position 15)"},
        {"xyzzy", "unknown column 'xyzzy' (position 1)"},
        {"INFO/AX > 1", "unknown column 'INFO/AX'; did you mean 'INFO/AD'? (position 1)"},
        {"levl/2 > 1", "unknown column 'levl'; did you mean 'level'? (position 1)"},
        {"AD.sun", "unknown column 'AD.sun'; did you mean 'AD.sum'? (position 1)"},
        {"1000g", "'1000g' is neither a number nor a column; did you mean '1000G'? (position 1)"},
        {"lenght(name)", "unknown function 'lenght'; did you mean 'length'? (position 1)"},
        {"rów", "unknown column 'rów' (position 1)"},
        {"protéine && x", "unknown column 'x' (position 13)"},
        {"inf > 1", "unknown column 'inf' (position 1)"},
    });
}

BOOST_AUTO_TEST_SUITE_END()
