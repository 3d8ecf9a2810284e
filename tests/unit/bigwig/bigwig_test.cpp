// Reading bigWig files: every form, and every kind of damage to header and index.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_cursor.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bigwig)

namespace {

struct Found {
    std::string chrom;
    Item item;
    bool operator==(const Found&) const = default;
};

std::vector<Found> all_items(const std::string& path) {
    const BigWig file(path);
    BigWigCursor cursor(file);
    std::vector<Found> found;
    cursor.for_each_block([&](std::size_t chromosome, std::span<const Item> items) {
        for (const Item& item : items) found.push_back({file.chromosomes()[chromosome].name, item});
    });
    return found;
}

BigWigBuilder two_chromosomes(BigWigForm form = {}) {
    BigWigBuilder builder(form);
    builder.chrom("chr1", 0, 1000).chrom("chr2", 1, 500);
    return builder;
}

// What opening, or else reading all, says of these bytes.
std::string complaint(const std::string& bytes) {
    const TemporaryFolder folder;
    return message_of<DataError>([&] { all_items(folder.write("x.bw", bytes)); });
}

template <typename T>
std::string with(std::string bytes, std::uint64_t at, T value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_form_gives_the_items) {
    const TemporaryFolder folder;
    const std::vector<Found> expected{
        {"chr1", {100, 200, 4.0F}}, {"chr1", {300, 400, -2.5F}}, {"chr1", {400, 401, 0.0F}}, {"chr1", {500, 505, 1.0F}},
        {"chr1", {510, 515, 2.0F}}, {"chr2", {0, 5, 1.0F}},      {"chr2", {10, 15, 2.0F}},   {"chr2", {20, 25, 3.0F}},
    };
    for (std::uint16_t version = 1; version <= 4; ++version)
        for (const bool big_endian : {false, true})
            for (const bool packed : {false, true})
                for (const std::size_t width : {2, 256}) {
                    BigWigBuilder builder = two_chromosomes({.version = version,
                                                             .big_endian = big_endian,
                                                             .packed = packed,
                                                             .has_summary = version > 1,
                                                             .node_width = width});
                    builder.bedgraph(0, {{100, 200, 4.0F}, {300, 400, -2.5F}, {400, 401, 0.0F}});
                    builder.variable(0, 5, {{500, 1.0F}, {510, 2.0F}}).fixed(1, 0, 10, 5, {1.0F, 2.0F, 3.0F});
                    const std::string path = folder.write("x.bw", builder.bytes());
                    BOOST_TEST((all_items(path) == expected));
                    const BigWig file(path);
                    BOOST_TEST(file.version() == version);
                    BOOST_TEST(file.byte_swapped() == big_endian);
                    BOOST_TEST(file.compressed() == packed);
                    BOOST_TEST(file.zoom_levels().empty());
                    BOOST_REQUIRE(file.total_summary().has_value() == (version > 1));
                    if (version > 1) {
                        BOOST_TEST(file.total_summary()->covered_bases == 300U);
                        BOOST_TEST(file.total_summary()->min == 0.5);
                        BOOST_TEST(file.total_summary()->sum_squares == 3600.0);
                    }
                }
}

BOOST_AUTO_TEST_CASE(chromosomes_by_number_and_by_name) {
    const TemporaryFolder folder;
    BigWigBuilder builder;
    builder.chrom("chr2", 7, 100).chrom("chr10", 3, 200).chrom("chr1", 4, 300);
    builder.bedgraph(3, {{0, 10, 1.0F}}).bedgraph(7, {{0, 10, 2.0F}});
    const std::string path = folder.write("x.bw", builder.bytes());
    const BigWig file(path);
    BOOST_REQUIRE(file.chromosomes().size() == 3U);
    BOOST_TEST(file.chromosomes()[0].name == "chr10");
    BOOST_TEST(file.chromosomes()[1].size == 300U);
    BOOST_TEST(file.chromosomes()[2].id == 7U);
    BOOST_TEST(file.find_chromosome("chr2").value() == 2U);
    BOOST_TEST(file.find_chromosome("chr1").value() == 1U);
    BOOST_TEST(!file.find_chromosome("chr"));
    BOOST_TEST(!file.find_chromosome(""));
    BOOST_TEST((all_items(path) == std::vector<Found>{{"chr10", {0, 10, 1.0F}}, {"chr2", {0, 10, 2.0F}}}));
    const auto [first, behind] = file.blocks_of(1);
    BOOST_TEST(first == behind);
}

BOOST_AUTO_TEST_CASE(zoom_levels_wider_than_the_chromosome_are_told) {
    const TemporaryFolder folder;
    // Two levels in the place of the summary; their offsets lead nowhere, and nothing reads them.
    std::string bytes = two_chromosomes().bedgraph(0, {{1, 2, 3.0F}}).bytes();
    bytes = with(bytes, 6, std::uint16_t{1});
    bytes = with(bytes, 44, std::uint64_t{0});
    bytes = with(bytes, 64, std::uint32_t{8800});
    bytes = with(bytes, 72, std::uint64_t{1} << 60);
    const std::string path = folder.write("x.bw", bytes);
    const BigWig file(path);
    BOOST_REQUIRE(file.zoom_levels().size() == 1U);
    BOOST_TEST(file.zoom_levels()[0].reduction == 8800U);
    BOOST_TEST(!file.total_summary());
    BOOST_TEST(all_items(path).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_file_without_items_may_have_no_index) {
    const TemporaryFolder folder;
    BigWigBuilder builder = two_chromosomes({.has_summary = false, .has_index = false});
    const std::string bytes = builder.bytes();
    BOOST_TEST(all_items(folder.write("x.bw", bytes)).empty());
    // An empty index does as well.
    BOOST_TEST(all_items(folder.write("y.bw", two_chromosomes().bytes())).empty());
    const std::string text = complaint(with(bytes, builder.data(), std::uint32_t{1}));
    BOOST_TEST(contains(text, "not written to its end"));
    // As libBigWig leaves it: finished, and given up.
    BOOST_TEST(complaint(bytes + std::string(8, '\0')).empty());
    BOOST_TEST(contains(complaint(bytes + std::string(9, '\0')), "not written to its end"));
    BOOST_TEST(contains(complaint(two_chromosomes({.has_index = false}).bytes()), "not written to its end"));
}

BOOST_AUTO_TEST_CASE(large_blocks) {
    const TemporaryFolder folder;
    std::vector<BigWigBuilder::Run> runs;
    for (std::uint32_t i = 0; i < 65535; ++i) runs.emplace_back(2 * i, 2 * i + 1, static_cast<float>(i));
    for (const bool packed : {false, true}) {
        BigWigBuilder builder({.packed = packed});
        builder.chrom("c", 0, 200000).bedgraph(0, runs);
        const auto found = all_items(folder.write("x.bw", builder.bytes()));
        BOOST_REQUIRE(found.size() == runs.size());
        BOOST_TEST((found.back().item == Item{131068, 131069, 65534.0F}));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_bigwig) {
    const TemporaryFolder folder;
    BOOST_TEST(contains(complaint(""), "the file is empty, not a bigWig"));
    BOOST_TEST(contains(complaint("chr1\t0\t10\t1\n"), "this is not a bigWig file: its signature is wrong"));
    const std::string bytes = two_chromosomes().bytes();
    BOOST_TEST(contains(complaint(with(bytes, 0, std::uint32_t{0x8789F2EB})), "this is a bigBed file"));
    BOOST_TEST(contains(complaint(with(bytes, 0, std::uint32_t{0xEBF28987})), "this is a bigBed file"));
    BOOST_TEST(contains(complaint(with(bytes, 4, std::uint16_t{5})), "bigWig version 5; gk reads versions 1 to 4"));
    BOOST_TEST(contains(complaint(with(bytes, 4, std::uint16_t{0})), "bigWig version 0"));
    BOOST_TEST(!message_of<Error>([&] { const BigWig file(folder.file("absent.bw")); }).empty());
}

BOOST_AUTO_TEST_CASE(offsets_beyond_the_file) {
    BigWigBuilder builder = two_chromosomes();
    builder.bedgraph(0, {{1, 2, 3.0F}});
    const std::string bytes = builder.bytes();
    for (const std::uint64_t offset : {std::uint64_t{bytes.size()}, std::uint64_t{bytes.size()} - 3, ~std::uint64_t{0}})
        for (const std::size_t field : {8, 24, 44}) BOOST_TEST(!complaint(with(bytes, field, offset)).empty());
    BOOST_TEST(contains(complaint(with(bytes, 24, std::uint64_t{64})), "the index of blocks is damaged"));
    BOOST_TEST(contains(complaint(with(bytes, 8, std::uint64_t{64})), "the tree of chromosomes is damaged"));
    // More zoom levels than the file has room for.
    BOOST_TEST(contains(complaint(with(bytes, 6, std::uint16_t{65535})), "the file ends inside the list of zoom"));
}

BOOST_AUTO_TEST_CASE(a_chromosome_that_the_file_does_not_have) {
    BOOST_TEST(
        contains(complaint(two_chromosomes().bedgraph(5, {{1, 2, 3.0F}}).bytes()), "no chromosome has the number 5"));
}

BOOST_AUTO_TEST_CASE(blocks_that_are_not_what_the_index_says) {
    const std::string other = two_chromosomes().bedgraph(1, {{1, 2, 3.0F}}).places().front().raw;
    BOOST_TEST(contains(complaint(two_chromosomes().block(0, 1, 2, other).bytes()), "not where the index has them"));
    const std::string same = two_chromosomes().bedgraph(0, {{1, 9, 3.0F}}).places().front().raw;
    BOOST_TEST(complaint(two_chromosomes().block(0, 1, 9, same).bytes()).empty());
    BOOST_TEST(contains(complaint(two_chromosomes().block(0, 1, 8, same).bytes()), "not where the index has them"));
    BOOST_TEST(contains(complaint(two_chromosomes().block(0, 2, 9, same).bytes()), "not where the index has them"));
}

BOOST_AUTO_TEST_CASE(blocks_that_cannot_be_unpacked) {
    BigWigBuilder builder = two_chromosomes();
    builder.bedgraph(0, {{1, 2, 3.0F}});
    const std::string bytes = builder.bytes();
    const std::uint64_t block = builder.places().front().offset;
    for (const std::uint64_t at : {block, block + 2, block + 20, block + builder.places().front().size - 1}) {
        const std::string text = complaint(with(bytes, at, static_cast<char>(bytes[at] ^ 0x55)));
        BOOST_TEST(contains(text, "a block is damaged: it can't be unpacked"));
        BOOST_TEST(contains(text, "byte " + std::to_string(block)));
    }
    // What unpacks to more than a block can have.
    const std::string zeros(800000, '\0');
    BOOST_TEST(contains(complaint(two_chromosomes().block(0, 0, 1, zeros).bytes()), "it can't be unpacked"));
}

BOOST_AUTO_TEST_CASE(every_truncation_is_refused_or_read) {
    BigWigBuilder builder = two_chromosomes({.node_width = 2});
    builder.bedgraph(0, {{1, 2, 3.0F}}).bedgraph(0, {{5, 9, 1.0F}}).fixed(1, 0, 2, 2, {1, 2});
    const std::string bytes = builder.bytes();
    BOOST_TEST(complaint(bytes).empty());
    for (std::size_t size = 0; size < bytes.size(); ++size) BOOST_REQUIRE(!complaint(bytes.substr(0, size)).empty());
}

// Nothing but DataError may come of it; that most of the file is looked at shows in how often it does.
BOOST_AUTO_TEST_CASE(any_byte_may_be_another_one) {
    for (const bool big_endian : {false, true}) {
        BigWigBuilder builder = two_chromosomes({.big_endian = big_endian, .packed = big_endian, .node_width = 2});
        builder.bedgraph(0, {{1, 2, 3.0F}}).bedgraph(0, {{5, 9, 1.0F}}).fixed(1, 0, 2, 2, {1, 2});
        const std::string bytes = builder.bytes();
        std::size_t complaints = 0;
        for (std::size_t at = 0; at < bytes.size(); ++at)
            for (const int value : {1, 0x7F, 0xFF})
                complaints += complaint(with(bytes, at, static_cast<char>(value))).empty() ? 0 : 1;
        BOOST_TEST(complaints > bytes.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
