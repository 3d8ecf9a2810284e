// Conditions: what they mean, and what is said of those that mean nothing.
#include "gk/table/where.hpp"

#include <fmt/core.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/table/where_values.hpp"
#include "where_table.hpp"

namespace {

using gk::table::Condition;
using gk::table::Kind;
using gk::table::Row;
using where_test::Table;

constexpr auto none = std::nullopt;
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

// Four rows; `no_*` are missing in all of them.
const Table& table() {
    static const Table made = [] {
        Table t;
        t.add_integers("row", {0, 1, 2, 3});
        t.add_integers("level", {1, 2, none, 3});
        t.add_integers("huge", {largest, smallest, (std::int64_t{1} << 53) + 1, none});
        t.add_integers("no_number", {none, none, none, none});
        t.add_integers("coding", {1, 0, none, 1}, Kind::boolean);
        t.add_reals("AF", {0.1F, 0.25F, none, 1e-6F});
        t.add_reals("score", {16777216.0F, -0.0F, std::numeric_limits<float>::quiet_NaN(), INFINITY});
        t.add_texts("name", {"BRCA2", "", none, "HLA-A*01:01"});
        t.add_texts("no_text", {none, none, none, none});
        t.add_integers("length", {10, 20, 30, 40});
        t.add_integers("AD", {5, 6, 7, 8});
        t.add_integers("AD[1]", {50, 60, 70, 80});
        t.add_integers("INFO/AD", {500, 600, 700, 800});
        t.add_integers("1000G", {1, 0, 1, 0});
        t.add_integers("AD.sum", {0, 1, 0, 1});
        t.add_integers("inframe", {1, 1, 0, 0});
        t.add_integers("NANO", {0, 0, 1, 1});
        t.add_integers("12", {0, 0, 0, 0});
        t.add_integers("protéine", {1, 0, 0, 0});
        return t;
    }();
    return made;
}

// The rows that a condition keeps: `013`.
std::string kept(std::string_view text) {
    const Condition condition(text, table().columns());
    Condition::Evaluator evaluator(condition);
    const std::vector<Row> rows = {0, 1, 2, 3};
    std::string numbers;
    for (const Row row : evaluator.select(rows)) numbers += std::to_string(row);
    return numbers;
}

// Whether a condition without columns holds.
bool holds(const std::string& text) {
    const std::string rows = kept(text);
    BOOST_TEST((rows.empty() || rows == "0123"));
    return !rows.empty();
}

std::string message(std::string_view text) {
    try {
        return "keeps " + kept(text);
    } catch (const gk::UsageError& error) {
        return error.what();
    }
}

// The message without the text of the condition: `WHAT (position N)`.
std::string fault(const std::string& text) {
    std::string what = message(text);
    const std::string where = " of condition '" + text + "')";
    BOOST_TEST(what.ends_with(where));
    what.resize(what.size() - std::min(what.size(), where.size()));
    return what + ")";
}

struct Case {
    std::string text;
    std::string expected;
};

void check_faults(const std::vector<Case>& cases) {
    for (const Case& one : cases) BOOST_TEST_CONTEXT(one.text) BOOST_TEST(fault(one.text) == one.expected);
}

void check_kept(const std::vector<Case>& cases) {
    for (const Case& one : cases) BOOST_TEST_CONTEXT(one.text) BOOST_TEST(message(one.text) == "keeps " + one.expected);
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(where)

BOOST_AUTO_TEST_CASE(columns_and_constants_compare) {
    check_kept({
        {"level == 1", "0"},
        {"level != 1", "13"},
        {"level < 2", "0"},
        {"level <= 2", "01"},
        {"level > 2", "3"},
        {"level >= 2", "13"},
        {"2 >= level", "01"},
        {"2 < level", "3"},
        {"level == row + 1", "01"},
        {"name == \"BRCA2\"", "0"},
        {"name != \"BRCA2\"", "13"},
        {"name > \"BRCA1\"", "03"},
        {"\"BRCA2\" >= name", "01"},
        {"name == name", "013"},
        {"coding", "03"},
        {"coding == 1 && level <= 2 && row < 3", "0"},
        {"\tlevel\n<=2 ", "01"},
        {"level<=2&&row>0", "1"},
    });
}

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

BOOST_AUTO_TEST_CASE(null_is_unknown) {
    // Seen through `exists` and `default`: 9 stands for null.
    const auto value = [](const std::string& text) {
        for (const int n : {0, 1, 9})
            if (holds("default(" + text + ", 9) == " + std::to_string(n))) return n;
        return -1;
    };
    const std::string null = "no_number";
    for (const char* op : {"==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%"})
        for (const char* shape : {"{0}{1}1", "1{1}{0}", "{0}{1}{0}", "row{1}{0}", "{0}{1}0.5"}) {
            const std::string text = fmt::format(fmt::runtime(shape), null, op);
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST(value(text) == 9);
                BOOST_TEST(!holds("exists(" + text + ")"));
                BOOST_TEST(holds("!(" + text + ")"));
            }
        }
    BOOST_TEST(value("-no_number") == 9);
    BOOST_TEST(value("no_text == \"a\"") == 9);
    BOOST_TEST(value("no_text != name") == 9);
    BOOST_TEST(value("no_text =~ \"a\"") == 9);
    BOOST_TEST(value("no_text !~ \"a\"") == 9);
    BOOST_TEST(value("length(no_text)") == 9);
    BOOST_TEST(value("default(no_number, no_number)") == 9);
    BOOST_TEST(value("!no_number") == 1);
    BOOST_TEST(value("!no_text") == 1);
    BOOST_TEST(value("exists(no_text)") == 0);
    BOOST_TEST(value("exists(!no_text)") == 1);

    BOOST_TEST(value("no_number && 1") == 9);
    BOOST_TEST(value("1 && no_number") == 9);
    BOOST_TEST(value("no_number && 0") == 9);
    BOOST_TEST(value("0 && no_number") == 9);
    BOOST_TEST(value("no_number && no_text") == 9);
    BOOST_TEST(value("no_number || 1") == 1);
    BOOST_TEST(value("1 || no_number") == 1);
    BOOST_TEST(value("no_number || 0") == 9);
    BOOST_TEST(value("0 || no_number") == 9);
    BOOST_TEST(value("no_number || no_text") == 9);

    check_kept({
        {"!(level <= 2)", "23"},
        {"level <= 2 || no_text =~ \"a\"", "01"},
        {"no_text =~ \"a\" || name =~ \"R\"", "0"},
        {"name && level", "03"},
        {"default(level, 0) <= 1", "02"},
        {"exists(level)", "013"},
        {"!exists(name)", "2"},
        {"default(name, \"none\") == \"none\"", "2"},
        {"default(default(no_number, level), 7) == 7", "2"},
        {"default(AF, 0) < 0.01", "23"},
        {"default(level, 2.5) == 2.5", "2"},
    });
}

BOOST_AUTO_TEST_CASE(truth_of_numbers_and_texts) {
    check_kept({
        {"row", "123"},
        {"!row", "0"},
        {"name", "03"},
        {"!name", "12"},
        {"AF", "013"},
        {"row - 1", "023"},
        {"score", "023"},
        {"1", "0123"},
        {"0.5", "0123"},
        {"!0.5", ""},
        {"0.0", ""},
        {"\"\"", ""},
        {"\"a\"", "0123"},
        {"1 / 0", ""},
    });
}

BOOST_AUTO_TEST_CASE(integers_are_exact) {
    check_kept({
        {"huge == 9223372036854775807", "0"},
        {"huge > 9223372036854775806", "0"},
        {"huge == -9223372036854775808", "1"},
        {"huge < -9223372036854775807", "1"},
        {"huge == 9007199254740993", "2"},
        {"huge == 9007199254740992", ""},
        {"huge == 9007199254740992.0", ""},
        {"huge > 9007199254740992.0", "02"},
        {"huge < 9223372036854775808", "012"},
        {"huge >= 1e30", ""},
        {"huge > -1e30", "012"},
        {"huge == row / 0.5", ""},
        {"huge > row / 0.5 - 1e15", "02"},
        {"row / 0.5 - 1e15 < huge", "02"},
        {"row < 1.5", "01"},
        {"row == 1.5", ""},
        {"row == 1e0", "1"},
        {"1.5 < row", "23"},
        {"row <= 18446744073709551616", "0123"},
    });
}

BOOST_AUTO_TEST_CASE(arithmetic_without_a_result_is_null) {
    check_kept({
        {"exists(huge + 1)", "12"},
        {"exists(huge - 1)", "02"},
        {"exists(-huge)", "02"},
        {"exists(huge * 2)", "2"},
        {"exists(huge % -1)", "012"},
        {"exists(5 / row)", "123"},
        {"exists(5 % row)", "123"},
        {"exists(5.5 % row)", "123"},
        {"exists(score % 2)", "01"},
        {"5 / row == 2.5", "2"},
    });
    for (const char* text :
         {"!exists(9223372036854775807 + 1)", "exists(9223372036854775807 + 1.0)", "!exists(0 / 0)", "!exists(1 / 0.0)",
          "-5 % 3 == -2", "5 % -3 == 2", "7.9 % 5 == 2", "-7.9 % 5 == -2", "!exists(1e19 % 2)", "10 / 4 == 2.5",
          "0.1 + 0.2 != 0.3", "1e308 * 10 > 1e308", "(2 > 1) + (3 < 5) == 2"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(holds(text));
}

BOOST_AUTO_TEST_CASE(float32_columns_have_their_printed_value) {
    check_kept({
        {"AF == 0.1", "0"},
        {"0.1 == AF", "0"},
        {"AF != 0.1", "13"},
        {"AF <= 0.1", "03"},
        {"AF < 0.1", "3"},
        {"AF > 0.1", "1"},
        {"AF >= 0.1", "01"},
        {"AF == 0.1000000015", ""},
        {"AF == 1e-6", "3"},
        {"AF + 0 == 0.1", "0"},
        {"AF * 2 == 0.2", "0"},
        {"AF * 2 == 0.5", "1"},
        {"AF == AF", "013"},
        {"AF < level", "013"},
        {"default(AF, 5) == 0.1", "0"},
        {"score == 16777216", "0"},
        {"score == 0", "1"},
        {"score > 1e300", "3"},
        {"score < 1e300", "01"},
        {"score != 0", "023"},
        {"score < -1e300", ""},
        {"score == 9223372036854775807", ""},
        {"!(score >= 0)", "2"},
    });
}

BOOST_AUTO_TEST_CASE(printed_values_are_those_of_fmt) {
    std::mt19937 random(7);
    for (int i = 0; i < 50'000; ++i) {
        const std::uint32_t bits = static_cast<std::uint32_t>(random());
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value)) continue;
        const std::string text = fmt::format("{}", value);
        double expected = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        BOOST_REQUIRE_EQUAL(gk::table::where::printed_value(value), expected);

        // And the bounds agree with them.
        for (const double number : {expected, static_cast<double>(value), expected * 1.00000003, expected + 1e-9}) {
            if (!std::isfinite(number)) continue;
            const auto bounds = gk::table::where::bounds_of(number);
            BOOST_REQUIRE_EQUAL(value < bounds.not_less, expected < number);
            BOOST_REQUIRE_EQUAL(value >= bounds.greater, expected > number);
        }
    }
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

BOOST_AUTO_TEST_CASE(rows_in_any_order_and_number) {
    Table t;
    std::vector<std::optional<std::int64_t>> numbers(10'000);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (i % 7 != 0) numbers[i] = static_cast<std::int64_t>(i * 31 % 1000);
    t.add_integers("n", numbers);
    const Condition condition("n < 500 && n % 3 != 1 && n > 20", t.columns());
    Condition::Evaluator evaluator(condition);
    std::mt19937 random(3);
    for (const std::size_t count : {0U, 1U, 5U, 1023U, 1024U, 1025U, 5000U, 3U, 10'000U}) {
        std::vector<Row> rows(count);
        for (Row& row : rows) row = static_cast<Row>(random() % numbers.size());
        std::vector<Row> expected;
        for (const Row row : rows)
            if (numbers[row] && *numbers[row] < 500 && *numbers[row] % 3 != 1 && *numbers[row] > 20)
                expected.push_back(row);
        const auto selected = evaluator.select(rows);
        BOOST_TEST(std::vector<Row>(selected.begin(), selected.end()) == expected);
        for (const Row row :
             std::vector<Row>(rows.begin(), rows.begin() + static_cast<int>(std::min<std::size_t>(count, 9))))
            BOOST_TEST(evaluator.holds(row) == (std::find(expected.begin(), expected.end(), row) != expected.end()));
        evaluator.filter(rows);
        BOOST_TEST(rows == expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
