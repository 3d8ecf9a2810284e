// The index over the blocks of a bigWig: trees of any shape, and damaged ones.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/bigwig/block_places.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(block_places)

namespace {

struct Index {
    std::string bytes;
    std::uint64_t offset = 0;
};

std::vector<BlockPlace> read(const Index& index, bool swapped = false) {
    const TemporaryFolder folder;
    const MappedFile file(folder.write("x.bw", index.bytes));
    return read_block_index(file, index.offset, swapped);
}

std::string complaint(const Index& index) {
    return message_of<DataError>([&] { read(index); });
}

Index index_of(const std::vector<BlockPlace>& places, std::size_t width = 256, bool big_endian = false) {
    BigWigBuilder builder({.big_endian = big_endian, .node_width = width});
    for (const BlockPlace& place : places) builder.block(place.chrom, place.start, place.end, "raw");
    std::string bytes = builder.bytes();
    return {bytes, builder.index()};
}

std::vector<BlockPlace> many(std::uint32_t count) {
    std::vector<BlockPlace> places;
    for (std::uint32_t i = 0; i < count; ++i) places.push_back({i / 7, 10 * i, 10 * i + 9, i, 1});
    return places;
}

template <typename T>
Index with(Index index, std::uint64_t at, T value) {
    std::memcpy(index.bytes.data() + index.offset + at, &value, sizeof value);
    return index;
}

}  // namespace

BOOST_AUTO_TEST_CASE(trees_of_every_depth) {
    for (const std::size_t width : {2, 3, 10, 256})
        for (const std::uint32_t count : {0U, 1U, 2U, 9U, 300U})
            for (const bool big_endian : {false, true}) {
                const auto blocks = read(index_of(many(count), width, big_endian), big_endian);
                BOOST_REQUIRE(blocks.size() == count);
                for (std::uint32_t i = 0; i < count; ++i) {
                    BOOST_REQUIRE(blocks[i].chrom == i / 7);
                    BOOST_REQUIRE(blocks[i].start == 10 * i);
                    BOOST_REQUIRE(blocks[i].end == 10 * i + 9);
                    // The builder packs three bytes into a stream of 14.
                    BOOST_REQUIRE(blocks[i].size == 14U);
                    BOOST_REQUIRE((i == 0 || blocks[i].offset == blocks[i - 1].offset + 14));
                }
            }
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
    for (const std::uint32_t count : {0U, 1U, 2U, 255U, 256U, 257U, 65536U, 65537U}) {
        const auto places = many(count);
        ByteBuffer out;
        out.append(std::string(100000, 'x'));
        append_block_index(places, 100000, 99000, out);
        const std::string bytes(out.view());
        BOOST_TEST(number_at<std::uint64_t>(bytes, 100008) == count);
        BOOST_TEST(number_at<std::uint64_t>(bytes, 100032) == 99000U);
        const auto again = read({bytes, 100000});
        BOOST_REQUIRE(again.size() == count);
        for (std::uint32_t i = 0; i < count; ++i) {
            BOOST_REQUIRE(again[i].chrom == places[i].chrom);
            BOOST_REQUIRE(again[i].start == places[i].start);
            BOOST_REQUIRE(again[i].end == places[i].end);
            BOOST_REQUIRE(again[i].offset == places[i].offset);
            BOOST_REQUIRE(again[i].size == places[i].size);
        }
    }
}

BOOST_AUTO_TEST_CASE(upper_nodes_tell_what_is_below) {
    ByteBuffer out;
    append_block_index(many(600), 0, 0, out);
    const std::string bytes(out.view());
    // The header: from the first block's start to the last one's end; then the root, of three entries.
    BOOST_TEST(number_at<std::uint32_t>(bytes, 16) == 0U);
    BOOST_TEST(number_at<std::uint32_t>(bytes, 24) == 85U);
    BOOST_TEST(number_at<std::uint32_t>(bytes, 28) == 5999U);
    BOOST_TEST(number_at<std::uint16_t>(bytes, 50) == 3U);
    BOOST_TEST(number_at<std::uint32_t>(bytes, 52 + 24) == 36U);
    BOOST_TEST(number_at<std::uint32_t>(bytes, 52 + 24 + 4) == 2560U);
    BOOST_TEST(number_at<std::uint32_t>(bytes, 52 + 24 + 8) == 73U);
    BOOST_TEST(number_at<std::uint32_t>(bytes, 52 + 24 + 12) == 5119U);
    const auto child = number_at<std::uint64_t>(bytes, 52 + 24 + 16);
    BOOST_TEST(number_at<std::uint8_t>(bytes, child) == 1U);
    BOOST_TEST(number_at<std::uint16_t>(bytes, child + 2) == 256U);
    BOOST_TEST(number_at<std::uint32_t>(bytes, child + 8) == 2560U);
}

BOOST_AUTO_TEST_CASE(damaged_indexes) {
    const Index index = index_of(many(9), 3);
    const std::uint64_t size = index.bytes.size();
    BOOST_TEST(contains(complaint(with(index, 0, std::uint32_t{0})), "the index of blocks is damaged: its signature"));
    BOOST_TEST(contains(complaint(with(index, 50, std::uint16_t{65535})), "the file ends inside the node"));
    constexpr std::uint64_t first_way = 52 + 16;
    BOOST_TEST(contains(complaint(with(index, first_way, size)), "the file ends inside the node"));
    BOOST_TEST(contains(complaint(with(index, first_way, ~std::uint64_t{0})), "the file ends inside the node"));
    BOOST_TEST(contains(complaint(with(index, first_way, index.offset + 48)), "a node is led to twice"));
    Index large = with(index, first_way, index.offset + 48);
    large.bytes += std::string(100000, '\0');
    BOOST_TEST(contains(complaint(large), "its nodes are nested too deeply"));
    // Each entry leads back to the root: 3^64 ways.
    Index loop = index;
    for (std::uint64_t i = 0; i < 3; ++i) loop = with(loop, first_way + 24 * i, index.offset + 48);
    BOOST_TEST(!complaint(loop).empty());
    // The same leaf twice.
    const auto second = number_at<std::uint64_t>(index.bytes, index.offset + first_way + 24);
    BOOST_TEST(contains(complaint(with(index, first_way, second)), "its blocks are not sorted"));
}

BOOST_AUTO_TEST_CASE(a_chain_of_nodes_without_leaves_ends) {
    // Two nodes, each of which leads to the other 100 times.
    OrderedBytes bytes(false);
    bytes.put(std::uint32_t{0x2468ACE0}).append(std::string(44, '\0'));
    for (const std::uint64_t other : {std::uint64_t{48 + 4 + 2400}, std::uint64_t{48}}) {
        bytes.put(std::uint16_t{0}).put(std::uint16_t{100});
        for (int i = 0; i < 100; ++i) bytes.append(std::string(16, '\0')).put(other);
    }
    BOOST_TEST(contains(complaint({bytes.bytes(), 0}), "a node is led to twice"));
}

BOOST_AUTO_TEST_CASE(damaged_leaves) {
    const Index index = index_of(many(3));
    const std::uint64_t size = index.bytes.size();
    constexpr std::uint64_t second = 52 + 32;
    BOOST_TEST(contains(complaint(with(index, second + 16, size + 1)), "a block lies beyond the end of the file"));
    BOOST_TEST(contains(complaint(with(index, second + 24, size)), "a block lies beyond the end of the file"));
    BOOST_TEST(contains(complaint(with(index, second + 24, ~std::uint64_t{0})), "a block lies beyond the end"));
    BOOST_TEST(contains(complaint(with(index, second + 8, std::uint32_t{1})), "a block is on several chromosomes"));
    BOOST_TEST(contains(complaint(with(index, second + 12, std::uint32_t{10})), "a block has no base"));
    BOOST_TEST(contains(complaint(with(with(index, 52 + 4, std::uint32_t{11}), 52 + 12, std::uint32_t{12})),
                        "its blocks are not sorted"));
    BOOST_TEST(contains(complaint(with(with(index, 52, std::uint32_t{1}), 52 + 8, std::uint32_t{1})),
                        "its blocks are not sorted"));
}

BOOST_AUTO_TEST_SUITE_END()
