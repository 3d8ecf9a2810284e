// Chunks of lines, and the pipeline that renders them in order.
#include <unistd.h>

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <numeric>
#include <random>
#include <stdexcept>
#include <thread>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/pipeline.hpp"
#include "temporary_folder.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

namespace {

struct Read {
    std::string text;
    std::size_t chunks = 0;
};

// All chunks of a file, which must be whole lines with rising numbers.
Read read_all(const std::string& path, std::optional<std::uint64_t> limit = {}) {
    Input input(path);
    LineSource source(input, limit);
    Read read;
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

/// A pipe whose reading end has a path.
class Pipe {
public:
    Pipe() { BOOST_REQUIRE(::pipe(ends_) == 0); }
    ~Pipe() {
        end();
        close(ends_[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    std::string path() const { return "/dev/fd/" + std::to_string(ends_[0]); }
    void write(std::string_view text) const {
        BOOST_REQUIRE(::write(ends_[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    }
    /// The reader sees the end.
    void end() {
        if (ends_[1] >= 0) close(ends_[1]);
        ends_[1] = -1;
    }

private:
    int ends_[2] = {-1, -1};
};

std::string numbers_text(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += std::to_string(i) + "\n";
    return text;
}

/// One chunk for each number below `count`; throws in place of chunk `fails`.
class Numbers final : public ChunkSource {
public:
    explicit Numbers(std::size_t count, std::size_t fails = SIZE_MAX) : count_(count), fails_(fails) {}
    bool next(Chunk& chunk) override {
        if (interrupted) return false;
        if (next_ == fails_) throw std::runtime_error("source " + std::to_string(next_));
        if (next_ == count_) return false;
        chunk.text.clear();
        chunk.text.append(std::to_string(next_++) + "\n");
        return true;
    }
    void interrupt() override { interrupted = true; }
    std::atomic<bool> interrupted = false;

private:
    std::size_t count_;
    std::size_t fails_;
    std::size_t next_ = 0;
};

std::size_t number_of(const Chunk& chunk) {
    return parse_integer<std::size_t>(chunk.text.view().substr(0, chunk.text.size() - 1)).value();
}

// What comes out of numbers when each is rendered as itself, with sleeps that put the threads out of step.
struct Result {
    std::string rows;
    std::string rejects;
    std::string error;
    Tally tally;
};

Result run(ChunkSource& source, unsigned threads, const std::function<void(std::size_t, ChunkOutput&)>& also = {}) {
    const TemporaryFolder folder;
    Result result;
    Output rows({folder.file("rows")});
    Output rejects({folder.file("rejects")});
    std::atomic<unsigned> made = 0;
    const auto make = [&]() -> ChunkRenderer {
        ++made;
        return [&](const Chunk& chunk, ChunkOutput& out) {
            const std::size_t number = number_of(chunk);
            if (number % 5 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
            if (!out.rows.empty() || !out.rejects.empty()) throw std::logic_error("rows of another chunk");
            out.rows.append(chunk.text.view());
            if (number % 3 == 0) out.rejects.append("r" + std::to_string(number) + "\n");
            ++out.tally.read;
            if (number % 3 == 0) out.tally.reject(Reason::refused);
            if (also) also(number, out);
        };
    };
    try {
        result.tally = ordered_pipeline(source, threads, make, {rows, &rejects, {}});
    } catch (const std::exception& error) {
        result.error = error.what();
    }
    BOOST_TEST(made == threads);
    rows.close();
    rejects.close();
    result.rows = content_of(folder.file("rows"));
    result.rejects = content_of(folder.file("rejects"));
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pipeline)

BOOST_AUTO_TEST_CASE(lines_come_in_chunks) {
    const TemporaryFolder folder;
    const auto read = [&](std::string_view text) { return read_all(folder.write("x", text)); };
    BOOST_TEST(read("").chunks == 0U);
    BOOST_TEST(read("a").text == "a\n");
    BOOST_TEST(read("a\n").text == "a\n");
    BOOST_TEST(read("\n").text == "\n");
    BOOST_TEST(read("a\r\n\r\nb").text == "a\r\n\r\nb\n");
    const std::string many = numbers_text(200'000);
    const Read all = read(many);
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

BOOST_AUTO_TEST_CASE(output_is_in_input_order) {
    std::string rejects;
    for (std::size_t i = 0; i < 500; i += 3) rejects += "r" + std::to_string(i) + "\n";
    for (const unsigned threads : {1U, 2U, 3U, 8U}) {
        Numbers source(500);
        const Result result = run(source, threads);
        BOOST_TEST(result.rows == numbers_text(500));
        BOOST_TEST(result.rejects == rejects);
        BOOST_TEST(result.tally.read == 500U);
        BOOST_TEST(result.tally.all_rejected() == 167U);
        BOOST_TEST(result.error == "");
    }
}

BOOST_AUTO_TEST_CASE(no_chunks) {
    for (const unsigned threads : {1U, 4U}) {
        Numbers source(0);
        const Result result = run(source, threads);
        BOOST_TEST(result.rows == "");
        BOOST_TEST(result.tally.read == 0U);
    }
}

BOOST_AUTO_TEST_CASE(large_rows_are_written_through_in_order) {
    const std::string block(std::size_t{1} << 20, 'x');
    for (const unsigned threads : {1U, 4U}) {
        Numbers source(12);
        std::atomic<std::size_t> largest = 0;
        const Result result = run(source, threads, [&](std::size_t number, ChunkOutput& out) {
            for (std::size_t i = 0; i < (number % 3) * 6; ++i) {
                out.rows.append(block);
                out.spill_if_large();
                largest = std::max<std::size_t>(largest, out.rows.size());
            }
        });
        std::string expected;
        for (std::size_t i = 0; i < 12; ++i) {
            expected += std::to_string(i) + "\n";
            for (std::size_t n = 0; n < (i % 3) * 6; ++n) expected += block;
        }
        BOOST_TEST((result.rows == expected));
        BOOST_TEST(largest < block.size() * 6);
    }
}

BOOST_AUTO_TEST_CASE(the_first_failure_of_a_renderer_counts) {
    for (const unsigned threads : {1U, 2U, 8U}) {
        for (int round = 0; round < 10; ++round) {
            Numbers source(300);
            const Result result = run(source, threads, [](std::size_t number, ChunkOutput& out) {
                // The later one fails first in time.
                if (number == 40) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                if (number >= 40) {
                    out.rows.append("before the failure\n");
                    throw std::runtime_error("renderer " + std::to_string(number));
                }
            });
            BOOST_TEST(result.error == "renderer 40");
            BOOST_TEST(result.rows == numbers_text(41) + "before the failure\n");
            BOOST_TEST((threads == 1 || source.interrupted));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_failure_of_the_source_comes_after_the_rows_before_it) {
    for (const unsigned threads : {1U, 2U, 8U}) {
        Numbers source(300, 25);
        const Result result = run(source, threads);
        BOOST_TEST(result.error == "source 25");
        BOOST_TEST(result.rows == numbers_text(25));
        Numbers first(300, 0);
        BOOST_TEST(run(first, threads).error == "source 0");
        // A renderer's failure before it is the first in input order.
        Numbers both(300, 25);
        const Result earlier = run(both, threads, [](std::size_t number, ChunkOutput&) {
            if (number == 20) throw std::runtime_error("renderer 20");
        });
        BOOST_TEST(earlier.error == "renderer 20");
    }
}

BOOST_AUTO_TEST_CASE(a_failing_sink_ends_the_run) {
    const TemporaryFolder folder;
    for (const unsigned threads : {1U, 4U}) {
        Numbers source(100'000);
        Output rows({"/dev/full"});
        std::string error;
        try {
            ordered_pipeline(source, threads,
                             []() -> ChunkRenderer {
                                 return
                                     [](const Chunk& chunk, ChunkOutput& out) { out.rows.append(chunk.text.view()); };
                             },
                             {rows, nullptr, {}});
        } catch (const Error& failure) {
            error = failure.what();
        }
        BOOST_TEST(contains(error, "/dev/full"));
        BOOST_TEST(source.interrupted);
    }
}

BOOST_AUTO_TEST_CASE(progress_is_called_in_turn) {
    const TemporaryFolder folder;
    Numbers source(100);
    Output rows({folder.file("rows")});
    std::size_t calls = 0;
    ordered_pipeline(source, 4, []() -> ChunkRenderer { return [](const Chunk&, ChunkOutput&) {}; },
                     {rows, nullptr, [&] { ++calls; }});
    BOOST_TEST(calls >= 100U);
}

BOOST_AUTO_TEST_CASE(all_pieces_of_work_are_done) {
    for (const unsigned threads : {1U, 3U, 8U}) {
        std::vector<int> done(1000);
        parallel_for(done.size(), threads, [&](std::size_t i) { done[i] += 1; });
        BOOST_TEST(std::accumulate(done.begin(), done.end(), 0) == 1000);
        parallel_for(0, threads, [&](std::size_t) { BOOST_ERROR("nothing to do"); });
        BOOST_CHECK_THROW(parallel_for(100, threads,
                                       [](std::size_t i) {
                                           if (i == 50) throw std::runtime_error("fifty");
                                       }),
                          std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(compressed_input_is_told_by_its_content) {
    const Read plain = read_all(golden("fasta/plain.fa"));
    BOOST_TEST(plain.text.size() > 50U);
    BOOST_TEST((read_all(golden("fasta/plain.fa.gz")).text == plain.text));
    BOOST_TEST((read_all(golden("fasta/plain_bgzip.fa.gz")).text == plain.text));
    const TemporaryFolder folder;
    for (const char* name : {"fasta/plain.fa.gz", "fasta/plain_bgzip.fa.gz"}) {
        const std::string packed = content_of(golden(name));
        for (std::size_t size = 3; size < packed.size(); ++size)
            BOOST_CHECK_THROW(read_all(folder.write("cut", std::string_view(packed).substr(0, size))), Error);
    }
    BOOST_CHECK_THROW(Input(folder.file("none")), Error);
}

BOOST_AUTO_TEST_SUITE_END()
