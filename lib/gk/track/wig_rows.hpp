// Positions of several values as wig (gk/track/FORMAT.md#runs).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gk/base/byte_buffer.hpp"

namespace gk::track {

/// Writes positions as fixedStep, a declaration wherever one does not follow the one before it or has another span. The
/// columns of a position have tabs between them.
class WigRows {
public:
    /// `chrom` must outlive it.
    explicit WigRows(std::string_view chrom) : chrom_(chrom) {}

    /// The values of the bases [start, end) of a position, of ascending ones; nothing where all of them are NaN.
    void append(std::int64_t start, std::int64_t end, std::span<const float> values, ByteBuffer& text);

private:
    std::string_view chrom_;
    std::int64_t span_ = 0;
    std::int64_t next_ = -1;
};

}  // namespace gk::track
