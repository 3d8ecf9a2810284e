// What conditions mean.
#include <fmt/core.h>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "gk/table/where/where.hpp"
#include "support/where_cases.hpp"

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
    for (const Row count : {0U, 1U, 1024U, 1025U, 10'000U}) {
        std::vector<Row> rows(count);
        std::iota(rows.begin(), rows.end(), Row{0});
        evaluator.filter(rows);
        BOOST_TEST(evaluator.rows_below(count) == rows);
        BOOST_TEST(evaluator.count_below(count) == rows.size());
    }
    BOOST_TEST(Condition::Evaluator(Condition("1 == 2", t.columns())).rows_below(10).empty());
    BOOST_TEST(Condition::Evaluator(Condition("1 == 1", t.columns())).rows_below(3) == (std::vector<Row>{0, 1, 2}));
}

BOOST_AUTO_TEST_CASE(used_columns) {
    const Condition condition("level <= 2 && (length(name) > 1 || level == length)", four_rows().columns());
    BOOST_TEST(condition.columns().size() == 3U);
    BOOST_TEST(condition.columns()[0].name == "level");
    BOOST_TEST(condition.uses("length"));
    BOOST_TEST(condition.uses("name"));
    BOOST_TEST(!condition.uses("row"));
}

BOOST_AUTO_TEST_SUITE_END()
