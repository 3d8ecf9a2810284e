#include "cli/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>

namespace gk::cli {

namespace {

constexpr std::chrono::milliseconds kFirstDraw{1000};
constexpr std::chrono::milliseconds kInterval{100};

/// What cannot be drawn is no reason to fail.
void write_to_terminal(std::string_view text) {
    [[maybe_unused]] const auto written = ::write(2, text.data(), text.size());
}

std::string duration_text(double seconds) {
    const auto total = static_cast<std::uint64_t>(std::min(seconds + 0.5, 359999.0));
    const std::uint64_t hours = total / 3600, minutes = total / 60 % 60;
    if (hours > 0) return fmt::format("{}:{:02}:{:02}", hours, minutes, total % 60);
    return fmt::format("{}:{:02}", minutes, total % 60);
}

}  // namespace

std::string progress_text(std::uint64_t done, std::uint64_t total, double seconds) {
    const double bytes = static_cast<double>(done);
    const double rate = seconds > 0 ? bytes / seconds : 0;
    const std::string rate_text = fmt::format("{:.1f} MB/s", rate / 1e6);
    if (total == 0) return fmt::format("{:.1f} MB, {}", bytes / 1e6, rate_text);
    const double share = std::min(1.0, bytes / static_cast<double>(total));
    std::string text = fmt::format("{} %, {}", static_cast<int>(share * 100), rate_text);
    if (rate > 0) text += fmt::format(", {} left", duration_text((1 - share) * static_cast<double>(total) / rate));
    return text;
}

ProgressBar::ProgressBar(const std::string& command)
    : prefix_("gk " + command + ": "), next_draw_((start_ + kFirstDraw).time_since_epoch().count()) {}

ProgressBar::~ProgressBar() {
    const std::lock_guard lock(mutex_);
    clear_line();
}

void ProgressBar::update(std::uint64_t done, std::uint64_t total) {
    const auto now = Clock::now();
    auto due = next_draw_.load(std::memory_order_relaxed);
    if (now.time_since_epoch().count() < due) return;
    // The thread that moves the date draws.
    if (!next_draw_.compare_exchange_strong(due, (now + kInterval).time_since_epoch().count())) return;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const std::lock_guard lock(mutex_);
    write_to_terminal("\r" + prefix_ + progress_text(done, total, seconds) + "\x1b[K");
    drawn_ = true;
}

void ProgressBar::step_aside(const std::function<void()>& write) {
    const std::lock_guard lock(mutex_);
    clear_line();
    write();
}

ProgressLines::~ProgressLines() {
    const std::lock_guard lock(mutex_);
    clear_lines();
}

std::size_t ProgressLines::add(const std::string& label) {
    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    if (lines_.empty()) next_draw_ = now + kFirstDraw;
    lines_.push_back({.label = label, .start = now});
    return lines_.size() - 1;
}

void ProgressLines::update(std::size_t line, std::uint64_t done, std::uint64_t total) {
    const std::lock_guard lock(mutex_);
    lines_[line].done = done;
    lines_[line].total = total;
    lines_[line].has_ended = total != 0 && done >= total;
    const Clock::time_point now = Clock::now();
    if (now >= next_draw_) draw(now);
}

void ProgressLines::step_aside(const std::function<void()>& write) {
    const std::lock_guard lock(mutex_);
    clear_lines();
    write();
}

void ProgressLines::draw(Clock::time_point now) {
    clear_lines();
    std::string text;
    for (const Line& line : lines_) {
        if (line.has_ended) continue;
        const double seconds = std::chrono::duration<double>(now - line.start).count();
        if (drawn_++ != 0) text += '\n';
        text += line.label + ": " + progress_text(line.done, line.total, seconds) + "\x1b[K";
    }
    write_to_terminal(text);
    next_draw_ = now + kInterval;
}

void ProgressLines::clear_lines() {
    if (drawn_ == 0) return;
    std::string text = "\r";
    if (drawn_ > 1) text += fmt::format("\x1b[{}A", drawn_ - 1);
    write_to_terminal(text + "\x1b[J");
    drawn_ = 0;
}

void ProgressBar::clear_line() {
    if (drawn_) write_to_terminal("\r\x1b[K");
    drawn_ = false;
}

}  // namespace gk::cli
