// What a check of a stored file came to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gk::cmd {

enum class FileState : std::uint8_t {
    ok,
    damaged,
    stale,     ///< of a format version that gk does not read
    leftover,  ///< a program that was killed left it behind
    unknown,   ///< of no kind that gk checks
};

/// The state as tables have it.
constexpr std::string_view word_of(FileState state) {
    switch (state) {
        case FileState::ok:
            return "ok";
        case FileState::damaged:
            return "damaged";
        case FileState::stale:
            return "stale";
        case FileState::leftover:
            return "leftover";
        case FileState::unknown:
            break;
    }
    return "unknown";
}

struct Verdict {
    FileState state = FileState::ok;
    std::string detail{};  ///< what is wrong and what to do about it; of an intact file a remark, or nothing

    bool is_bad() const { return state == FileState::damaged || state == FileState::stale; }
};

}  // namespace gk::cmd
