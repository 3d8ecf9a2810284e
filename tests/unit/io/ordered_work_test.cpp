// Work on chunks by several threads whose results are made in the order of the text.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <thread>

#include "gk/io/ordered_work.hpp"
#include "support/chunk_sources.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

namespace {

using AtNumber = std::function<void(std::size_t)>;

struct WorkLog {
    std::string resolved;
    std::string error;
    unsigned workers = 0;
};

// Resolves the numbers of a source into one text; `in_parse` and `in_resolve` may throw.
WorkLog work_through(NumberChunks& source, unsigned threads, const AtNumber& in_parse = {},
                     const AtNumber& in_resolve = {}) {
    WorkLog log;
    std::atomic<int> resolving = 0;
    class Worker final : public ChunkWorker {
    public:
        Worker(WorkLog& log, std::atomic<int>& resolving, const AtNumber& in_parse, const AtNumber& in_resolve)
            : log_(log), resolving_(resolving), in_parse_(in_parse), in_resolve_(in_resolve) {}
        void parse(const Chunk& chunk) override {
            parsed_ = number_of(chunk);
            if (parsed_ % 5 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
            if (in_parse_) in_parse_(parsed_);
        }
        void resolve(const Chunk& chunk) override {
            if (++resolving_ != 1) throw std::logic_error("two at a time");
            if (number_of(chunk) != parsed_) throw std::logic_error("the chunk of another worker");
            if (in_resolve_) in_resolve_(parsed_);
            log_.resolved += chunk.text.view();
            --resolving_;
        }

    private:
        WorkLog& log_;
        std::atomic<int>& resolving_;
        const AtNumber& in_parse_;
        const AtNumber& in_resolve_;
        std::size_t parsed_ = 0;
    };
    try {
        ordered_work(source, threads, [&] {
            ++log.workers;
            return std::make_unique<Worker>(log, resolving, in_parse, in_resolve);
        });
    } catch (const std::exception& error) {
        log.error = error.what();
    }
    return log;
}

AtNumber throw_from(std::size_t first, const std::string& what) {
    return [first, what](std::size_t number) {
        // The later ones fail first in time.
        if (number == first) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        if (number >= first) throw std::runtime_error(what + " " + std::to_string(number));
    };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io_ordered_work)

BOOST_AUTO_TEST_CASE(chunks_are_resolved_in_order) {
    for (const unsigned threads : {1U, 2U, 3U, 8U}) {
        NumberChunks source(500);
        const WorkLog log = work_through(source, threads);
        BOOST_TEST(log.resolved == numbers_text(500));
        BOOST_TEST(log.error == "");
        BOOST_TEST(log.workers == threads);
        NumberChunks none(0);
        BOOST_TEST(work_through(none, threads).resolved == "");
    }
}

BOOST_AUTO_TEST_CASE(the_first_failure_in_the_order_of_the_text_is_thrown) {
    for (const unsigned threads : {1U, 2U, 8U})
        for (int round = 0; round < 10; ++round) {
            NumberChunks source(300);
            const WorkLog parsing = work_through(source, threads, throw_from(40, "parse"));
            BOOST_TEST(parsing.error == "parse 40");
            BOOST_TEST(parsing.resolved == numbers_text(40));
            BOOST_TEST(source.interrupted);
        }
    for (const unsigned threads : {1U, 2U, 8U}) {
        NumberChunks source(300);
        const WorkLog resolving = work_through(source, threads, throw_from(41, "parse"), throw_from(40, "resolve"));
        BOOST_TEST(resolving.error == "resolve 40");
        BOOST_TEST(resolving.resolved == numbers_text(40));
    }
}

BOOST_AUTO_TEST_CASE(a_failure_of_the_source_comes_after_the_chunks_before_it) {
    for (const unsigned threads : {1U, 2U, 8U}) {
        NumberChunks source(300, 25);
        const WorkLog log = work_through(source, threads);
        BOOST_TEST(log.error == "source 25");
        BOOST_TEST(log.resolved == numbers_text(25));
        NumberChunks both(300, 25);
        BOOST_TEST(work_through(both, threads, throw_from(20, "parse")).error == "parse 20");
    }
}

BOOST_AUTO_TEST_SUITE_END()
