// A value that is made when it is first asked for.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

namespace gk {

/// Safe for use by several threads: one of them makes the value, the others wait for it. Once it is there, asking costs
/// one load. (std::call_once costs more each time, and after an exception it waits forever under ThreadSanitizer.)
template <typename T>
class Lazy {
public:
    /// `make()` gives a std::unique_ptr<const T> that is not null; it may ask other Lazy values, but not this one.
    /// What it throws is thrown here, and the next call makes anew.
    template <typename Make>
    [[gnu::always_inline]] const T& get(Make&& make) const {
        const T* const ready = ready_.load(std::memory_order_acquire);
        return ready != nullptr ? *ready : make_now(make);
    }

    /// The value if it is there by now, else null.
    const T* ready() const { return ready_.load(std::memory_order_acquire); }

private:
    template <typename Make>
    const T& make_now(Make& make) const {
        const std::lock_guard lock(making_);
        if (value_ == nullptr) {
            value_ = make();
            ready_.store(value_.get(), std::memory_order_release);
        }
        return *value_;
    }

    mutable std::mutex making_;
    mutable std::unique_ptr<const T> value_;
    mutable std::atomic<const T*> ready_{nullptr};
};

}  // namespace gk
