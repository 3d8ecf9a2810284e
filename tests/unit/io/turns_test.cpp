// Turns: items in order, whatever their time, and what a failure ends.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <string>

#include "gk/io/turns.hpp"

using namespace gk::io;

namespace {

struct TurnLog {
    std::string let_out;
    std::string error;
    int interrupts = 0;
};

// Lets the numbers below 50 out; that of `failing` fails, when it is read or when it is let out.
TurnLog take_turns(unsigned threads, int failing, bool in_reading) {
    TurnLog log;
    int next = 0;
    Turns turns([&log] { ++log.interrupts; });
    on_threads(threads, [&](unsigned) {
        int number = 0;
        Ticket ticket;
        const auto read = [&] {
            number = next++;
            if (in_reading && number == failing) throw std::runtime_error("reading " + std::to_string(number));
            return number < 50;
        };
        while (turns.take(ticket, read)) {
            if (number % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
            turns.finish(ticket, [&] {
                if (ticket.failure) return;
                if (number == failing) throw std::runtime_error("item " + std::to_string(number));
                log.let_out += std::to_string(number) + ' ';
            });
        }
    });
    try {
        turns.rethrow();
    } catch (const std::exception& error) {
        log.error = error.what();
    }
    return log;
}

std::string numbers_below(int end) {
    std::string text;
    for (int i = 0; i < end; ++i) text += std::to_string(i) + ' ';
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io_turns)

BOOST_AUTO_TEST_CASE(items_come_in_order) {
    for (const unsigned threads : {1U, 2U, 8U}) {
        const TurnLog log = take_turns(threads, -1, false);
        BOOST_TEST(log.let_out == numbers_below(50));
        BOOST_TEST(log.error == "");
        BOOST_TEST(log.interrupts == 0);
    }
}

BOOST_AUTO_TEST_CASE(a_failure_ends_what_is_let_out) {
    for (const unsigned threads : {1U, 2U, 8U}) {
        const TurnLog item = take_turns(threads, 20, false);
        BOOST_TEST(item.let_out == numbers_below(20));
        BOOST_TEST(item.error == "item 20");
        BOOST_TEST(item.interrupts == 1);
        const TurnLog reading = take_turns(threads, 20, true);
        BOOST_TEST(reading.let_out == numbers_below(20));
        BOOST_TEST(reading.error == "reading 20");
        BOOST_TEST(reading.interrupts == 1);
    }
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

BOOST_AUTO_TEST_SUITE_END()
