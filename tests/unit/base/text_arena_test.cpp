// Copies of texts that live as long as their arena.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/base/text_arena.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(text_arena)

BOOST_AUTO_TEST_CASE(texts_stay_where_they_are) {
    TextArena arena;
    std::vector<std::string> texts;
    std::vector<std::string_view> kept;
    for (std::size_t i = 0; i < 5000; ++i) {
        texts.emplace_back(i * 37 % 300, static_cast<char>('a' + i % 26));
        kept.push_back(arena.keep(texts.back()));
    }
    // Longer than a block of its own kind.
    texts.emplace_back(200'000, 'x');
    kept.push_back(arena.keep(texts.back()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        BOOST_REQUIRE((kept[i] == texts[i]));
        BOOST_REQUIRE((texts[i].empty() || kept[i].data() != texts[i].data()));
    }
}

BOOST_AUTO_TEST_CASE(two_texts_lie_behind_each_other) {
    TextArena arena;
    std::vector<const char*> places;
    for (int i = 0; i < 20'000; ++i) places.push_back(arena.keep("first", "2nd"));
    for (const char* place : places) BOOST_REQUIRE(std::string_view(place, 8) == "first2nd");
    BOOST_TEST(arena.keep("", "") == nullptr);
    BOOST_TEST(std::string_view(arena.keep("", "x"), 1) == "x");
    BOOST_TEST(arena.keep("").empty());
    arena.clear();
    BOOST_TEST(arena.keep("again") == "again");
}

BOOST_AUTO_TEST_SUITE_END()
