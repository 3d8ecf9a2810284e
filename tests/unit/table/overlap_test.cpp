// What rows and queries share, and how much they must.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/table/overlap.hpp"

namespace {

using gk::table::OverlapRule;
using gk::table::parse_overlap_rule;
using gk::table::RowHead;
using gk::table::shared_bases;

}  // namespace

BOOST_AUTO_TEST_SUITE(overlap)

BOOST_AUTO_TEST_CASE(bases_of_both) {
    const RowHead forward{.pos5 = 10, .pos3 = 19, .assembly = 0, .chrom = 0, .strand = 1};
    const RowHead reverse{.pos5 = 19, .pos3 = 10, .assembly = 0, .chrom = 0, .strand = 0};
    const RowHead empty{.pos5 = 15, .pos3 = 14, .assembly = 0, .chrom = 0, .strand = 1};
    for (const RowHead& row : {forward, reverse}) {
        BOOST_TEST(shared_bases(0, 10, row) == 0);
        BOOST_TEST(shared_bases(0, 11, row) == 1);
        BOOST_TEST(shared_bases(12, 14, row) == 2);
        BOOST_TEST(shared_bases(-5, 100, row) == 10);
        BOOST_TEST(shared_bases(15, 15, row) == 0);
        BOOST_TEST(shared_bases(30, 40, row) == 0);
    }
    BOOST_TEST(shared_bases(0, 100, empty) == 0);
}

BOOST_AUTO_TEST_CASE(fractions_are_met_exactly) {
    for (const auto& [text, shared, length] :
         {std::tuple("0.07", 7, 100), std::tuple("0.1", 1, 10), std::tuple("0.7", 7, 10), std::tuple("0.29", 29, 100),
          std::tuple("1.0", 3, 3), std::tuple(".5", 1, 2), std::tuple("0.333", 333, 1000)}) {
        const OverlapRule rule = parse_overlap_rule(text, false);
        BOOST_TEST(rule.holds(shared, length, 1000000), text);
        BOOST_TEST(!rule.holds(shared - 1, length, 1), text);
        BOOST_TEST(!parse_overlap_rule(text, true).holds(shared, length, 1000000), text);
        BOOST_TEST(parse_overlap_rule(text, true).holds(shared, length, length), text);
    }
}

BOOST_AUTO_TEST_CASE(bases_alone) {
    const OverlapRule rule = parse_overlap_rule("20", false);
    BOOST_TEST(rule.holds(20, 1000000, 1000000));
    BOOST_TEST(!rule.holds(19, 19, 19));
}

BOOST_AUTO_TEST_CASE(nothing_is_shared_by_what_is_empty) {
    BOOST_TEST(!OverlapRule{}.holds(0, 0, 0));
    BOOST_TEST(!parse_overlap_rule("0.5", false).holds(0, 0, 10));
}

BOOST_AUTO_TEST_CASE(malformed) {
    for (const char* text : {"", ".", "x", "2.0", "0.0", "0", "-1", "-0.5", "1e-3", "0x1p2", "0.5.1", "nan", "inf",
                             " 5", "99999999999999999999", "5 "})
        BOOST_CHECK_THROW(parse_overlap_rule(text, false), gk::UsageError);
    BOOST_CHECK_THROW(parse_overlap_rule("20", true), gk::UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
