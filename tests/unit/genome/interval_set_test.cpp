// Sets of intervals.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "gk/genome/interval_set.hpp"

using namespace gk;

namespace {

constexpr ChromId chrom_a{0};
constexpr ChromId chrom_b{3};

// The intervals of one chromosome, asked one by one, and the bases that they have.
class SlowSet {
public:
    static constexpr std::int32_t size = 60;  // positions 0 to 59

    void add(std::int32_t start, std::int32_t end) {
        intervals_.push_back({{}, start, end});
        for (std::int32_t at = start; at < end; ++at) bases_.at(static_cast<std::size_t>(at)) = true;
    }
    bool overlaps(std::int32_t start, std::int32_t end) const {
        return std::any_of(intervals_.begin(), intervals_.end(),
                           [&](const PlacedInterval& one) { return one.start < end && start < one.end; });
    }
    bool covers(std::int32_t position) const { return bases_.at(static_cast<std::size_t>(position)); }
    bool contains(std::int32_t start, std::int32_t end) const {
        if (start == end) return overlaps(start, end);
        return std::all_of(bases_.begin() + start, bases_.begin() + end, [](bool has) { return has; });
    }

private:
    std::vector<PlacedInterval> intervals_;
    std::vector<bool> bases_ = std::vector<bool>(size);
};

}  // namespace

BOOST_AUTO_TEST_SUITE(interval_set)

BOOST_AUTO_TEST_CASE(half_open_intervals) {
    const IntervalSet set({{chrom_a, 20, 30}, {chrom_a, 10, 12}, {chrom_b, 5, 6}});
    BOOST_TEST(set.overlaps(chrom_a, 0, 11));
    BOOST_TEST(!set.overlaps(chrom_a, 0, 10));
    BOOST_TEST(!set.overlaps(chrom_a, 12, 20));
    BOOST_TEST(set.overlaps(chrom_a, 12, 21));
    BOOST_TEST(!set.overlaps(chrom_a, 30, 40));
    BOOST_TEST(set.contains(chrom_a, 20, 30));
    BOOST_TEST(!set.contains(chrom_a, 20, 31));
    BOOST_TEST(!set.contains(chrom_a, 10, 30));
    BOOST_TEST(set.covers(chrom_a, 11));
    BOOST_TEST(!set.covers(chrom_a, 12));
    BOOST_TEST(set.covers(chrom_b, 5));
    BOOST_TEST(!set.covers(chrom_b, 11));
}

BOOST_AUTO_TEST_CASE(chromosomes_without_an_interval) {
    BOOST_TEST(!IntervalSet().overlaps(chrom_a, 0, 10));
    BOOST_TEST(!IntervalSet(std::vector<PlacedInterval>{}).covers(chrom_a, 0));
    const IntervalSet set({{chrom_b, 5, 6}});
    for (const ChromId chrom : {ChromId{0}, ChromId{2}, ChromId{4}, ChromId{100}}) {
        BOOST_TEST(!set.overlaps(chrom, 0, 10));
        BOOST_TEST(!set.contains(chrom, 5, 6));
        BOOST_TEST(!set.covers(chrom, 5));
    }
}

BOOST_AUTO_TEST_CASE(neighbours_cover_together_but_keep_the_gap_between_them) {
    const IntervalSet touching({{chrom_a, 10, 15}, {chrom_a, 15, 20}});
    BOOST_TEST(touching.contains(chrom_a, 11, 19));
    BOOST_TEST(!touching.overlaps(chrom_a, 15, 15));
    BOOST_TEST(touching.overlaps(chrom_a, 14, 14));
    const IntervalSet overlapping({{chrom_a, 10, 16}, {chrom_a, 15, 20}});
    BOOST_TEST(overlapping.overlaps(chrom_a, 15, 15));
    BOOST_TEST(overlapping.overlaps(chrom_a, 16, 16));
    const IntervalSet covered({{chrom_a, 10, 15}, {chrom_a, 15, 20}, {chrom_a, 14, 16}});
    BOOST_TEST(covered.overlaps(chrom_a, 15, 15));
}

BOOST_AUTO_TEST_CASE(empty_intervals_overlap_what_holds_them_inside) {
    const IntervalSet set({{chrom_a, 10, 20}, {chrom_a, 30, 30}});
    BOOST_TEST(!set.overlaps(chrom_a, 10, 10));
    BOOST_TEST(set.overlaps(chrom_a, 11, 11));
    BOOST_TEST(!set.overlaps(chrom_a, 20, 20));
    BOOST_TEST(set.contains(chrom_a, 11, 11));
    BOOST_TEST(!set.contains(chrom_a, 20, 20));
    BOOST_TEST(set.overlaps(chrom_a, 29, 31));
    BOOST_TEST(!set.overlaps(chrom_a, 29, 30));
    BOOST_TEST(!set.overlaps(chrom_a, 30, 31));
    BOOST_TEST(!set.overlaps(chrom_a, 30, 30));
    BOOST_TEST(!set.covers(chrom_a, 30));
}

BOOST_AUTO_TEST_CASE(ends_of_the_number_range) {
    constexpr std::int32_t low = std::numeric_limits<std::int32_t>::min();
    constexpr std::int32_t high = std::numeric_limits<std::int32_t>::max();
    const IntervalSet set({{chrom_a, low, -5}, {chrom_a, 5, high}});
    BOOST_TEST(set.covers(chrom_a, low));
    BOOST_TEST(set.covers(chrom_a, high - 1));
    BOOST_TEST(!set.covers(chrom_a, high));
    BOOST_TEST(!set.overlaps(chrom_a, -5, 5));
    BOOST_TEST(set.overlaps(chrom_a, low, high));
    BOOST_TEST(set.contains(chrom_a, 5, high));
}

BOOST_AUTO_TEST_CASE(answers_as_a_bitmap) {
    std::mt19937 random(7);
    const auto below = [&](std::int32_t n) { return static_cast<std::int32_t>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 300; ++round) {
        std::vector<SlowSet> slow(3);
        std::vector<PlacedInterval> intervals;
        for (std::int32_t left = below(15); left > 0; --left) {
            const std::int32_t start = below(SlowSet::size);
            const std::int32_t end = std::min(SlowSet::size, start + below(round % 2 == 0 ? 4 : 12));
            const auto chrom = static_cast<std::size_t>(below(3));
            slow[chrom].add(start, end);
            intervals.push_back({ChromId{static_cast<std::uint32_t>(chrom)}, start, end});
        }
        const IntervalSet set(intervals);
        std::size_t faults = 0;
        for (std::size_t i = 0; i < slow.size(); ++i) {
            const ChromId chrom{static_cast<std::uint32_t>(i)};
            for (std::int32_t start = 0; start < SlowSet::size; ++start) {
                faults += set.covers(chrom, start) != slow[i].covers(start) ? 1U : 0U;
                for (std::int32_t end = start; end < SlowSet::size; ++end) {
                    faults += set.overlaps(chrom, start, end) != slow[i].overlaps(start, end) ? 1U : 0U;
                    faults += set.contains(chrom, start, end) != slow[i].contains(start, end) ? 1U : 0U;
                }
            }
        }
        BOOST_TEST(faults == 0U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
