// The items of a block, read and written.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <optional>

#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_format.hpp"
#include "gk/bigwig/item_block.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(item_block)

namespace {

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

ItemBlock read(std::string_view raw, bool swapped = false) {
    ItemBlock block;
    block.items.resize(7);
    block.nan_items = 9;
    read_item_block({reinterpret_cast<const std::uint8_t*>(raw.data()), raw.size()}, swapped, "x.bw", 77, block);
    return block;
}

std::string complaint(std::string_view raw) {
    return message_of<DataError>([&] { read(raw); });
}

std::string written(std::uint32_t chrom, const std::vector<Item>& items) {
    ByteBuffer out;
    append_item_block(chrom, items, out);
    return std::string(out.view());
}

std::string raw_of(const BigWigBuilder& builder) {
    return builder.places().back().raw;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_type_in_either_byte_order) {
    for (const bool big_endian : {false, true}) {
        BigWigBuilder builder({.big_endian = big_endian});
        builder.bedgraph(3, {{0, 10, 1.5F}, {10, 4294967295U, -2.0F}});
        ItemBlock block = read(raw_of(builder), big_endian);
        BOOST_TEST(block.chrom == 3U);
        BOOST_TEST(block.nan_items == 0U);
        BOOST_TEST((block.items == std::vector<Item>{{0, 10, 1.5F}, {10, 4294967295U, -2.0F}}));
        builder.variable(2, 4, {{7, 1.0F}, {11, 2.0F}, {100, 3.0F}});
        block = read(raw_of(builder), big_endian);
        BOOST_TEST((block.items == std::vector<Item>{{7, 11, 1.0F}, {11, 15, 2.0F}, {100, 104, 3.0F}}));
        builder.fixed(1, 100, 10, 5, {1.0F, 2.0F, 3.0F});
        block = read(raw_of(builder), big_endian);
        BOOST_TEST((block.items == std::vector<Item>{{100, 105, 1.0F}, {110, 115, 2.0F}, {120, 125, 3.0F}}));
        builder.bedgraph(0, {});
        BOOST_TEST(read(raw_of(builder), big_endian).items.empty());
    }
}

BOOST_AUTO_TEST_CASE(nan_is_no_item) {
    BigWigBuilder builder;
    builder.bedgraph(0, {{0, 5, nan_value}, {5, 9, 0.0F}, {9, 10, nan_value}, {20, 30, INFINITY}});
    const ItemBlock block = read(raw_of(builder));
    BOOST_TEST((block.items == std::vector<Item>{{5, 9, 0.0F}, {20, 30, INFINITY}}));
    BOOST_TEST(block.nan_items == 2U);
    // They take their bases all the same.
    builder.bedgraph(0, {{0, 6, nan_value}, {5, 9, 0.0F}});
    BOOST_TEST(contains(complaint(raw_of(builder)), "its item 2, from 5 to 9, overlaps the one before it"));
}

BOOST_AUTO_TEST_CASE(items_that_cannot_be) {
    BigWigBuilder builder;
    builder.bedgraph(0, {{5, 10, 1.0F}, {9, 12, 1.0F}});
    BOOST_TEST(complaint(raw_of(builder)) ==
               "a block is damaged: its item 2, from 9 to 12, overlaps the one before it, "
               "or does not follow it (x.bw, byte 77)");
    builder.bedgraph(0, {{5, 10, 1.0F}, {1, 2, 1.0F}});
    BOOST_TEST(contains(complaint(raw_of(builder)), "or does not follow it"));
    builder.bedgraph(0, {{5, 5, 1.0F}});
    BOOST_TEST(contains(complaint(raw_of(builder)), "its item 1, from 5 to 5, has no base"));
    builder.bedgraph(0, {{5, 4, 1.0F}});
    BOOST_TEST(contains(complaint(raw_of(builder)), "from 5 to 4, has no base"));
    builder.variable(0, 0, {{5, 1.0F}});
    BOOST_TEST(contains(complaint(raw_of(builder)), "has no base"));
    builder.variable(0, 10, {{4294967290U, 1.0F}});
    BOOST_TEST(contains(complaint(raw_of(builder)), "from 4294967290 to 4294967300, ends beyond 2^32"));
    builder.fixed(0, 5, 4, 5, {1.0F, 1.0F});
    BOOST_TEST(contains(complaint(raw_of(builder)), "its item 2, from 9 to 14, overlaps"));
    builder.fixed(0, 5, 0, 5, {1.0F, 1.0F});
    BOOST_TEST(contains(complaint(raw_of(builder)), "its item 2, from 5 to 10, overlaps"));
    builder.fixed(0, 4294967290U, 4294967295U, 1, {1.0F, 1.0F});
    BOOST_TEST(contains(complaint(raw_of(builder)), "ends beyond 2^32"));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_those_of_the_items) {
    BigWigBuilder builder;
    builder.bedgraph(0, {{5, 10, 1.0F}, {10, 12, 1.0F}});
    const std::string raw = raw_of(builder);
    BOOST_TEST(contains(complaint(""), "it ends inside its header"));
    BOOST_TEST(contains(complaint(raw.substr(0, 23)), "it ends inside its header"));
    for (std::size_t size = 24; size < raw.size(); ++size)
        BOOST_TEST(
            contains(complaint(raw.substr(0, size)), "its 2 items need 48 bytes, and it has " + std::to_string(size)));
    BOOST_TEST(contains(complaint(raw + "x"), "its 2 items need 48 bytes, and it has 49"));
    std::string other = raw;
    other[20] = 4;
    BOOST_TEST(contains(complaint(other), "there is no type of items of number 4"));
    other[20] = 0;
    BOOST_TEST(contains(complaint(other), "there is no type of items of number 0"));
}

BOOST_AUTO_TEST_CASE(the_shortest_form_that_all_readers_know) {
    const std::vector<Item> gapless{{10, 15, 1.0F}, {15, 20, 2.0F}, {20, 25, 3.0F}};
    const std::vector<Item> equal_gaps{{10, 15, 1.0F}, {20, 25, 2.0F}, {30, 35, 3.0F}};
    const std::vector<Item> other_spans{{10, 15, 1.0F}, {15, 20, 2.0F}, {20, 24, 3.0F}};
    BOOST_TEST(written(5, gapless).size() == 24U + 3 * 4);
    BOOST_TEST(number_at<std::uint8_t>(written(5, gapless), 20) == 3U);
    BOOST_TEST(number_at<std::uint32_t>(written(5, gapless), 12) == 5U);
    BOOST_TEST(number_at<std::uint32_t>(written(5, gapless), 16) == 5U);
    // Steps other than the span are misread by some.
    BOOST_TEST(written(5, equal_gaps).size() == 24U + 3 * 8);
    BOOST_TEST(number_at<std::uint8_t>(written(5, equal_gaps), 20) == 2U);
    BOOST_TEST(written(5, other_spans).size() == 24U + 3 * 12);
    BOOST_TEST(number_at<std::uint8_t>(written(5, other_spans), 20) == 1U);
    for (const auto& items : {gapless, equal_gaps, other_spans, std::vector<Item>{{0, 1, -1.0F}}}) {
        const std::string raw = written(5, items);
        BOOST_TEST(number_at<std::uint32_t>(raw, 4) == items.front().start);
        BOOST_TEST(number_at<std::uint32_t>(raw, 8) == items.back().end);
        const ItemBlock block = read(raw);
        BOOST_TEST(block.chrom == 5U);
        BOOST_TEST((block.items == items));
    }
}

BOOST_AUTO_TEST_SUITE_END()
