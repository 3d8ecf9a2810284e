// Items and values of intervals, and of whole files.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <thread>

#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_cursor.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bigwig_cursor)

namespace {

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

std::vector<Item> items_in(BigWigCursor& cursor, std::size_t chromosome, std::int64_t start, std::int64_t end) {
    std::vector<Item> items;
    cursor.for_each_in(chromosome, start, end, [&](const Item& item) { items.push_back(item); });
    return items;
}

// As text, so that NaN is equal to itself.
std::string values_in(BigWigCursor& cursor, std::size_t chromosome, std::int64_t start, std::int64_t end) {
    std::vector<float> values(static_cast<std::size_t>(end - start), 77.0F);
    cursor.expand(chromosome, start, end, values);
    std::string text;
    for (const float value : values) text += std::isnan(value) ? "- " : std::to_string(static_cast<int>(value)) + " ";
    return text;
}

// A file of random items on one chromosome, and the value of each of its bases.
struct RandomFile {
    std::string bytes;
    std::vector<float> values;
    std::uint64_t items = 0;
};

RandomFile random_file(unsigned seed, std::size_t blocks, BigWigForm form = {}) {
    std::mt19937 random(seed);
    RandomFile made;
    BigWigBuilder builder(form);
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < blocks; ++i) {
        std::vector<BigWigBuilder::Run> runs;
        for (std::size_t k = 1 + random() % 9; k != 0; --k) {
            const auto start = static_cast<std::uint32_t>(at + (random() % 2) * (random() % 9));
            at = static_cast<std::uint32_t>(start + 1 + random() % 5);
            const float value = random() % 8 == 0 ? nan_value : static_cast<float>(random() % 100);
            runs.emplace_back(start, at, value);
            made.values.resize(at, nan_value);
            std::fill(made.values.begin() + start, made.values.end(), value);
            made.items += std::isnan(value) ? 0 : 1;
        }
        builder.bedgraph(0, runs);
    }
    made.values.resize(at + 10, nan_value);
    builder.chrom("c", 0, at + 10);
    made.bytes = builder.bytes();
    return made;
}

std::string expected_values(const std::vector<float>& values, std::int64_t start, std::int64_t end) {
    std::string text;
    for (std::int64_t at = start; at < end; ++at) {
        const bool inside = at >= 0 && at < static_cast<std::int64_t>(values.size());
        const float value = inside ? values[static_cast<std::size_t>(at)] : nan_value;
        text += std::isnan(value) ? "- " : std::to_string(static_cast<int>(value)) + " ";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(items_are_clipped_and_neighbours_left_out) {
    const TemporaryFolder folder;
    BigWigBuilder builder;
    builder.chrom("chr1", 0, 1000).chrom("chr2", 1, 500);
    builder.bedgraph(0, {{100, 200, 4.0F}}).bedgraph(0, {{300, 400, 2.0F}, {400, 450, 3.0F}});
    const BigWig file(folder.write("x.bw", builder.bytes()));
    BigWigCursor cursor(file);
    using Items = std::vector<Item>;
    BOOST_TEST((items_in(cursor, 0, 0, 1000) == Items{{100, 200, 4.0F}, {300, 400, 2.0F}, {400, 450, 3.0F}}));
    BOOST_TEST((items_in(cursor, 0, 150, 160) == Items{{150, 160, 4.0F}}));
    BOOST_TEST((items_in(cursor, 0, 150, 301) == Items{{150, 200, 4.0F}, {300, 301, 2.0F}}));
    BOOST_TEST(items_in(cursor, 0, 200, 300).empty());
    BOOST_TEST((items_in(cursor, 0, 199, 300) == Items{{199, 200, 4.0F}}));
    BOOST_TEST((items_in(cursor, 0, 400, 401) == Items{{400, 401, 3.0F}}));
    // Empty requests, such inside an item, and those beyond the ends.
    BOOST_TEST(items_in(cursor, 0, 150, 150).empty());
    BOOST_TEST(items_in(cursor, 0, 160, 150).empty());
    BOOST_TEST(items_in(cursor, 0, 100, 100).empty());
    BOOST_TEST((items_in(cursor, 0, -50, 101) == Items{{100, 101, 4.0F}}));
    BOOST_TEST((items_in(cursor, 0, 449, 5000) == Items{{449, 450, 3.0F}}));
    BOOST_TEST(items_in(cursor, 0, 1000, 2000).empty());
    BOOST_TEST(items_in(cursor, 0, -100, 0).empty());
    BOOST_TEST(items_in(cursor, 1, 0, 500).empty());
}

BOOST_AUTO_TEST_CASE(values_of_bases) {
    const TemporaryFolder folder;
    BigWigBuilder builder;
    builder.chrom("c", 0, 12).fixed(0, 2, 3, 2, {1.0F, 2.0F, 3.0F});
    const BigWig file(folder.write("x.bw", builder.bytes()));
    BigWigCursor cursor(file);
    BOOST_TEST(values_in(cursor, 0, 0, 12) == "- - 1 1 - 2 2 - 3 3 - - ");
    BOOST_TEST(values_in(cursor, 0, 3, 6) == "1 - 2 ");
    BOOST_TEST(values_in(cursor, 0, -2, 3) == "- - - - 1 ");
    BOOST_TEST(values_in(cursor, 0, 9, 15) == "3 - - - - - ");
    BOOST_TEST(values_in(cursor, 0, 100, 102) == "- - ");
    BOOST_TEST(values_in(cursor, 0, 4, 4).empty());
}

BOOST_AUTO_TEST_CASE(any_interval_with_any_cache) {
    const TemporaryFolder folder;
    for (const std::size_t blocks : {0, 1, 2, 30}) {
        const RandomFile made = random_file(static_cast<unsigned>(blocks) + 1, blocks, {.node_width = 3});
        const BigWig file(folder.write("x.bw", made.bytes));
        const auto size = static_cast<std::int64_t>(made.values.size());
        for (const std::size_t cache : {std::size_t{0}, std::size_t{11}, std::size_t{40}, BigWigCursor::usual_cache}) {
            BigWigCursor cursor(file, cache);
            for (std::int64_t start = -2; start < size + 2; ++start)
                for (const std::int64_t length : {1, 3, 20})
                    BOOST_REQUIRE(values_in(cursor, 0, start, start + length) ==
                                  expected_values(made.values, start, start + length));
            BOOST_TEST(values_in(cursor, 0, 0, size) == expected_values(made.values, 0, size));
        }
    }
}

BOOST_AUTO_TEST_CASE(all_items_and_what_was_left_out) {
    const TemporaryFolder folder;
    BigWigBuilder builder;
    builder.chrom("chr1", 0, 100).chrom("chr2", 1, 50).chrom("chr3", 2, 50);
    builder.bedgraph(0, {{0, 10, 1.0F}, {10, 20, nan_value}, {90, 110, 2.0F}}).bedgraph(0, {{120, 130, 1.0F}});
    builder.bedgraph(2, {{50, 51, nan_value}}).bedgraph(2, {{60, 70, 1.0F}, {70, 80, 2.0F}});
    const BigWig file(folder.write("x.bw", builder.bytes()));
    BigWigCursor cursor(file);
    std::vector<Item> items;
    const ItemCounts counts = cursor.for_each_block([&](std::size_t chromosome, std::span<const Item> block) {
        BOOST_TEST(chromosome == 0U);
        items.insert(items.end(), block.begin(), block.end());
    });
    BOOST_TEST((items == std::vector<Item>{{0, 10, 1.0F}, {90, 100, 2.0F}}));
    BOOST_TEST(counts.items == 2U);
    BOOST_TEST(counts.nan_items == 2U);
    BOOST_TEST(counts.cut_items == 1U);
    BOOST_TEST(counts.lost_items == 3U);
    const std::vector<std::string> warnings = counts.warnings("x.bw");
    BOOST_REQUIRE(warnings.size() == 2U);
    BOOST_TEST(warnings[0] == "2 items are NaN, which is no value (x.bw)");
    BOOST_TEST(warnings[1] == "4 items reach beyond their chromosome's end and are cut there (x.bw)");
    BOOST_TEST(ItemCounts{.items = 7}.warnings("x.bw").empty());
    BOOST_TEST(ItemCounts{.nan_items = 1}.warnings("x.bw")[0] == "1 item is NaN, which is no value (x.bw)");
    // A request is clipped to the chromosome.
    BOOST_TEST((items_in(cursor, 0, 0, 500) == items));
    BOOST_TEST(items_in(cursor, 2, 0, 500).empty());
}

BOOST_AUTO_TEST_CASE(blocks_that_overlap) {
    const TemporaryFolder folder;
    BigWigBuilder builder;
    builder.chrom("c", 0, 100).bedgraph(0, {{0, 20, 1.0F}}).bedgraph(0, {{19, 30, 1.0F}});
    const std::string path = folder.write("x.bw", builder.bytes());
    const BigWig file(path);
    BigWigCursor cursor(file);
    const std::string expected = "a block is damaged: its first item overlaps the block before it (" + path +
                                 ", byte " + std::to_string(builder.places()[1].offset) + ")";
    BOOST_TEST(message_of<DataError>([&] { cursor.for_each_block([](std::size_t, std::span<const Item>) {}); }) ==
               expected);
    BOOST_TEST(message_of<DataError>([&] { items_in(cursor, 0, 10, 25); }) == expected);
    // Where only one of them is asked for, it is not compared with the other.
    BOOST_TEST(items_in(cursor, 0, 0, 10).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_block_inside_another_one_is_found) {
    const TemporaryFolder folder;
    // The index has the first block reach further than its items do.
    BigWigBuilder source;
    source.bedgraph(0, {{0, 10, 1.0F}});
    BigWigBuilder builder;
    builder.chrom("c", 0, 100).block(0, 0, 90, source.places()[0].raw).bedgraph(0, {{20, 30, 2.0F}});
    const BigWig file(folder.write("x.bw", builder.bytes()));
    BigWigCursor cursor(file);
    BOOST_TEST((items_in(cursor, 0, 25, 26) == std::vector<Item>{{25, 26, 2.0F}}));
    BOOST_TEST(file.first_block_behind(0, 50) == 0U);
    BOOST_TEST(file.first_block_behind(0, 90) == 2U);
}

BOOST_AUTO_TEST_CASE(several_threads_one_file) {
    const TemporaryFolder folder;
    const RandomFile made = random_file(9, 50);
    const BigWig file(folder.write("x.bw", made.bytes));
    const auto size = static_cast<std::int64_t>(made.values.size());
    const std::string expected = expected_values(made.values, 0, size);
    std::vector<std::string> answers(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& answer : answers)
            threads.emplace_back([&file, &answer, size] {
                BigWigCursor cursor(file, 20);
                answer = values_in(cursor, 0, 0, size);
            });
    }
    for (const std::string& answer : answers) BOOST_TEST(answer == expected);
}

BOOST_AUTO_TEST_SUITE_END()
