// What --columns picks.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/table/column_choice.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

const table::ColumnChoice letter_columns{{"a", "b", "c", "level"}, {"a", "b"}};

std::string header_of(const std::vector<std::string>& wanted) {
    return header_line(letter_columns, pick_columns(letter_columns, wanted));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(column_choice)

BOOST_AUTO_TEST_CASE(columns_are_picked_or_appended) {
    BOOST_TEST(header_of({}) == "#a\tb\n");
    BOOST_TEST(header_of({"c", "a"}) == "#c\ta\n");
    BOOST_TEST(header_of({"+c"}) == "#a\tb\tc\n");
    BOOST_TEST(header_of({"+c", "level"}) == "#a\tb\tc\tlevel\n");
    BOOST_TEST(header_of({"c", "+b"}) == "#c\tb\n");
    BOOST_TEST(header_of({"+a"}) == "#a\tb\ta\n");
}

BOOST_AUTO_TEST_CASE(unknown_columns_are_named) {
    BOOST_TEST(message_of<UsageError>([] { header_of({"levl"}); }) ==
               "unknown column 'levl', there are a, b, c, level; did you mean 'level'?");
    BOOST_TEST(contains(message_of<UsageError>([] { header_of({"+"}); }), "unknown column ''"));
    BOOST_CHECK_THROW(header_of({"A"}), UsageError);
}

BOOST_AUTO_TEST_CASE(json_has_each_key_once) {
    const auto refuse = [](const std::vector<std::string>& wanted) {
        return message_of<UsageError>([&] { refuse_repeated(letter_columns, pick_columns(letter_columns, wanted)); });
    };
    BOOST_TEST(refuse({"+c"}) == "");
    BOOST_TEST(refuse({"c", "a", "b"}) == "");
    BOOST_TEST(contains(refuse({"+a"}), "--columns has 'a' twice"));
}

BOOST_AUTO_TEST_SUITE_END()
