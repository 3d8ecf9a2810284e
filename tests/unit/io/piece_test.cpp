// Pieces of a whole, and the lines that are of one.
#include "gk/io/piece.hpp"

#include <htslib/bgzf.h>

#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/io/input.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using io::Piece;

namespace {

// A block of BGZF; of nothing, the one at the end of files.
std::string bgzf_block(const std::string& text) {
    std::string block(BGZF_MAX_BLOCK_SIZE, '\0');
    std::size_t size = block.size();
    BOOST_REQUIRE(bgzf_compress(block.data(), &size, text.data(), text.size(), 1) == 0);
    block.resize(size);
    return block;
}

// All that is left of an input, read `size` bytes at a time.
std::string rest_of(io::Input& input, std::size_t size) {
    std::string text;
    std::string part(size, '\0');
    while (const std::size_t got = input.read_some(part.data(), part.size())) text.append(part, 0, got);
    return text;
}

// The pieces of a file, with `|` between them.
std::string cut(const std::string& path, std::uint64_t count, std::size_t size, const io::FilePlace& head_end = {}) {
    std::string all;
    for (std::uint64_t number = 1; number <= count; ++number) {
        io::Input input(path);
        input.set_piece({number, count});
        input.narrow("", head_end);
        all += (number == 1 ? "" : "|") + rest_of(input, size);
    }
    return all;
}

std::string without_bars(std::string text) {
    std::erase(text, '|');
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(piece)

BOOST_AUTO_TEST_CASE(shares_follow_each_other) {
    for (const std::uint64_t total : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{63}, std::uint64_t{1000},
                                      std::numeric_limits<std::uint64_t>::max()})
        for (const std::uint64_t count : {std::uint64_t{1}, std::uint64_t{7}, std::uint64_t{64}}) {
            std::uint64_t at = 0;
            for (std::uint64_t number = 1; number <= count; ++number) {
                const Piece piece{number, count};
                BOOST_TEST(piece.begin(total) == at);
                at = piece.end(total);
                const std::uint64_t size = at - piece.begin(total);
                BOOST_TEST((size == total / count || size == total / count + 1));
            }
            BOOST_TEST(at == total);
        }
}

BOOST_AUTO_TEST_CASE(items_are_of_one_piece_each) {
    for (const std::vector<std::uint64_t>& sizes : std::vector<std::vector<std::uint64_t>>{
             {}, {5}, {0}, {0, 0, 0}, {9, 1, 1, 1}, {1, 1, 1, 9}, {0, 3, 0, 3, 0}, {7, 7, 7, 7, 7, 7, 7}})
        for (const std::uint64_t count : {1U, 2U, 3U, 7U, 20U}) {
            std::size_t at = 0;
            for (std::uint64_t number = 1; number <= count; ++number) {
                const auto [first, second] =
                    Piece{number, count}.items(sizes.size(), [&](std::size_t i) { return sizes[i]; });
                BOOST_TEST(first <= second);
                if (first == second) continue;
                BOOST_TEST(first == at);
                at = second;
            }
            BOOST_TEST(at == sizes.size());
        }
}

BOOST_AUTO_TEST_CASE(read) {
    BOOST_TEST((io::parse_piece("1/1") == Piece{1, 1}));
    BOOST_TEST((io::parse_piece("3/64") == Piece{3, 64}));
    for (const char* text :
         {"", "/", "1", "1/", "/1", "0/4", "5/4", "-1/4", "1/-4", "1/2/3", "1 /2", "a/b", "1/0", "1/1000000001"})
        BOOST_TEST(!io::parse_piece(text));
}

BOOST_AUTO_TEST_CASE(lines_of_a_window) {
    io::LineCutter whole(false);
    BOOST_TEST(whole.cut("a\nb\nc\n", 6) == "a\nb\nc\n");
    BOOST_TEST(!whole.is_done());
    io::LineCutter begin(false);
    BOOST_TEST(begin.cut("a\nbb\nc\n", 3) == "a\nbb\n");
    BOOST_TEST(begin.is_done());
    // A line break that is the last byte of the window begins one more line.
    io::LineCutter at_break(true);
    BOOST_TEST(at_break.cut("a\nbb\nc\n", 2) == "bb\n");
    io::LineCutter inside(true);
    BOOST_TEST(inside.cut("aaaaa", 5).empty());
    BOOST_TEST(inside.cut("aaa\nb\n", 0).empty());
    BOOST_TEST(inside.is_done());
    // The line goes on behind the window.
    io::LineCutter long_line(false);
    BOOST_TEST(long_line.cut("aaa", 1) == "aaa");
    BOOST_TEST(long_line.cut("aa\nb\n", 0) == "aa\n");
    BOOST_TEST(long_line.cut("c\n", 0).empty());
    BOOST_TEST(io::LineCutter::nothing().is_done());
}

BOOST_AUTO_TEST_CASE(plain_files) {
    const TemporaryFolder folder;
    // 12 bytes: lines begin at 0, 3, 4 and 9.
    const std::string path = folder.write("x", "aa\n\nbbbb\ncc\n");
    BOOST_TEST(cut(path, 1, 100) == "aa\n\nbbbb\ncc\n");
    BOOST_TEST(cut(path, 2, 100) == "aa\n\nbbbb\n|cc\n");
    BOOST_TEST(cut(path, 3, 100) == "aa\n\n|bbbb\n|cc\n");
    BOOST_TEST(cut(path, 4, 100) == "aa\n|\nbbbb\n||cc\n");
    BOOST_TEST(cut(path, 4, 1) == "aa\n|\nbbbb\n||cc\n");
    // The head is no part of what is shared out.
    BOOST_TEST(cut(path, 2, 100, {.offset = 4}) == "bbbb\n|cc\n");
    for (const std::string text : {"", "\n", "a", "a\nb", "\n\n\n", "abc\n"}) {
        const std::string other = folder.write("y", text);
        for (const std::uint64_t count : {1U, 2U, 5U, 9U})
            for (const std::size_t size : {std::size_t{1}, std::size_t{3}, std::size_t{100}})
                BOOST_TEST(without_bars(cut(other, count, size)) == text);
    }
}

BOOST_AUTO_TEST_CASE(blocks) {
    const TemporaryFolder folder;
    const std::string text = "first\nsecond\n\nthird line\nfourth\n";
    for (const std::size_t block : {std::size_t{1}, std::size_t{2}, std::size_t{6}, std::size_t{13}, std::size_t{99}}) {
        std::string file;
        for (std::size_t at = 0; at < text.size(); at += block) file += bgzf_block(text.substr(at, block));
        file += bgzf_block("");
        const std::string path = folder.write("x.gz", file);
        for (const std::uint64_t count : {1U, 2U, 3U, 7U, 64U})
            for (const std::size_t size : {std::size_t{1}, std::size_t{4}, std::size_t{100}})
                BOOST_TEST(without_bars(cut(path, count, size)) == text);
    }
}

BOOST_AUTO_TEST_CASE(places) {
    const TemporaryFolder folder;
    const std::string first = bgzf_block("one\ntwo\nth");
    const std::string path = folder.write("x.gz", first + bgzf_block("ree\nfour\n") + bgzf_block(""));
    io::Input input(path);
    input.set_piece({2, 3});
    input.narrow("head\n", {});
    std::string part(100, '\0');
    BOOST_TEST(input.read_some(part.data(), part.size()) == 5U);
    BOOST_TEST(input.read_some(part.data(), part.size()) == 5U);
    BOOST_TEST(part.substr(0, 5) == "four\n");
    BOOST_TEST(input.place().offset == first.size());
    BOOST_TEST(input.place().in_block == 4U);
}

BOOST_AUTO_TEST_CASE(begins_of_blocks) {
    BOOST_TEST(io::begins_bgzf_block(bgzf_block("x")));
    BOOST_TEST(!io::begins_bgzf_block(bgzf_block("x").substr(0, 17)));
    BOOST_TEST(!io::begins_bgzf_block("\x1f\x8b\x08 and something else"));
    const TemporaryFolder folder;
    // Bytes that look like a block's head are none where no other one follows.
    const std::string path = folder.write("x.gz", bgzf_block("a\n") + std::string(70'000, 'x') + bgzf_block("b\n"));
    BOOST_CHECK_THROW(cut(path, 3, 100), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
