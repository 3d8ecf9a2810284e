// A record on its way to the place that brings records into position order.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "gk/base/byte_buffer.hpp"

namespace gk::vcf {

/// What stands before a record's line, as bytes. Positions are 1-based.
struct RecordFrame {
    std::uint32_t chrom = 0;  ///< the number of the chromosome, in any order
    std::uint32_t size = 0;   ///< of the line, with its newline
    std::int64_t read = 0;    ///< POS of the record that it was made from
    std::int64_t position = 0;
};

/// Leaves room for a frame; the line is appended behind it.
inline void begin_frame(ByteBuffer& out) {
    out.append_fill(sizeof(RecordFrame), '\0');
}

/// Completes the frame that began at `begin`. The line is shorter than 4 GiB.
inline void end_frame(RecordFrame frame, std::size_t begin, ByteBuffer& out) {
    frame.size = static_cast<std::uint32_t>(out.size() - begin - sizeof(RecordFrame));
    std::memcpy(out.data() + begin, &frame, sizeof(frame));
}

/// Calls `use(frame, line)` for each of whole frames.
template <typename Use>
void for_each_frame(std::string_view bytes, Use&& use) {
    while (!bytes.empty()) {
        RecordFrame frame;
        std::memcpy(&frame, bytes.data(), sizeof(frame));
        use(frame, bytes.substr(sizeof(frame), frame.size));
        bytes.remove_prefix(sizeof(frame) + frame.size);
    }
}

}  // namespace gk::vcf
