// Steps on the texts of sources.
#include <boost/test/unit_test.hpp>

#include "gk/recipe/text_steps.hpp"

using namespace gk::recipe;

BOOST_AUTO_TEST_SUITE(text_steps)

BOOST_AUTO_TEST_CASE(lines_are_dropped_and_all_other_bytes_stay) {
    const LineDrop drop{.containing = {"chrMT"}, .beginning = {"MT\t"}};
    BOOST_TEST(without_lines("# a\r\nchr1\t1\n\nx\tchrMT\ny", drop) == "# a\r\nchr1\t1\n\ny");
    BOOST_TEST(without_lines("chrMT\nMT\t1\n MT\t1\nMTX\n", drop) == " MT\t1\nMTX\n");
    BOOST_TEST(without_lines("a\nxchrMTx", drop) == "a\n");
    BOOST_TEST(without_lines("", drop) == "");
    BOOST_TEST(LineDrop{}.empty());
    BOOST_TEST(!LineDrop{}.drops("chrMT"));
}

BOOST_AUTO_TEST_CASE(dropped_lines_are_told) {
    BOOST_TEST((LineDrop{{"A", "B"}, {}}).told() == "lines that contain 'A' or 'B'");
    BOOST_TEST((LineDrop{{}, {"MT\t"}}).told() == "lines that begin with 'MT'");
    BOOST_TEST((LineDrop{{"A"}, {"B", "C"}}).told() == "lines that contain 'A' or begin with 'B' or 'C'");
}

BOOST_AUTO_TEST_CASE(a_row_is_appended_where_it_is_not_there) {
    const RowAppend append{.fields = {"chrUn_1", "", "K.1"}, .unless_containing = "K.1"};
    BOOST_TEST(with_row("a\tb\n", append) == "a\tb\nchrUn_1\t\tK.1\n");
    BOOST_TEST(with_row("a\tb", append) == "a\tb\nchrUn_1\t\tK.1\n");
    BOOST_TEST(with_row("", append) == "chrUn_1\t\tK.1\n");
    BOOST_TEST(with_row("a\tK.12", append) == "a\tK.12");
}

BOOST_AUTO_TEST_SUITE_END()
