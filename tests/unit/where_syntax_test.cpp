// How conditions are written, and what is said of those that mean nothing.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/table/where/where.hpp"
#include "where_cases.hpp"

namespace {

using namespace where_test;

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(where_syntax)

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

BOOST_AUTO_TEST_CASE(bad_patterns) {
    const std::string deep = repeated("(", 101) + repeated(")", 101);
    check_faults({
        {R"~(name =~ "(")~", "bad pattern '\"(\"': Unmatched ( or \\( (position 9)"},
        {R"~(name !~ "[a")~", "bad pattern '\"[a\"': Unmatched [, [^, [:, [., or [= (position 9)"},
        {R"~(name =~ "a{2")~", "bad pattern '\"a{2\"': Unmatched \\{ (position 9)"},
        {R"~(name =~ "*")~", "bad pattern '\"*\"': Invalid preceding regular expression (position 9)"},
        {R"~(name =~ "(a)\1")~",
         "bad pattern '\"(a)\\1\"': POSIX extended patterns have no back-references (position 9)"},
        {R"~(name =~ "a{1,5000}")~", "bad pattern '\"a{1,5000}\"': it is too large (position 9)"},
        {R"~(name =~ "((a{1,99}){1,99}){1,99}")~",
         "bad pattern '\"((a{1,99}){1,99}){1,99}\"': it is too large (position 9)"},
        {"name =~ name", "the pattern of '=~' must be a literal text, not 'name' (position 9)"},
        {"name =~ 5", "the pattern of '=~' must be a literal text, not '5' (position 9)"},
        {"row =~ \"5\"", "'=~' takes text, but 'row' is a number (position 5)"},
    });
    BOOST_TEST(fault("name =~ \"" + deep + "\"").find("its parentheses are nested too deep") != std::string::npos);
    const std::string nul("name =~ \"a\0\"", 12);
    BOOST_TEST(message(nul).find("it holds a NUL character") != std::string::npos);
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

BOOST_AUTO_TEST_CASE(used_columns) {
    const Condition condition("level <= 2 && (length(name) > 1 || level == length)", table().columns());
    BOOST_TEST(condition.columns().size() == 3U);
    BOOST_TEST(condition.columns()[0].name == "level");
    BOOST_TEST(condition.uses("length"));
    BOOST_TEST(condition.uses("name"));
    BOOST_TEST(!condition.uses("row"));
}

BOOST_AUTO_TEST_SUITE_END()
