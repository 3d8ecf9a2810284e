// Spaces: what they are made of, and indices to positions and back.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/spliced/space.hpp"
#include "support/sample.hpp"
#include "support/spliced_model.hpp"

using namespace gk;
using namespace gk::spliced;
using gk::testing::sampled;

namespace {

Space space_of(Strand strand, const std::vector<Block>& blocks, OverlapRule rule = OverlapRule::refuse) {
    Space space;
    const auto bad = space.assign(strand, blocks, rule);
    BOOST_REQUIRE_MESSAGE(!bad, (bad ? bad->what : ""));
    return space;
}

void check_blocks(const Space& space, const std::vector<Block>& expected) {
    BOOST_TEST((std::vector<Block>(space.blocks().begin(), space.blocks().end()) == expected));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spliced_space)

BOOST_AUTO_TEST_CASE(blocks_are_in_sense_order_and_those_that_touch_are_one) {
    check_blocks(space_of(Strand::positive, {{20, 30}, {0, 5}, {5, 8}}), {{0, 8}, {20, 30}});
    check_blocks(space_of(Strand::negative, {{20, 30}, {0, 5}, {5, 8}}), {{20, 30}, {0, 8}});
    BOOST_TEST(space_of(Strand::negative, {{20, 30}, {0, 5}}).length() == 15);
}

BOOST_AUTO_TEST_CASE(overlaps_are_refused_or_kept) {
    Space space;
    const std::vector<Block> slip{{0, 10}, {9, 20}};
    BOOST_TEST(space.assign(Strand::positive, slip)->what == "the intervals [0, 10) and [9, 20) overlap");
    BOOST_TEST(space_of(Strand::positive, slip, OverlapRule::keep).length() == 21);
    const std::vector<Block> inside{{0, 10}, {3, 5}};
    BOOST_TEST(space.assign(Strand::positive, inside, OverlapRule::keep).has_value());
    BOOST_TEST(space.assign(Strand::negative, inside, OverlapRule::keep).has_value());
    BOOST_TEST(space.assign(Strand::negative, {}).has_value());
}

BOOST_AUTO_TEST_CASE(junctions_have_two_positions) {
    const Space plus = space_of(Strand::positive, {{10, 15}, {20, 30}});
    BOOST_TEST(plus.place_of(5).upstream == 15);
    BOOST_TEST(plus.place_of(5).downstream == 20);
    const Space minus = space_of(Strand::negative, {{10, 15}, {20, 30}});
    BOOST_TEST(minus.place_of(10).upstream == 20);
    BOOST_TEST(minus.place_of(10).downstream == 15);
    BOOST_TEST(minus.place_of(-3).upstream == 33);
    BOOST_TEST(minus.place_of(17).upstream == 8);
}

BOOST_AUTO_TEST_CASE(positions_in_gaps_have_the_index_where_the_gap_begins) {
    const Space plus = space_of(Strand::positive, {{10, 15}, {20, 30}});
    for (const int position : {15, 16, 20}) BOOST_TEST(plus.index_of(position) == 5);
    BOOST_TEST(plus.index_of(7) == -3);
    BOOST_TEST(plus.index_of(32) == 17);
    const Space minus = space_of(Strand::negative, {{10, 15}, {20, 30}});
    for (const int position : {20, 17, 15}) BOOST_TEST(minus.index_of(position) == 10);
    BOOST_TEST(minus.index_of(32) == -2);
    BOOST_TEST(minus.index_of(7) == 18);
}

BOOST_AUTO_TEST_CASE(every_base_is_where_a_walk_finds_it) {
    std::mt19937 random(1);
    for (int round = 0; round < sampled(2000); ++round) {
        std::vector<Block> blocks;
        std::int32_t at = static_cast<std::int32_t>(random() % 20) - 10;
        for (std::size_t n = 1 + random() % 6; n > 0; --n) {
            const auto length = static_cast<std::int32_t>(1 + random() % 8);
            blocks.push_back({at, at + length});
            at += length + static_cast<std::int32_t>(random() % 5);
        }
        std::shuffle(blocks.begin(), blocks.end(), random);
        const bool forward = random() % 2 == 0;
        const Space space = space_of(forward ? Strand::positive : Strand::negative, blocks);
        const std::vector<std::int64_t> bases = model::bases_of(blocks, forward);
        BOOST_REQUIRE(space.length() == static_cast<std::int64_t>(bases.size()));
        for (std::size_t i = 0; i < bases.size(); ++i) {
            const auto index = static_cast<std::int64_t>(i);
            const std::int64_t five = bases[i] + (forward ? 0 : 1);
            BOOST_REQUIRE(space.place_of(index).downstream == five);
            BOOST_REQUIRE(space.place_of(index + 1).upstream == bases[i] + (forward ? 1 : 0));
            BOOST_REQUIRE(space.index_of(five) == index);
        }
    }
}

BOOST_AUTO_TEST_CASE(widening_stays_within_32_bits) {
    Space space = space_of(Strand::negative, {{10, 15}, {20, 30}});
    BOOST_TEST(space.widen(2, 3));
    check_blocks(space, {{20, 32}, {7, 15}});
    BOOST_TEST(space.length() == 20);
    BOOST_TEST(!space.widen(INT32_MAX, 0));
    check_blocks(space, {{20, 32}, {7, 15}});
}

BOOST_AUTO_TEST_SUITE_END()
