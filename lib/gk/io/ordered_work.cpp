#include "gk/io/ordered_work.hpp"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gk::io {
namespace {

/// Hands out chunks with rising numbers, and turns in that order.
class WorkOrder {
public:
    explicit WorkOrder(ChunkSource& source) : source_(source) {}

    // The next chunk, or why there is none; that is told when its turn comes. False: nothing more to do.
    bool take(Chunk& chunk, std::uint64_t& number, std::exception_ptr& failure) {
        const std::lock_guard lock(reading_);
        if (ended_) return false;
        try {
            if (!source_.next(chunk)) {
                ended_ = true;
                return false;
            }
        } catch (...) {
            failure = std::current_exception();
            ended_ = true;
        }
        number = next_number_++;
        return true;
    }

    // Runs `work` when it is the number's turn, unless something before it failed.
    void in_turn(std::uint64_t number, std::exception_ptr failure, const std::function<void()>& work) {
        std::unique_lock lock(turning_);
        turned_.wait(lock, [&] { return turn_ == number; });
        lock.unlock();
        if (!failure_ && !failure) {
            try {
                work();
            } catch (...) {
                failure = std::current_exception();
            }
        }
        if (!failure_ && failure) {
            failure_ = failure;
            source_.interrupt();
        }
        lock.lock();
        ++turn_;
        turned_.notify_all();
    }

    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    ChunkSource& source_;
    std::mutex reading_;
    std::uint64_t next_number_ = 0;
    bool ended_ = false;

    std::mutex turning_;
    std::condition_variable turned_;
    std::uint64_t turn_ = 0;
    std::exception_ptr failure_;  // touched only by the thread whose turn it is, and in the end
};

void run_worker(WorkOrder& order, ChunkWorker& worker) {
    Chunk chunk;
    std::uint64_t number = 0;
    std::exception_ptr failure;
    while (order.take(chunk, number, failure)) {
        if (!failure) {
            try {
                worker.parse(chunk);
            } catch (...) {
                failure = std::current_exception();
            }
        }
        order.in_turn(number, failure, [&] { worker.resolve(chunk); });
        failure = nullptr;
    }
}

}  // namespace

void ordered_work(ChunkSource& source, unsigned threads,
                  const std::function<std::unique_ptr<ChunkWorker>()>& make_worker) {
    WorkOrder order(source);
    std::vector<std::unique_ptr<ChunkWorker>> workers;
    for (unsigned i = 0; i < threads; ++i) workers.push_back(make_worker());
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < threads; ++i)
            helpers.emplace_back([&order, &worker = *workers[i]] { run_worker(order, worker); });
        run_worker(order, *workers[0]);
    }
    order.rethrow();
}

}  // namespace gk::io
