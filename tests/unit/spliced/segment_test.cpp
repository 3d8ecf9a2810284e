// Segments: moves, lifting, pieces, comparisons.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/spliced/segment.hpp"
#include "support/sample.hpp"
#include "support/spliced_model.hpp"

using namespace gk;
using namespace gk::spliced;
using gk::testing::sampled;

namespace {

const std::vector<Block> two_blocks{{10, 15}, {20, 30}};

Space segment_space(Strand strand, const std::vector<Block>& blocks = two_blocks) {
    Space space;
    BOOST_REQUIRE(!space.assign(strand, blocks));
    return space;
}

std::vector<Stretch> pieces_of(const Space& space, const Segment& segment) {
    std::vector<Stretch> pieces;
    BOOST_REQUIRE(lower(space, segment, pieces));
    return pieces;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spliced_segment)

BOOST_AUTO_TEST_CASE(moves_go_by_the_segments_strand) {
    BOOST_TEST((shifted({2, 5, true}, 3) == Segment{5, 8, true}));
    BOOST_TEST((shifted({2, 5, false}, 3) == Segment{-1, 2, false}));
    BOOST_TEST((*expanded({2, 5, true}, 1, 2) == Segment{1, 7, true}));
    BOOST_TEST((*expanded({2, 5, false}, 1, 2) == Segment{0, 6, false}));
    BOOST_TEST((*expanded({2, 5, true}, -1, -2) == Segment{3, 3, true}));
    BOOST_TEST(!expanded({2, 5, true}, -2, -2));
}

BOOST_AUTO_TEST_CASE(a_whole_space_stays_whole_when_it_is_widened) {
    BOOST_TEST((in_widened({0, 15, false}, 15, 2, 3) == Segment{0, 20, false}));
    BOOST_TEST((in_widened({1, 15, true}, 15, 2, 3) == Segment{3, 17, true}));
}

BOOST_AUTO_TEST_CASE(what_is_left_of_a_clip) {
    BOOST_TEST((*clipped({2, 5, true}, 4, 9, false) == Segment{4, 5, true}));
    BOOST_TEST(!clipped({2, 5, true}, 5, 9, false));
    BOOST_TEST((*clipped({2, 5, true}, 5, 9, true) == Segment{5, 5, true}));
    BOOST_TEST(!clipped({2, 5, true}, 6, 9, true));
}

BOOST_AUTO_TEST_CASE(intervals_lie_wholly_inside_or_not) {
    for (const Strand strand : {Strand::positive, Strand::negative}) {
        const Space space = segment_space(strand);
        const Segment whole{0, 15, true};
        BOOST_TEST(lies_wholly_in(space, whole, 10, 15));
        BOOST_TEST(lies_wholly_in(space, whole, 20, 20));
        BOOST_TEST(!lies_wholly_in(space, whole, 14, 21));
        BOOST_TEST(!lies_wholly_in(space, whole, 17, 17));
        BOOST_TEST(!lies_wholly_in(space, whole, 29, 31));
        BOOST_TEST(lies_wholly_in(space, {1, 15, true}, 10, 12) == (strand == Strand::negative));
    }
}

BOOST_AUTO_TEST_CASE(empty_segments_on_junctions_lie_at_the_higher_position) {
    const Space plus = segment_space(Strand::positive);
    BOOST_TEST((pieces_of(plus, {5, 5, true}) == std::vector<Stretch>{{20, 20}}));
    BOOST_TEST((span(plus, {5, 5, true}) == Stretch{20, 20}));
    const Space minus = segment_space(Strand::negative);
    BOOST_TEST((pieces_of(minus, {10, 10, false}) == std::vector<Stretch>{{20, 20}}));
    BOOST_TEST((span(minus, {10, 10, true}) == Stretch{20, 20}));
}

BOOST_AUTO_TEST_CASE(pieces_are_the_bases_that_a_walk_finds) {
    std::mt19937 random(2);
    for (int round = 0; round < sampled(5000); ++round) {
        std::vector<Block> blocks;
        std::int32_t at = static_cast<std::int32_t>(random() % 20) - 10;
        for (std::size_t n = 1 + random() % 6; n > 0; --n) {
            const auto length = static_cast<std::int32_t>(1 + random() % 8);
            blocks.push_back({at, at + length});
            at += length + static_cast<std::int32_t>(random() % 5);
        }
        const bool forward = random() % 2 == 0;
        const Space space = segment_space(forward ? Strand::positive : Strand::negative, blocks);
        Segment segment{static_cast<std::int64_t>(random() % 50) - 10, 0, random() % 2 == 0};
        segment.end = segment.start + 1 + static_cast<std::int64_t>(random() % 40);
        const std::vector<Stretch> pieces = pieces_of(space, segment);
        const auto expected = model::bases_of(model::bases_of(blocks, forward), forward, segment);
        const bool reads_forward = strand_of(space, segment) == Strand::positive;
        BOOST_REQUIRE((model::bases_of(pieces, reads_forward) == expected));
        const auto [low, high] = std::minmax_element(expected.begin(), expected.end());
        BOOST_REQUIRE((span(space, segment) == Stretch{*low, *high + 1}));
    }
}

BOOST_AUTO_TEST_CASE(comparisons_go_by_the_strand) {
    const Segment a{0, 3, true};
    const Segment b{3, 6, true};
    BOOST_TEST(upstream_of(a, b));
    BOOST_TEST(!upstream_of(b, a));
    BOOST_TEST(downstream_of(b, a));
    BOOST_TEST(upstream_of({3, 6, false}, {0, 3, false}));
    BOOST_TEST(!upstream_of({3, 3, true}, {3, 3, true}));
    BOOST_TEST(!downstream_of({3, 3, true}, {3, 3, true}));
    BOOST_TEST(within({1, 2, true}, a));
    BOOST_TEST(!within({1, 4, true}, a));
    BOOST_TEST(in_bounds(a));
    BOOST_TEST(!in_bounds({0, index_limit + 1, true}));
}

BOOST_AUTO_TEST_SUITE_END()
