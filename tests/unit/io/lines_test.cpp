// Text input as chunks of whole lines.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <thread>

#include "gk/io/lines.hpp"
#include "support/chunk_sources.hpp"
#include "support/pipe.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

namespace {

struct ReadLines {
    std::string text;
    std::size_t chunks = 0;
};

// All chunks of a file, which must be whole lines with rising numbers.
ReadLines read_all(const std::string& path, std::optional<std::uint64_t> limit = {}) {
    Input input(path);
    LineSource source(input, limit);
    ReadLines read;
    std::uint64_t line = 1;
    for (Chunk chunk; source.next(chunk); ++read.chunks) {
        BOOST_REQUIRE(chunk.first_line == line);
        for_each_line(chunk, [&](std::string_view, std::uint64_t number) { BOOST_REQUIRE(number == line++); });
        read.text += chunk.text.view();
        BOOST_REQUIRE((read.text.empty() || read.text.back() == '\n'));
    }
    Chunk chunk;
    BOOST_TEST(!source.next(chunk));
    return read;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lines)

BOOST_AUTO_TEST_CASE(lines_come_in_chunks) {
    const TemporaryFolder folder;
    const auto read = [&](std::string_view text) { return read_all(folder.write("x", text)); };
    BOOST_TEST(read("").chunks == 0U);
    BOOST_TEST(read("a").text == "a\n");
    BOOST_TEST(read("a\n").text == "a\n");
    BOOST_TEST(read("\n").text == "\n");
    BOOST_TEST(read("a\r\n\r\nb").text == "a\r\n\r\nb\n");
    const std::string many = numbers_text(200'000);
    const ReadLines all = read(many);
    BOOST_TEST((all.text == many));
    BOOST_TEST(all.chunks > 3U);
    BOOST_TEST((read(many.substr(0, many.size() - 1)).text == many));
    // A line longer than a chunk.
    const std::string longer = std::string(700'000, 'x') + "\n" + std::string(300'000, 'y') + "\nz\n";
    BOOST_TEST((read(longer).text == longer));
}

BOOST_AUTO_TEST_CASE(line_ends_and_numbers) {
    Chunk chunk;
    chunk.first_line = 7;
    chunk.text.append("a\r\n\nb\r\r\n\r\n");
    std::string seen;
    for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
        seen += std::to_string(number) + "=" + std::string(line) + ";";
    });
    BOOST_TEST(seen == "7=a;8=;9=b\r;10=;");
}

BOOST_AUTO_TEST_CASE(lines_that_are_no_records) {
    for (const char* line : {"", " ", "\t", "\r", " \t \r", "#", "#chr1\t1\t2", "track", "track name=x", "track\tx",
                             "browser", "browser position chr1", " #x", "  track x"})
        BOOST_TEST(is_skipped_line(line), "'" << line << "'");
    for (const char* line :
         {"chr1\t1\t2", "tracks\t1\t2", "track1\t1\t2", "browsers\t1\t2", "\t1\t2", " chr1 1 2", "b", "t", "Track x"})
        BOOST_TEST(!is_skipped_line(line), "'" << line << "'");
}

BOOST_AUTO_TEST_CASE(the_limit_counts_records) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x", "# a\n1\n\n2\ntrack x\n3\n4");
    BOOST_TEST(read_all(path, 0).text == "");
    BOOST_TEST(read_all(path, 1).text == "# a\n1\n");
    BOOST_TEST(read_all(path, 2).text == "# a\n1\n\n2\n");
    BOOST_TEST(read_all(path, 3).text == "# a\n1\n\n2\ntrack x\n3\n");
    BOOST_TEST(read_all(path, 4).text == "# a\n1\n\n2\ntrack x\n3\n4\n");
    BOOST_TEST(read_all(path, 5).text == "# a\n1\n\n2\ntrack x\n3\n4\n");
    const std::string many = numbers_text(100'000);
    const std::string large = folder.write("large", many);
    for (const std::size_t limit : {1UL, 999UL, 50'000UL, 99'999UL, 100'000UL, 100'001UL})
        BOOST_TEST((read_all(large, limit).text == numbers_text(std::min(limit, std::size_t{100'000}))));
}

BOOST_AUTO_TEST_CASE(a_slow_pipe_is_answered_at_once) {
    Pipe pipe;
    pipe.write("one\ntw");
    Input input(pipe.path());
    LineSource source(input);
    Chunk chunk;
    BOOST_REQUIRE(source.next(chunk));
    BOOST_TEST(chunk.text.view() == "one\n");
    pipe.write("o\n");
    BOOST_REQUIRE(source.next(chunk));
    BOOST_TEST(chunk.text.view() == "two\n");
    BOOST_TEST(chunk.first_line == 2U);
    pipe.write("three");
    pipe.end();
    BOOST_REQUIRE(source.next(chunk));
    BOOST_TEST(chunk.text.view() == "three\n");
    BOOST_TEST(!source.next(chunk));
}

BOOST_AUTO_TEST_CASE(an_interrupt_ends_the_wait) {
    for (const bool before : {false, true}) {
        Pipe pipe;
        pipe.write("a line without end");
        Input input(pipe.path());
        LineSource source(input);
        bool ended = false;
        if (before) source.interrupt();
        {
            const std::jthread reader([&] {
                Chunk chunk;
                while (source.next(chunk)) {
                }
                ended = true;
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            source.interrupt();
        }
        BOOST_TEST(ended);
    }
}

BOOST_AUTO_TEST_SUITE_END()
