// Chunks for tests of what reads them in order.
#pragma once

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>

#include "gk/base/numbers.hpp"
#include "gk/io/lines.hpp"

namespace gk::testing {

/// The numbers below `count`, a line each.
inline std::string numbers_text(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += std::to_string(i) + "\n";
    return text;
}

/// One chunk for each number below `count`; throws in place of chunk `fails`.
class NumberChunks final : public io::ChunkSource {
public:
    explicit NumberChunks(std::size_t count, std::size_t fails = SIZE_MAX) : count_(count), fails_(fails) {}
    bool next(io::Chunk& chunk) override {
        if (interrupted) return false;
        if (next_ == fails_) throw std::runtime_error("source " + std::to_string(next_));
        if (next_ == count_) return false;
        chunk.text.clear();
        chunk.text.append(std::to_string(next_++) + "\n");
        return true;
    }
    void interrupt() override { interrupted = true; }
    std::atomic<bool> interrupted = false;

private:
    std::size_t count_;
    std::size_t fails_;
    std::size_t next_ = 0;
};

/// The number of a chunk of NumberChunks.
inline std::size_t number_of(const io::Chunk& chunk) {
    return parse_integer<std::size_t>(chunk.text.view().substr(0, chunk.text.size() - 1)).value();
}

}  // namespace gk::testing
