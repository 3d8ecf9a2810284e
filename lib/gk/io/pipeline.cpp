#include "gk/io/pipeline.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gk::io {

/// Hands out chunks with rising numbers and lets their results out in that order.
class Turns {
public:
    Turns(ChunkSource& source, const PipelineSinks& sinks) : source_(source), sinks_(sinks) {}

    // Reads the next chunk. False when there is nothing more to do. A failure to read becomes the chunk's failure, so
    // that it is reported behind the rows of the chunks before it.
    bool take(Chunk& chunk, ChunkOutput& output, std::exception_ptr& failure) {
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
        output.turns_ = this;
        output.number_ = next_number_++;
        output.has_turn_ = false;
        output.rows.clear();
        output.rejects.clear();
        output.tally = {};
        output.warnings.clear();
        return true;
    }

    // True when it is the chunk's turn; false when an earlier chunk failed and nothing may be written any more.
    bool wait(ChunkOutput& output) {
        if (!output.has_turn_) {
            std::unique_lock lock(turning_);
            turned_.wait(lock, [&] { return turn_ == output.number_; });
            output.has_turn_ = true;
        }
        return !failure_;
    }

    void write(ChunkOutput& output) {
        sinks_.rows.write(output.rows.view());
        output.rows.clear();
        if (sinks_.rejects != nullptr) sinks_.rejects->write(output.rejects.view());
        output.rejects.clear();
        if (sinks_.warn)
            for (const std::string& text : output.warnings) sinks_.warn(text);
        output.warnings.clear();
        if (sinks_.after_write) sinks_.after_write();
    }

    void finish(ChunkOutput& output, std::exception_ptr failure) {
        if (wait(output)) {
            try {
                write(output);
                total_.add(output.tally);
            } catch (...) {
                failure = std::current_exception();
            }
            if (failure) {
                failure_ = failure;
                source_.interrupt();
            }
        }
        const std::lock_guard lock(turning_);
        ++turn_;
        turned_.notify_all();
    }

    Tally result() {
        if (failure_) std::rethrow_exception(failure_);
        return std::move(total_);
    }

private:
    ChunkSource& source_;
    const PipelineSinks& sinks_;

    std::mutex reading_;
    std::uint64_t next_number_ = 0;
    bool ended_ = false;

    std::mutex turning_;
    std::condition_variable turned_;
    std::uint64_t turn_ = 0;

    // Touched only by the thread whose turn it is.
    std::exception_ptr failure_;
    Tally total_;
};

namespace {

// Ends the rendering of a chunk whose rows will not be wanted, because an earlier one failed.
struct Abandoned {};

void work(Turns& turns, const ChunkRenderer& render) {
    Chunk chunk;
    ChunkOutput output;
    for (;;) {
        std::exception_ptr failure;
        if (!turns.take(chunk, output, failure)) return;
        if (!failure) {
            try {
                render(chunk, output);
            } catch (const Abandoned&) {
            } catch (...) {
                failure = std::current_exception();
            }
        }
        turns.finish(output, failure);
    }
}

}  // namespace

void ChunkOutput::spill() {
    if (!turns_->wait(*this)) throw Abandoned();
    turns_->write(*this);
}

Tally ordered_pipeline(ChunkSource& source, unsigned threads, const std::function<ChunkRenderer()>& make_renderer,
                       const PipelineSinks& sinks) {
    Turns turns(source, sinks);
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < threads; ++i)
            helpers.emplace_back([&turns, render = make_renderer()] { work(turns, render); });
        work(turns, make_renderer());
    }
    return turns.result();
}

void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::mutex failing;
    std::exception_ptr failure;
    const auto loop = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock(failing);
                failure = std::current_exception();
                next = count;
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(loop);
        loop();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace gk::io
