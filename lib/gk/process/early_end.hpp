// A signal that ends the process: what has to go with it, and work that it must not cut in two.
#pragma once

#include <cstddef>
#include <string>

namespace gk {

/// A file or folder that must not outlive the process. While the object lives, a signal that ends the process removes
/// it first. The object itself removes nothing. Of more than 32 at a time the others are left behind.
class ShortLived {
public:
    enum class Kind : unsigned char { file, folder };  ///< a folder goes with the files in it, but not with folders

    ShortLived() = default;
    explicit ShortLived(const std::string& path, Kind kind = Kind::file);
    ~ShortLived() { forget(); }
    ShortLived(ShortLived&& other) noexcept;
    ShortLived& operator=(ShortLived&& other) noexcept;

    void forget() noexcept;

private:
    static constexpr std::size_t none = ~std::size_t{0};
    std::size_t slot_ = none;
};

/// While one lives, signals that would end the process wait; they end it when the last one goes. One thread at a time
/// has holds, any number of them; others wait for their turn.
class SignalHold {
public:
    SignalHold();
    ~SignalHold();
    SignalHold(const SignalHold&) = delete;
    SignalHold& operator=(const SignalHold&) = delete;
};

/// Ctrl-C and the like remove what is short-lived and end the process by that signal. Call once, early in main.
void remove_temporary_files_on_signals();

/// Removes what is short-lived, now: before an end that runs no destructors. May be called in a signal handler.
void remove_short_lived() noexcept;

}  // namespace gk
