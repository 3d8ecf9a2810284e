// Patterns of conditions, good and bad.
#include <boost/test/unit_test.hpp>
#include <regex>
#include <string>
#include <vector>

#include "gk/table/where/where_pattern.hpp"
#include "support/where_cases.hpp"

namespace {

using namespace where_test;

}  // namespace

BOOST_AUTO_TEST_SUITE(where_pattern)

BOOST_AUTO_TEST_CASE(patterns) {
    check_kept({
        {R"~(name =~ "A")~", "03"},
        {R"~(name !~ "A")~", "1"},
        {R"~(name =~ "^HLA-")~", "3"},
        {R"~(name =~ "01$")~", "3"},
        {R"~(name =~ "^BRCA2$")~", "0"},
        {R"~(name =~ "^$")~", "1"},
        {R"~(name =~ "")~", "013"},
        {R"~(name =~ "\*")~", "3"},
        {R"~(name =~ "A\*01:.1$")~", "3"},
        {R"~(name =~ "^(BRCA[0-9]|HLA)")~", "03"},
        {R"~(name =~ "[A-Z]{3,4}[0-9]+$")~", "0"},
        {R"~(name =~ "[[:punct:]]")~", "3"},
        {R"~("a.c" =~ "a\.c")~", "0123"},
        {R"~("abc" =~ "a\.c")~", ""},
        {R"~("a$" =~ "a\$$")~", "0123"},
    });
    // Texts may hold any bytes, and need no end.
    Table t;
    t.add_texts("t", {std::string("a\0b", 3), "a\nb", "\xff\xfe", "abc"});
    const auto keeps = [&](std::string_view text) {
        const Condition condition(text, t.columns());
        Condition::Evaluator evaluator(condition);
        const std::vector<Row> rows = {0, 1, 2, 3};
        std::string numbers;
        for (const Row row : evaluator.select(rows)) numbers += std::to_string(row);
        return numbers;
    };
    BOOST_TEST(keeps(R"~(t =~ "^a.b$")~") == "1");  // the NUL is no character
    BOOST_TEST(keeps(R"~(t =~ "^a")~") == "013");
    BOOST_TEST(keeps(R"~(t =~ "(b|x)$")~") == "01");
    BOOST_TEST(keeps(R"~(t =~ "^..$")~") == "2");
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
        {R"~(name =~ "a{0,40}{0,40}{0,40}")~", "bad pattern '\"a{0,40}{0,40}{0,40}\"': it is too large (position 9)"},
        {R"~(name =~ "(a?)*(b?)*(c?)*(d?)*(e?)*")~",
         "bad pattern '\"(a?)*(b?)*(c?)*(d?)*(e?)*\"': it is too large (position 9)"},
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

BOOST_AUTO_TEST_CASE(shortcuts_find_what_the_expression_finds) {
    // Patterns without special characters, with and without anchors, are searched without the library.
    const std::vector<std::string> patterns = {"",    "^",   "$",    "^$",   "a",      "^a",   "a$",    "^a$", "ab",
                                               "^ab", "ab$", "^ab$", "a\\.", "^a\\.$", "a.b$", "(a|b)", "a*b", "b+$"};
    const std::vector<std::string> texts = {"", "a", "b", "ab", "ba", "aab", "abab", "a.", "xa.", "a.b", "A"};
    for (const std::string& pattern : patterns) {
        BOOST_TEST(gk::table::where::pattern_fault(pattern) == "");
        const gk::table::where::Matcher matches(pattern);
        const std::regex expression(pattern, std::regex::extended);
        for (const std::string& text : texts)
            BOOST_TEST(matches(text) == std::regex_search(text, expression), pattern << " in '" << text << "'");
    }
    BOOST_TEST(gk::table::where::pattern_fault("a(") != "");
    BOOST_TEST(gk::table::where::pattern_fault("(a)\\1") != "");
}

BOOST_AUTO_TEST_SUITE_END()
