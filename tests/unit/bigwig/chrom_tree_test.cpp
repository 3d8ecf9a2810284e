// The chromosomes of a bigWig: trees of any shape, and damaged ones.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/bigwig/chrom_tree.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(chrom_tree)

namespace {

struct Tree {
    std::string bytes;
    std::uint64_t offset = 0;
};

std::vector<Chromosome> read(const Tree& tree, bool swapped = false) {
    const TemporaryFolder folder;
    const MappedFile file(folder.write("x.bw", tree.bytes));
    return read_chrom_tree(file, tree.offset, swapped);
}

std::string complaint(const Tree& tree) {
    return message_of<DataError>([&] { read(tree); });
}

Tree tree_of(const std::vector<std::pair<std::string, std::uint32_t>>& chroms, std::size_t width = 256,
             bool big_endian = false) {
    BigWigBuilder builder({.big_endian = big_endian, .node_width = width});
    for (const auto& [name, id] : chroms) builder.chrom(name, id, 100 + id);
    std::string bytes = builder.bytes();
    return {bytes, builder.chrom_tree()};
}

std::vector<std::pair<std::string, std::uint32_t>> many(std::uint32_t count) {
    std::vector<std::pair<std::string, std::uint32_t>> chroms;
    for (std::uint32_t i = 0; i < count; ++i) chroms.emplace_back("scaffold" + std::to_string(100000 + i), i);
    return chroms;
}

template <typename T>
Tree with(Tree tree, std::uint64_t at, T value) {
    std::memcpy(tree.bytes.data() + tree.offset + at, &value, sizeof value);
    return tree;
}

}  // namespace

BOOST_AUTO_TEST_CASE(trees_of_every_depth) {
    for (const std::size_t width : {2, 3, 10, 256})
        for (const std::uint32_t count : {0U, 1U, 2U, 9U, 300U})
            for (const bool big_endian : {false, true}) {
                const auto chroms = read(tree_of(many(count), width, big_endian), big_endian);
                BOOST_REQUIRE(chroms.size() == count);
                for (std::uint32_t i = 0; i < count; ++i) {
                    BOOST_REQUIRE(chroms[i].name == "scaffold" + std::to_string(100000 + i));
                    BOOST_REQUIRE(chroms[i].id == i);
                    BOOST_REQUIRE(chroms[i].size == 100 + i);
                }
            }
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
    for (const std::size_t count : {0, 1, 2, 255, 256, 257, 65536, 65537}) {
        std::vector<Chromosome> chroms;
        for (const auto& [name, id] : many(static_cast<std::uint32_t>(count))) chroms.push_back({name, id, id * 3});
        ByteBuffer out;
        out.append("elsewhere");
        append_chrom_tree(chroms, 9, out);
        const auto again = read({std::string(out.view()), 9});
        BOOST_REQUIRE(again.size() == count);
        for (std::size_t i = 0; i < count; ++i) {
            BOOST_REQUIRE(again[i].name == chroms[i].name);
            BOOST_REQUIRE(again[i].id == chroms[i].id);
            BOOST_REQUIRE(again[i].size == chroms[i].size);
        }
    }
}

BOOST_AUTO_TEST_CASE(bytes_of_a_small_tree) {
    ByteBuffer out;
    append_chrom_tree(std::vector<Chromosome>{{"c1", 0, 10}, {"chrX", 1, 258}}, 344, out);
    using namespace std::string_literals;
    const std::string expected =
        "\x91\x8C\xCA\x78\x02\0\0\0\x04\0\0\0\x08\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
        "\x01\0\x02\0c1\0\0\0\0\0\0\x0A\0\0\0chrX\x01\0\0\0\x02\x01\0\0"s;
    BOOST_TEST((out.view() == expected));
}

BOOST_AUTO_TEST_CASE(names_end_at_their_first_nul) {
    const auto chroms = read(tree_of({{"a", 1}, {"longer", 0}}));
    BOOST_TEST(chroms[0].name == "longer");
    BOOST_TEST(chroms[1].name == "a");
}

BOOST_AUTO_TEST_CASE(damaged_trees) {
    const Tree tree = tree_of(many(9), 3);
    const std::uint64_t size = tree.bytes.size();
    BOOST_TEST(
        contains(complaint(with(tree, 0, std::uint32_t{0})), "the tree of chromosomes is damaged: its signature"));
    BOOST_TEST(contains(complaint(with(tree, 12, std::uint32_t{9})), "its values are not of 8 bytes"));
    BOOST_TEST(contains(complaint(with(tree, 16, std::uint64_t{8})), "it promises 8 chromosomes and has 9"));
    // Keys longer than the file, and nodes of more entries than it can hold.
    BOOST_TEST(contains(complaint(with(tree, 8, ~std::uint32_t{0})), "the file ends inside the node"));
    BOOST_TEST(contains(complaint(with(tree, 34, std::uint16_t{65535})), "the file ends inside the node"));
    constexpr std::uint64_t first_way = 36 + 14;
    BOOST_TEST(contains(complaint(with(tree, first_way, size)), "the file ends inside the node"));
    BOOST_TEST(contains(complaint(with(tree, first_way, ~std::uint64_t{0})), "the file ends inside the node"));
    // A node that leads to itself, and one that is led to by two others.
    BOOST_TEST(contains(complaint(with(tree, first_way, tree.offset + 32)), "a node is led to twice"));
    Tree large = with(tree, first_way, tree.offset + 32);
    large.bytes += std::string(100000, '\0');
    BOOST_TEST(contains(complaint(large), "its nodes are nested too deeply"));
    const auto second_child = number_at<std::uint64_t>(tree.bytes, tree.offset + first_way + 22);
    BOOST_TEST(contains(complaint(with(tree, first_way, second_child)), "is there twice"));
    BOOST_TEST(contains(complaint(tree_of({{"a", 0}, {"a", 1}})), "the chromosome 'a' is there twice"));
    BOOST_TEST(contains(complaint(tree_of({{"a", 3}, {"b", 3}})), "the number 3 is there twice"));
    // Each entry leads back to the root: 3^64 ways.
    Tree loop = tree;
    for (const std::uint64_t way : {first_way, first_way + 22, first_way + 44})
        loop = with(loop, way, tree.offset + 32);
    BOOST_TEST(!complaint(loop).empty());
}

BOOST_AUTO_TEST_SUITE_END()
