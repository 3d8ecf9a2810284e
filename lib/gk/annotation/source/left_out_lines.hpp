// Lines of a source that are as good as not there.
#pragma once

#include <functional>
#include <string_view>
#include <utility>

#include "gk/io/lines.hpp"

namespace gk::annotation {

/// Hands on the lines of another source. Those that a condition names become comments, so that all others keep their
/// numbers. The condition is asked by one thread at a time; where there is none, all lines stay.
class LeftOutLines final : public io::ChunkSource {
public:
    LeftOutLines(io::ChunkSource& source, std::function<bool(std::string_view)> leaves_out)
        : source_(source), leaves_out_(std::move(leaves_out)) {}

    bool next(io::Chunk& chunk) override;
    void interrupt() override { source_.interrupt(); }

private:
    io::ChunkSource& source_;
    std::function<bool(std::string_view)> leaves_out_;
};

}  // namespace gk::annotation
