// A progress line on stderr.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace gk::cli {

/// Draws `gk COMMAND: 45 %, 123.4 MB/s, 0:12 left` once work has taken a second, at most ten times a second, and clears
/// it at the end. All members may be called from several threads.
class ProgressBar {
public:
    explicit ProgressBar(const std::string& command);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Bytes done out of `total`; 0 is an unknown total. A call that draws nothing costs a clock reading.
    void update(std::uint64_t done, std::uint64_t total);

    /// Calls `write`, which writes lines of its own to stderr, with the progress line out of the way.
    void step_aside(const std::function<void()>& write);

private:
    using Clock = std::chrono::steady_clock;

    void clear_line();

    const std::string prefix_;
    const Clock::time_point start_ = Clock::now();
    std::atomic<Clock::rep> next_draw_;  // time since the clock's epoch
    std::mutex mutex_;                   // of the terminal line
    bool drawn_ = false;
};

/// Draws a line for each of several transfers, `FILE: 45 %, 12.3 MB/s, 0:12 left`, as ProgressBar draws its one. A
/// transfer's line goes when it is complete. All members may be called from several threads.
class ProgressLines {
public:
    ProgressLines() = default;
    ~ProgressLines();
    ProgressLines(const ProgressLines&) = delete;
    ProgressLines& operator=(const ProgressLines&) = delete;

    /// The number of a new line.
    std::size_t add(const std::string& label);
    void update(std::size_t line, std::uint64_t done, std::uint64_t total);
    /// As ProgressBar has it.
    void step_aside(const std::function<void()>& write);

private:
    using Clock = std::chrono::steady_clock;
    struct Line {
        std::string label;
        Clock::time_point start;
        std::uint64_t done = 0;
        std::uint64_t total = 0;
        bool has_ended = false;
    };

    void draw(Clock::time_point now);
    void clear_lines();

    std::mutex mutex_;
    std::vector<Line> lines_;
    Clock::time_point next_draw_{};
    std::size_t drawn_ = 0;
};

/// The text of the line after its prefix.
std::string progress_text(std::uint64_t done, std::uint64_t total, double seconds);

}  // namespace gk::cli
