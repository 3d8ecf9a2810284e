// The parents of a GFF3 row.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/gff/parent_list.hpp"

using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(parent_list)

BOOST_AUTO_TEST_CASE(items_of_lists) {
    const auto listed = [](std::string_view list, std::string_view prefix = {}) {
        std::string text;
        for (const std::string_view item : items_of(list, prefix)) text.append(item).append("|");
        return text;
    };
    BOOST_TEST(listed("a") == "a|");
    BOOST_TEST(listed("a,b,,c,") == "a|b||c||");
    BOOST_TEST(listed("transcript:a,transcript:b,c", "transcript:") == "a|b|c|");
}

BOOST_AUTO_TEST_SUITE_END()
