// Lines of a text in memory as chunks.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/io/text_lines.hpp"

using namespace gk;

namespace {

// Chunks as `first line:text`, with `|` for line ends.
std::string text_chunks(std::string_view text, std::size_t chunk_size = SIZE_MAX) {
    io::TextLines lines(text, chunk_size);
    io::Chunk chunk;
    std::string out;
    while (lines.next(chunk)) out.append(std::to_string(chunk.first_line)).append(":").append(chunk.text.view());
    BOOST_TEST(!lines.next(chunk));
    for (char& c : out)
        if (c == '\n') c = '|';
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_lines)

BOOST_AUTO_TEST_CASE(all_at_once) {
    BOOST_TEST(text_chunks("").empty());
    BOOST_TEST(text_chunks("a") == "1:a|");
    BOOST_TEST(text_chunks("a\n") == "1:a|");
    BOOST_TEST(text_chunks("\n\nab\r\nc") == "1:||ab\r|c|");
}

BOOST_AUTO_TEST_CASE(chunks_of_a_size_are_whole_lines) {
    BOOST_TEST(text_chunks("a\nb\n\nccc\nd", 0) == "1:a|2:b|3:|4:ccc|5:d|");
    BOOST_TEST(text_chunks("a\nb\n\nccc\nd", 1) == "1:a|2:b|3:|4:ccc|5:d|");
    BOOST_TEST(text_chunks("a\nb\n\nccc\nd", 2) == "1:a|2:b|3:|ccc|5:d|");
    BOOST_TEST(text_chunks("a\nb\n\nccc\nd", 3) == "1:a|b|3:|ccc|5:d|");
    BOOST_TEST(text_chunks("a\nb\n\nccc\nd", 100) == "1:a|b||ccc|d|");
}

BOOST_AUTO_TEST_SUITE_END()
