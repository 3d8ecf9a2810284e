// A sequence in the making: packed bases and the runs of N and of soft-masked bases.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gk/base/byte_buffer.hpp"

namespace gk {

/// Bases [start, start + size).
struct Run {
    std::uint32_t start = 0;
    std::uint32_t size = 0;
};

struct PackedSequence {
    std::string name;
    std::uint64_t size = 0;  ///< in bases
    std::vector<Run> n_runs;
    std::vector<Run> mask_runs;
    ByteBuffer packed;  ///< (size + 3) / 4 bytes; N is stored as 0, and so are the unused low bits of the last byte
};

}  // namespace gk
