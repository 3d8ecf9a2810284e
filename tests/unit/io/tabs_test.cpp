// Tabs of lines of all lengths, and columns between them.
#include "gk/io/tabs.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

#include "gk/base/fields.hpp"

using gk::io::Columns;
using gk::io::Tabs;

BOOST_AUTO_TEST_SUITE(tabs)

namespace {

// Exactly as long as it says: what lies behind is another's.
std::string random_line(std::mt19937& random) {
    constexpr std::string_view letters = "\t\tab\x89\n";
    std::string line(random() % 80, ' ');
    for (char& c : line) c = letters[random() % letters.size()];
    return line;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_tab_is_found_and_nothing_else) {
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        const std::string line = random_line(random);
        // So that a tab behind the end would be seen.
        const std::string longer = line + "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t";
        Tabs tabs(std::string_view(longer).substr(0, line.size()));
        for (std::size_t at = line.find('\t'); at != std::string::npos; at = line.find('\t', at + 1))
            BOOST_REQUIRE(tabs.next() == longer.data() + at);
        BOOST_REQUIRE(tabs.next() == nullptr);
        BOOST_REQUIRE(tabs.next() == nullptr);
    }
}

BOOST_AUTO_TEST_CASE(columns_are_the_texts_between) {
    std::mt19937 random(2);
    for (int i = 0; i < 2000; ++i) {
        const std::string line = random_line(random);
        const std::vector<std::string_view> expected = gk::split_at_tabs(line);
        Columns columns(line);
        for (std::size_t k = 0; k < expected.size(); ++k) {
            BOOST_REQUIRE(columns.rest().data() == expected[k].data());
            BOOST_REQUIRE(columns.next() == expected[k]);
            BOOST_REQUIRE(columns.ended() == (k + 1 == expected.size()));
        }
        BOOST_REQUIRE(columns.rest().empty());
        BOOST_REQUIRE(columns.next().empty());
    }
}

BOOST_AUTO_TEST_CASE(a_line_of_nothing_has_one_empty_column) {
    Columns columns(std::string_view{});
    BOOST_TEST(columns.next().empty());
    BOOST_TEST(columns.ended());
}

BOOST_AUTO_TEST_SUITE_END()
