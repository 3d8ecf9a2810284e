// Rows sorted in memory, against a walk over all of them.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <tuple>
#include <vector>

#include "gk/table/strand_index.hpp"

using namespace gk::table;

namespace {

// Rows with bases [pos5, pos3] of `+`, or [pos3, pos5] of `-`: short ones, and some that reach over all others.
std::vector<IndexedRow> random_strand(std::mt19937& random, bool forward, std::size_t count) {
    std::vector<IndexedRow> rows;
    for (Row row = 0; row < count; ++row) {
        const auto start = static_cast<std::int32_t>(random() % 500) - 20;
        const auto last = start - 1 + static_cast<std::int32_t>(random() % (random() % 20 == 0 ? 600 : 9));
        rows.push_back({forward ? start : last, forward ? last : start, row});
    }
    return rows;
}

StrandIndex index_of_rows(bool forward, std::vector<IndexedRow> rows) {
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.pos5, a.pos3, a.row) < std::tuple(b.pos5, b.pos3, b.row);
    });
    std::vector<LinkedRow> by_pos5;
    for (const IndexedRow& row : rows) by_pos5.push_back({row.pos5, row.pos3, row.row});
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return std::tuple(a.pos3, a.row) < std::tuple(b.pos3, b.row); });
    return {forward, std::move(by_pos5), [rows = std::move(rows)] { return rows; }};
}

// Those that overlap [start, end), in GenomeKit's order.
std::vector<Row> overlapping_rows(const std::vector<IndexedRow>& rows, bool forward, std::int32_t start,
                                  std::int32_t end) {
    std::vector<IndexedRow> found;
    for (const IndexedRow& row : rows)
        if (forward ? row.pos5 < end && row.pos3 >= start : row.pos5 >= start && row.pos3 < end) found.push_back(row);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.pos5, a.pos3, a.row) < std::tuple(b.pos5, b.pos3, b.row);
    });
    std::vector<Row> numbers;
    for (const IndexedRow& row : found) numbers.push_back(row.row);
    return numbers;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(strand_index)

BOOST_AUTO_TEST_CASE(overlapping_rows_are_those_of_a_walk) {
    std::mt19937 random(4);
    std::size_t hits = 0;
    for (int round = 0; round < 60; ++round) {
        const bool forward = round % 2 == 0;
        const std::vector<IndexedRow> rows = random_strand(random, forward, 1 + random() % 200);
        const StrandIndex index = index_of_rows(forward, rows);
        BOOST_TEST(index.size() == rows.size());
        BOOST_TEST(index.forward() == forward);
        for (int i = 0; i < 200; ++i) {
            const auto start = static_cast<std::int32_t>(random() % 560) - 40;
            const auto end = start + static_cast<std::int32_t>(random() % 40);
            const std::vector<Row> expected = overlapping_rows(rows, forward, start, end);
            std::vector<Row> found{7};
            index.prefetch_bins(start, end);
            index.prefetch_entries(start, end);
            index.find(FindMethod::overlapping, start, end, found);
            BOOST_REQUIRE(found.front() == 7U);  // hits are appended
            found.erase(found.begin());
            BOOST_REQUIRE(found == expected);
            BOOST_REQUIRE(index.count(FindMethod::overlapping, start, end) == expected.size());
            hits += expected.size();
        }
    }
    BOOST_TEST(hits > 10'000U);
}

BOOST_AUTO_TEST_CASE(rows_by_their_two_ends) {
    for (const bool forward : {true, false}) {
        // [10, 20), [12, 14), [15, 30)
        const std::vector<IndexedRow> rows = forward ? std::vector<IndexedRow>{{10, 19, 0}, {12, 13, 1}, {15, 29, 2}}
                                                     : std::vector<IndexedRow>{{19, 10, 0}, {13, 12, 1}, {29, 15, 2}};
        const StrandIndex index = index_of_rows(forward, rows);
        BOOST_TEST(index.first_start_from(12) == 1U);
        BOOST_TEST(index.first_start_from(16) == 3U);
        BOOST_TEST(index.first_last_base_from(14) == 1U);
        BOOST_TEST(index.start_at(2) == 15);
        BOOST_TEST(index.last_base_at(0) == 13);
        BOOST_TEST(index.row_by_start(0) == 0U);
        BOOST_TEST(index.row_by_last_base(0) == 1U);
        BOOST_TEST(index.start_by_last_base(1) == 10);
    }
}

BOOST_AUTO_TEST_CASE(the_first_entry_from_a_position_on) {
    struct Entry {
        std::int32_t at;
    };
    std::mt19937 random(6);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::int32_t> positions(random() % 60);
        const std::int64_t span = std::vector<std::int64_t>{1, 5, 1000, 4'000'000'000}[random() % 4];
        for (std::int32_t& position : positions)
            position = static_cast<std::int32_t>(static_cast<std::int64_t>(random()) % span - span / 2);
        std::sort(positions.begin(), positions.end());
        std::vector<Entry> entries;
        for (const std::int32_t position : positions) entries.push_back({position});
        const SortedEntries<Entry, &Entry::at> sorted(entries);
        BOOST_TEST(sorted.size() == positions.size());
        for (std::int32_t position : positions)
            for (const std::int64_t at :
                 {std::int64_t{position} - 1, std::int64_t{position}, std::int64_t{position} + 1})
                BOOST_REQUIRE(sorted.first_from(at) ==
                              static_cast<std::size_t>(std::lower_bound(positions.begin(), positions.end(), at) -
                                                       positions.begin()));
        BOOST_TEST(sorted.first_from(INT64_MIN) == 0U);
        BOOST_TEST(sorted.first_from(INT64_MAX) == positions.size());
    }
}

BOOST_AUTO_TEST_CASE(counts_need_the_ends_alone) {
    // [10, 20), [12, 14), [15, 30)
    const StrandCounts counts({{10}, {12}, {15}}, {{13}, {19}, {29}});
    BOOST_TEST(counts.overlapping(0, 10) == 0U);
    BOOST_TEST(counts.overlapping(9, 11) == 1U);
    BOOST_TEST(counts.overlapping(13, 16) == 3U);
    BOOST_TEST(counts.overlapping(14, 15) == 1U);
    BOOST_TEST(counts.overlapping(14, 16) == 2U);
    BOOST_TEST(counts.overlapping(29, 31) == 1U);
    BOOST_TEST(counts.overlapping(30, 31) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
