// The pipeline that renders chunks in order, on any number of threads.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "gk/base/error.hpp"
#include "gk/io/pipeline.hpp"
#include "support/chunk_sources.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

namespace {

// What comes out of numbers when each is rendered as itself, with sleeps that put the threads out of step.
struct PipelineResult {
    std::string rows;
    std::string rejects;
    std::string error;
    Account account;
};

PipelineResult run_pipeline(ChunkSource& source, unsigned threads,
                            const std::function<void(std::size_t, ChunkOutput&)>& also = {}) {
    const TemporaryFolder folder;
    PipelineResult result;
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
            ++out.account.read;
            if (number % 3 == 0) out.account.reject(Reason::refused);
            if (also) also(number, out);
        };
    };
    try {
        result.account = ordered_pipeline(source, threads, make, {rows, &rejects, {}});
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

BOOST_AUTO_TEST_CASE(output_is_in_input_order) {
    std::string rejects;
    for (std::size_t i = 0; i < 500; i += 3) rejects += "r" + std::to_string(i) + "\n";
    for (const unsigned threads : {1U, 2U, 3U, 8U}) {
        NumberChunks source(500);
        const PipelineResult result = run_pipeline(source, threads);
        BOOST_TEST(result.rows == numbers_text(500));
        BOOST_TEST(result.rejects == rejects);
        BOOST_TEST(result.account.read == 500U);
        BOOST_TEST(result.account.all_rejected() == 167U);
        BOOST_TEST(result.error == "");
    }
}

BOOST_AUTO_TEST_CASE(no_chunks) {
    for (const unsigned threads : {1U, 4U}) {
        NumberChunks source(0);
        const PipelineResult result = run_pipeline(source, threads);
        BOOST_TEST(result.rows == "");
        BOOST_TEST(result.account.read == 0U);
    }
}

BOOST_AUTO_TEST_CASE(large_rows_are_written_through_in_order) {
    const std::string block(std::size_t{1} << 20, 'x');
    for (const unsigned threads : {1U, 4U}) {
        NumberChunks source(12);
        std::atomic<std::size_t> largest = 0;
        const PipelineResult result = run_pipeline(source, threads, [&](std::size_t number, ChunkOutput& out) {
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
            NumberChunks source(300);
            const PipelineResult result = run_pipeline(source, threads, [](std::size_t number, ChunkOutput& out) {
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
        NumberChunks source(300, 25);
        const PipelineResult result = run_pipeline(source, threads);
        BOOST_TEST(result.error == "source 25");
        BOOST_TEST(result.rows == numbers_text(25));
        NumberChunks first(300, 0);
        BOOST_TEST(run_pipeline(first, threads).error == "source 0");
        // A renderer's failure before it is the first in input order.
        NumberChunks both(300, 25);
        const PipelineResult earlier = run_pipeline(both, threads, [](std::size_t number, ChunkOutput&) {
            if (number == 20) throw std::runtime_error("renderer 20");
        });
        BOOST_TEST(earlier.error == "renderer 20");
    }
}

BOOST_AUTO_TEST_CASE(a_failing_sink_ends_the_run) {
    const TemporaryFolder folder;
    for (const unsigned threads : {1U, 4U}) {
        NumberChunks source(100'000);
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
    NumberChunks source(100);
    Output rows({folder.file("rows")});
    std::size_t calls = 0;
    ordered_pipeline(source, 4, []() -> ChunkRenderer { return [](const Chunk&, ChunkOutput&) {}; },
                     {rows, nullptr, [&] { ++calls; }});
    BOOST_TEST(calls >= 100U);
}

// Items need not be text.
BOOST_AUTO_TEST_CASE(numbers_as_items) {
    class Numbers final : public Source<int> {
    public:
        bool next(int& number) override {
            number = next_++;
            return number < 1000;
        }

    private:
        int next_ = 0;
    };
    std::string expected;
    for (int i = 0; i < 1000; ++i) expected += std::to_string(i) + '\n';
    for (const unsigned threads : {1U, 3U, 8U}) {
        const TemporaryFolder folder;
        Numbers numbers;
        Output rows({folder.file("rows")});
        const Account account = ordered_pipeline(numbers, threads,
                                                 []() -> Renderer<int> {
                                                     return [](const int& number, ChunkOutput& out) {
                                                         ++out.account.read;
                                                         out.rows.append_integer(number);
                                                         out.rows.push('\n');
                                                     };
                                                 },
                                                 {rows});
        rows.close();
        BOOST_TEST(account.read == 1000U);
        BOOST_TEST(content_of(folder.file("rows")) == expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
