// Work on the items of a source by several threads, whose results come in the order of the items: the place of gk that
// knows about threads. What the results are is another room's: text (pipeline.hpp), or whatever a worker makes in its
// turn (ordered_work.hpp).
//
// N equal threads, no queues: take the lock, read an item and its number, unlock, work, wait for that number's turn,
// let the result out. At most N items are in memory, and a slow source is answered at once.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace gk::io {

/// One thread's item: its number, and what went wrong with it.
struct Ticket {
    std::uint64_t number = 0;
    bool has_turn = false;
    std::exception_ptr failure;
};

/// Hands out items with rising numbers, and turns in that order.
class Turns {
public:
    /// `interrupt` is called when an item has failed: no more are wanted.
    explicit Turns(std::function<void()> interrupt) : interrupt_(std::move(interrupt)) {}

    /// Calls `read`, one thread at a time, until it returns false: there is nothing more to do. A failure to read
    /// becomes the ticket's, so that it is told behind the results of the items before it.
    template <typename Read>
    bool take(Ticket& ticket, Read&& read) {
        const std::lock_guard lock(reading_);
        ticket = {};
        if (ended_) return false;
        try {
            ended_ = !read();
            if (ended_) return false;
        } catch (...) {
            ticket.failure = std::current_exception();
            ended_ = true;
        }
        ticket.number = next_number_++;
        return true;
    }

    /// Waits for the ticket's turn. False when an earlier item failed and nothing may be let out any more.
    bool wait(Ticket& ticket) {
        if (!ticket.has_turn) {
            std::unique_lock lock(turning_);
            turned_.wait(lock, [&] { return turn_ == ticket.number; });
            ticket.has_turn = true;
        }
        return !failure_;
    }

    /// Waits for the ticket's turn, calls `let_out` unless an earlier item failed, and gives the turn to the next. What
    /// `let_out` throws is the ticket's failure.
    template <typename LetOut>
    void finish(Ticket& ticket, LetOut&& let_out) {
        if (wait(ticket)) {
            try {
                let_out();
            } catch (...) {
                ticket.failure = std::current_exception();
            }
            if (ticket.failure) {
                failure_ = ticket.failure;
                interrupt_();
            }
        }
        const std::lock_guard lock(turning_);
        ++turn_;
        turned_.notify_all();
    }

    /// When all threads have ended: throws the failure of the first item that has one.
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    std::function<void()> interrupt_;

    std::mutex reading_;
    std::uint64_t next_number_ = 0;
    bool ended_ = false;

    std::mutex turning_;
    std::condition_variable turned_;
    std::uint64_t turn_ = 0;
    std::exception_ptr failure_;  // touched only by the thread whose turn it is, and in the end
};

/// Calls `run(0)` to `run(threads - 1)`, each on a thread of its own, of which this is one. They must not throw.
template <typename Run>
void on_threads(unsigned threads, const Run& run) {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back([&run, i] { run(i); });
    run(0);
}

/// Calls `work(0)` to `work(count - 1)`, in no order, on `threads` threads. One of the exceptions is thrown when all
/// have ended.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace gk::io
