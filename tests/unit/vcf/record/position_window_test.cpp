// Records that moved, in position order again.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

#include "gk/vcf/record/position_window.hpp"
#include "support/sample.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

// A record: where it was read, and where it lies now.
struct Moved {
    std::uint32_t chrom;
    std::int64_t read;
    std::int64_t position;
};

struct Ordered {
    std::vector<std::string> lines;
    std::uint64_t late = 0;
    std::int64_t most_late = 0;
    std::size_t most_held = 0;
};

std::string line_of(const Moved& record, std::size_t number) {
    return std::to_string(record.chrom) + ":" + std::to_string(record.position) + " " + std::to_string(number) +
           std::string(number % 7, 'x') + "\n";
}

Ordered order(std::int64_t width, const std::vector<Moved>& records) {
    Ordered ordered;
    PositionWindow window(width, OnDuplicate::keep, [&](std::string_view line) { ordered.lines.emplace_back(line); });
    for (std::size_t i = 0; i < records.size(); ++i) {
        RecordFrame frame;
        frame.chrom = records[i].chrom;
        frame.read = records[i].read;
        frame.position = records[i].position;
        window.add(frame, line_of(records[i], i));
        ordered.most_held = std::max(ordered.most_held, i + 1 - ordered.lines.size());
    }
    window.finish();
    ordered.late = window.late();
    ordered.most_late = window.most_late();
    return ordered;
}

// By chromosome in the order of their first records, then by position, then as they were read.
std::vector<std::string> sorted_lines(const std::vector<Moved>& records) {
    std::vector<std::size_t> numbers(records.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
    std::stable_sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(records[a].chrom, records[a].position) < std::pair(records[b].chrom, records[b].position);
    });
    std::vector<std::string> lines;
    for (const std::size_t number : numbers) lines.push_back(line_of(records[number], number));
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(position_window)

BOOST_AUTO_TEST_CASE(by_hand) {
    const std::vector<Moved> records = {{0, 10, 20}, {0, 11, 11}, {0, 15, 15}, {0, 20, 20},
                                        {0, 30, 22}, {1, 5, 5},   {1, 6, 4}};
    const Ordered ordered = order(8, records);
    BOOST_TEST(ordered.lines == sorted_lines(records), boost::test_tools::per_element());
    BOOST_TEST(ordered.late == 0);
    BOOST_TEST(order(8, {}).lines.empty());
}

BOOST_AUTO_TEST_CASE(memory_is_that_of_the_window) {
    std::vector<Moved> records;
    for (std::int64_t i = 0; i < 10'000; ++i) records.push_back({0, i, i});
    BOOST_TEST(order(0, records).most_held == 1);
    BOOST_TEST(order(100, records).most_held == 101);
    for (Moved& record : records) record.position += 50;
    BOOST_TEST(order(0, records).most_held == 51);
}

BOOST_AUTO_TEST_CASE(what_comes_late_goes_out_at_once) {
    const Ordered ordered = order(5, {{0, 10, 10}, {0, 20, 20}, {0, 30, 12}, {0, 31, 31}, {1, 1, 1}, {0, 50, 50}});
    BOOST_TEST(ordered.lines.size() == 6);
    BOOST_TEST(ordered.late == 2);  // the second one comes on a chromosome that was there before
    BOOST_TEST(ordered.most_late == 8);
    BOOST_TEST(ordered.lines[2].starts_with("0:12 "));
    BOOST_TEST(ordered.lines.back().starts_with("0:50 "));
    // A window as wide as that is wide enough.
    BOOST_TEST(order(5 + 13, {{0, 10, 10}, {0, 20, 20}, {0, 30, 12}, {0, 31, 31}}).late == 0);
}

BOOST_AUTO_TEST_CASE(any_records_that_move_within_the_window) {
    std::mt19937 random(7);
    for (int round = 0; round < sampled(300); ++round) {
        const auto width = static_cast<std::int64_t>(random() % 30);
        std::vector<Moved> records;
        for (std::uint32_t chrom = 0; chrom < 3; ++chrom) {
            std::int64_t read = 1;
            for (std::size_t n = random() % 60; n > 0; --n) {
                read += static_cast<std::int64_t>(random() % 6);
                const auto moved = static_cast<std::int64_t>(random() % static_cast<std::size_t>(width + 20)) - width;
                records.push_back({chrom, read, read + moved});
            }
        }
        const Ordered ordered = order(width, records);
        BOOST_TEST_REQUIRE(ordered.lines == sorted_lines(records), boost::test_tools::per_element());
        BOOST_TEST_REQUIRE(ordered.late == 0);
    }
}

BOOST_AUTO_TEST_CASE(no_record_is_lost_whatever_comes) {
    std::mt19937 random(8);
    for (int round = 0; round < sampled(100); ++round) {
        std::vector<Moved> records;
        for (std::size_t n = random() % 200; n > 0; --n)
            records.push_back({static_cast<std::uint32_t>(random() % 3), static_cast<std::int64_t>(random() % 50),
                               static_cast<std::int64_t>(random() % 50)});
        std::vector<std::string> lines = order(static_cast<std::int64_t>(random() % 20), records).lines;
        std::vector<std::string> expected = sorted_lines(records);
        std::sort(lines.begin(), lines.end());
        std::sort(expected.begin(), expected.end());
        BOOST_TEST_REQUIRE(lines == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
