#include "gk/store/remote/patience.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace gk::store {
namespace {

constexpr int most_attempts = 5;

// In seconds. Tests have less patience.
double first_wait() {
    double seconds = 0.5;
    if (const char* const text = std::getenv("GK_RETRY_SECONDS"))
        std::from_chars(text, text + std::strlen(text), seconds);
    return seconds;
}

}  // namespace

Patience::Patience() : wait_(first_wait()) {}

bool Patience::lasts(const TransferError& failure, bool went_on) {
    if (went_on) {
        *this = Patience();
        has_moved_ = true;
        if (failure.passes()) return true;
    }
    if (!failure.passes() && !(failure.is_unreachable() && has_moved_)) return false;
    if (attempt_ == most_attempts) return false;
    ++attempt_;
    std::this_thread::sleep_for(std::chrono::duration<double>(wait_));
    wait_ *= 2;
    return true;
}

const char* Patience::end_of_message() const {
    return attempt_ == most_attempts ? "; tried 5 times" : "";
}

}  // namespace gk::store
