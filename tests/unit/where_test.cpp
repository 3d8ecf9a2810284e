// What conditions mean.
#include <fmt/core.h>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <charconv>
#include <cmath>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "gk/table/where/where.hpp"
#include "gk/table/where/where_values.hpp"
#include "where_cases.hpp"

namespace {

using namespace where_test;

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
