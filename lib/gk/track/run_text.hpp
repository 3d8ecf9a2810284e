// Runs of values as bedGraph and wig (gk/track/FORMAT.md#runs).
#pragma once

#include <string_view>

#include "gk/base/byte_buffer.hpp"
#include "gk/track/runs.hpp"

namespace gk::track {

/// `chrom start end value`
void append_bedgraph(std::string_view chrom, const Run& run, ByteBuffer& text);

/// Writes runs as fixedStep, a declaration wherever a run does not touch the one before it. Step and span are the
/// track's resolution, so that a track made of the text has the same positions.
class WigText {
public:
    /// `chrom` must outlive it.
    WigText(std::string_view chrom, std::int32_t resolution) : chrom_(chrom), resolution_(resolution) {}

    /// Runs come in ascending order. Their starts are multiples of the resolution; an end that is none, at the end of
    /// the chromosome, is a declaration with a smaller span.
    void append(const Run& run, ByteBuffer& text);

private:
    void declare(std::int32_t start, std::int32_t span, ByteBuffer& text);

    std::string_view chrom_;
    std::int32_t resolution_;
    std::int32_t next_ = -1;
};

}  // namespace gk::track
