// Warnings of one kind, of which an input may give millions: the first few are written, the others are counted.
#pragma once

#include <cstdint>
#include <string_view>

#include "cli/context.hpp"
#include "gk/base/numbers.hpp"

namespace gk::cli {

class RepeatedWarnings {
public:
    /// The context outlives it.
    explicit RepeatedWarnings(const Context& context) : context_(context) {}

    void add(std::string_view text) {
        if (!leaves_out()) context_.warn(text);
        ++count_;
    }
    /// Whether the next one is only counted.
    bool leaves_out() const { return count_ >= most_written; }
    /// To be called behind the last one: says how many were not written.
    void finish() const {
        if (count_ > most_written) context_.warn("and " + with_commas(count_ - most_written) + " more like these");
    }

private:
    static constexpr std::uint64_t most_written = 5;

    const Context& context_;
    std::uint64_t count_ = 0;
};

}  // namespace gk::cli
