// What --columns picks.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/table/column_choice.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

const table::ColumnChoice letter_columns{{"a", "b", "c", "level"}, {"a", "b"}};

// The names of those picked, with blanks between them.
std::string picked_of(const std::vector<std::string>& wanted) {
    std::string names;
    for (const std::size_t column : pick_columns(letter_columns, wanted))
        (names += names.empty() ? "" : " ") += letter_columns.known[column];
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(column_choice)

BOOST_AUTO_TEST_CASE(columns_are_picked_or_appended) {
    BOOST_TEST(picked_of({}) == "a b");
    BOOST_TEST(picked_of({"c", "a"}) == "c a");
    BOOST_TEST(picked_of({"+c"}) == "a b c");
    BOOST_TEST(picked_of({"+c", "level"}) == "a b c level");
    BOOST_TEST(picked_of({"c", "+b"}) == "c b");
    BOOST_TEST(picked_of({"+a"}) == "a b a");
}

BOOST_AUTO_TEST_CASE(unknown_columns_are_named) {
    BOOST_TEST(message_of<UsageError>([] { picked_of({"levl"}); }) ==
               "unknown column 'levl', there are a, b, c, level; did you mean 'level'?");
    BOOST_TEST(contains(message_of<UsageError>([] { picked_of({"+"}); }), "unknown column ''"));
    BOOST_CHECK_THROW(picked_of({"A"}), UsageError);
}

BOOST_AUTO_TEST_CASE(of_many_columns_some_are_told) {
    std::vector<std::string> names;
    for (int i = 0; i < 2000; ++i) names.push_back("s" + std::to_string(i));
    const table::ColumnChoice choice{{names.begin(), names.end()}, {}};
    BOOST_TEST(pick_columns(choice, {"s1999", "s7"}) == (std::vector<std::size_t>{1999, 7}));
    const std::string message = message_of<UsageError>([&] { pick_columns(choice, {"t"}); });
    BOOST_TEST(contains(message, "s98, s99 and 1,900 more"));
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
