// Whether what a table holds is as its format says.
#include <boost/test/unit_test.hpp>

#include "gk/table/layout_check.hpp"
#include "support/small_table.hpp"

using namespace gk;
using namespace gk::table;
using namespace gk::testing;

namespace {

std::string table_problems(const std::string& bytes, std::uint64_t assembly = 42,
                           StrandRule strands = StrandRule::stranded) {
    const MappedTable mapped(bytes, strands);
    Problems problems;
    BOOST_TEST(check_layout(mapped.layout(), 5, assembly, problems) == bytes.size());
    std::string text;
    for (const std::string& problem : problems.take()) text += problem + "\n";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layout_check)

BOOST_AUTO_TEST_CASE(good_tables_have_no_problem) {
    BOOST_TEST(table_problems(small_table().bytes()) == "");
    BOOST_TEST(table_problems(SmallTable{}.bytes()) == "");
}

BOOST_AUTO_TEST_CASE(rows) {
    const std::string bytes = small_table().bytes();
    BOOST_TEST(table_problems(bytes, 43) ==
               "exons row 0: it is of another assembly than the file's first row\n"
               "exons row 1: it is of another assembly than the file's first row\n"
               "exons row 2: it is of another assembly than the file's first row\n");
    BOOST_TEST(contains(table_problems(with_number(bytes, table_rows + 20, std::uint8_t{2})),
                        "exons row 0: its strand is neither 0 nor 1\n"));
}

BOOST_AUTO_TEST_CASE(padding_and_strands) {
    const std::string bytes = small_table().bytes();
    BOOST_TEST(table_problems(with_number(bytes, 6, std::uint8_t{1})) ==
               "the table exons: the padding at byte 5 is not 0\n");
    BOOST_TEST(table_problems(with_number(bytes, table_strand_mark, std::uint8_t{0})) ==
               "the table exons says that it has no strands\n");
}

BOOST_AUTO_TEST_CASE(strands_are_as_the_format_says) {
    const auto problems = [](bool stranded, std::uint8_t strand, StrandRule rule) {
        return table_problems(SmallTable{{{10, 10, 42, 7, 1}, {20, 20, 42, 7, strand}}, "", stranded}.bytes(), 42,
                              rule);
    };
    const std::string on_minus = "exons row 1: it is on -, in a table without strands\n";
    const std::string has_none = "the table exons says that it has no strands\n";
    const std::string has_some = "the table exons says that it has strands\n";
    BOOST_TEST(problems(true, 0, StrandRule::stranded) == "");
    BOOST_TEST(problems(false, 1, StrandRule::stranded) == has_none);
    BOOST_TEST(problems(false, 0, StrandRule::stranded) == has_none);
    BOOST_TEST(problems(false, 1, StrandRule::unstranded) == "");
    BOOST_TEST(problems(false, 0, StrandRule::unstranded) == on_minus);
    BOOST_TEST(problems(true, 1, StrandRule::unstranded) == has_some);
    BOOST_TEST(problems(true, 0, StrandRule::unstranded) == has_some + on_minus);
    BOOST_TEST(problems(true, 0, StrandRule::by_file) == "");
    BOOST_TEST(problems(false, 1, StrandRule::by_file) == "");
    BOOST_TEST(problems(false, 0, StrandRule::by_file) == on_minus);
}

BOOST_AUTO_TEST_CASE(the_index) {
    const std::string bytes = small_table().bytes();
    constexpr std::size_t by_pos5 = table_second_key + 9 + 12;
    constexpr std::size_t by_pos3 = by_pos5 + 8 + 12;
    const std::string plus = "exons: the index of chromosome tag 7, strand +";
    BOOST_TEST(table_problems(with_number(bytes, table_second_key + 5, 11)) ==
               plus + " says that its longest row has 11 bases; it has 10\n");
    BOOST_TEST(table_problems(with_number(bytes, by_pos5, std::uint64_t{1} << 32)) ==
               plus + ", item 1 of by_pos5: row 1 is not in order\n");
    BOOST_TEST(table_problems(with_number(bytes, by_pos3 + 4, 1)) ==
               plus + ", item 1 of by_pos3: row 1 is not in order\n");
    BOOST_TEST(table_problems(with_number(bytes, by_pos3, 3)) == plus + ", item 0 of by_pos3: there is no row 3\n");
    BOOST_TEST(table_problems(with_number(bytes, by_pos3, -1)) == plus + ", item 0 of by_pos3: there is no row -1\n");
    BOOST_TEST(table_problems(with_number(bytes, by_pos3 + 4, 2)) ==
               plus + ", item 1 of by_pos3: row 2 lies elsewhere\n");
}

BOOST_AUTO_TEST_CASE(a_list_of_problems_has_an_end) {
    SmallTable table;
    for (std::int32_t i = 0; i < 100; ++i) table.heads.push_back({i, i, 1, 7, 1});
    const std::string problems = table_problems(table.bytes());
    BOOST_TEST(std::count(problems.begin(), problems.end(), '\n') == 31);
    BOOST_TEST(problems.ends_with("perhaps more: the check ended here\n"));
}

BOOST_AUTO_TEST_SUITE_END()
