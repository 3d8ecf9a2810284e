// Statistics of stretches, while items come and afterwards.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/bigwig/zoom_records.hpp"
#include "support/bigwig_bytes.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(zoom_records)

namespace {

void check(const ZoomRecord& record, std::uint32_t start, std::uint32_t end, std::uint32_t bases, float min, float max,
           double sum, double squares) {
    BOOST_TEST(record.start == start);
    BOOST_TEST(record.end == end);
    BOOST_TEST(record.covered_bases == bases);
    BOOST_TEST(record.min == min);
    BOOST_TEST(record.max == max);
    BOOST_TEST(record.sum == sum);
    BOOST_TEST(record.sum_squares == squares);
}

TotalSummary total_of(std::span<const ZoomRecord> records) {
    TotalSummary total;
    for (const ZoomRecord& record : records) {
        total.min = total.covered_bases == 0 ? record.min : std::min<double>(total.min, record.min);
        total.max = total.covered_bases == 0 ? record.max : std::max<double>(total.max, record.max);
        total.covered_bases += record.covered_bases;
        total.sum += record.sum;
        total.sum_squares += record.sum_squares;
    }
    return total;
}

}  // namespace

BOOST_AUTO_TEST_CASE(summary_begins_with_the_first_value) {
    TotalSummary summary;
    summary.add(10, 4.0F);
    summary.add(5, 2.0F);
    BOOST_TEST(summary.covered_bases == 15U);
    BOOST_TEST(summary.min == 2.0);
    BOOST_TEST(summary.max == 4.0);
    BOOST_TEST(summary.sum == 50.0);
    BOOST_TEST(summary.sum_squares == 180.0);
    TotalSummary negative;
    negative.add(1, -3.0F);
    BOOST_TEST(negative.min == -3.0);
    BOOST_TEST(negative.max == -3.0);
}

BOOST_AUTO_TEST_CASE(items_are_cut_at_multiples) {
    ZoomRecords zoom;
    BOOST_TEST(zoom.reduction() == 16U);
    zoom.add(0, 3, 5, 2.0F);
    zoom.add(0, 10, 40, -1.0F);
    zoom.add(1, 40, 41, 7.0F);
    zoom.add(1, 47, 48, 5.0F);
    BOOST_REQUIRE(zoom.records().size() == 4U);
    check(zoom.records()[0], 3, 16, 8, -1.0F, 2.0F, -2.0, 14.0);
    check(zoom.records()[1], 16, 32, 16, -1.0F, -1.0F, -16.0, 16.0);
    check(zoom.records()[2], 32, 40, 8, -1.0F, -1.0F, -8.0, 8.0);
    check(zoom.records()[3], 40, 48, 2, 5.0F, 7.0F, 12.0, 74.0);
    zoom.coarsen();
    BOOST_TEST(zoom.reduction() == 32U);
    BOOST_REQUIRE(zoom.records().size() == 3U);
    check(zoom.records()[0], 3, 32, 24, -1.0F, 2.0F, -18.0, 30.0);
    check(zoom.records()[1], 32, 40, 8, -1.0F, -1.0F, -8.0, 8.0);
    // The next item goes on where the records are.
    zoom.add(1, 60, 70, 1.0F);
    BOOST_REQUIRE(zoom.records().size() == 4U);
    check(zoom.records()[2], 40, 64, 6, 1.0F, 7.0F, 16.0, 78.0);
    check(zoom.records()[3], 64, 70, 6, 1.0F, 1.0F, 6.0, 6.0);
}

BOOST_AUTO_TEST_CASE(coarse_is_the_same_as_coarsened) {
    std::mt19937 random(3);
    ZoomRecords later;
    ZoomRecords between;
    TotalSummary total;
    std::uint32_t at = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto start = static_cast<std::uint32_t>(at + random() % 50);
        at = static_cast<std::uint32_t>(start + 1 + random() % 60);
        const float value = static_cast<float>(random() % 64) / 4;
        later.add(0, start, at, value);
        between.add(0, start, at, value);
        total.add(at - start, value);
        if (i % 700 == 699) between.coarsen();
    }
    while (later.reduction() < between.reduction()) later.coarsen();
    BOOST_REQUIRE(later.records().size() == between.records().size());
    for (std::size_t i = 0; i < later.records().size(); ++i) {
        const ZoomRecord& a = later.records()[i];
        check(between.records()[i], a.start, a.end, a.covered_bases, a.min, a.max, a.sum, a.sum_squares);
        BOOST_TEST(a.start / later.reduction() == (a.end - 1) / later.reduction());
    }
    const TotalSummary sums = total_of(later.records());
    BOOST_TEST(sums.covered_bases == total.covered_bases);
    BOOST_TEST(sums.min == total.min);
    BOOST_TEST(sums.max == total.max);
    BOOST_TEST(sums.sum == total.sum);
    BOOST_TEST(sums.sum_squares == total.sum_squares);
}

BOOST_AUTO_TEST_CASE(memory_is_limited) {
    ZoomRecords zoom;
    const std::uint32_t end = (std::uint32_t{1} << 31) - 1;
    zoom.add(0, 0, end, 2.0F);
    BOOST_TEST(zoom.records().size() <= ZoomRecords::most_records);
    BOOST_TEST(zoom.reduction() == 512U);
    BOOST_TEST(total_of(zoom.records()).covered_bases == end);
    BOOST_TEST(total_of(zoom.records()).sum == 2.0 * end);
    while (zoom.reduction() < std::uint64_t{1} << 31) zoom.coarsen();
    BOOST_REQUIRE(zoom.records().size() == 1U);
    check(zoom.records()[0], 0, end, end, 2.0F, 2.0F, 2.0 * end, 4.0 * end);
}

BOOST_AUTO_TEST_CASE(chromosomes_are_sorted_and_keep_their_order) {
    ZoomRecords zoom;
    zoom.add(2, 0, 40, 1.0F);
    zoom.add(0, 5, 6, 2.0F);
    zoom.sort();
    BOOST_REQUIRE(zoom.records().size() == 4U);
    BOOST_TEST(zoom.records()[0].chrom == 0U);
    BOOST_TEST(zoom.records()[1].start == 0U);
    BOOST_TEST(zoom.records()[2].start == 16U);
    BOOST_TEST(zoom.records()[3].start == 32U);
}

BOOST_AUTO_TEST_CASE(bytes_of_a_block) {
    ZoomRecords zoom;
    zoom.add(3, 5, 7, 2.5F);
    ByteBuffer out;
    append_zoom_block(zoom.records(), out);
    OrderedBytes expected(false);
    expected.put(std::uint32_t{3}).put(std::uint32_t{5}).put(std::uint32_t{7}).put(std::uint32_t{2});
    expected.put(2.5F).put(2.5F).put(5.0F).put(12.5F);
    BOOST_TEST((out.view() == expected.bytes()));
}

BOOST_AUTO_TEST_SUITE_END()
