// What makes a record bad.
#include <boost/test/unit_test.hpp>
#include <set>

#include "gk/io/bad_record.hpp"

using namespace gk::io;

BOOST_AUTO_TEST_SUITE(bad_record)

BOOST_AUTO_TEST_CASE(each_reason_has_words_of_its_own) {
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < reason_count; ++i) words.insert(reason_text(static_cast<Reason>(i)));
    BOOST_TEST(words.size() == reason_count);
    BOOST_TEST(!words.contains(""));
    BOOST_TEST(reason_text(Reason::unknown_chromosome) == "unknown chromosome");
}

BOOST_AUTO_TEST_SUITE_END()
