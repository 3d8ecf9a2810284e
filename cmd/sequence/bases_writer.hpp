// How the bases of a row are written: in lines or not, long ones in parts, so that memory does not grow with them.
#pragma once

#include <cstdint>

#include "cmd/sequence/row_bases.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/io/pipeline.hpp"

namespace gk::cmd {

/// One for each thread of a run.
class BasesWriter {
public:
    /// `threads` share the parts of a long row.
    explicit BasesWriter(unsigned threads) : threads_(threads) {}

    /// Appends all bases to the rows, which may be written through between parts. `width`: of lines, each with its end,
    /// also of no bases at all; 0: no lines.
    void write(const RowBases& bases, std::uint64_t width, io::ChunkOutput& out);

private:
    unsigned threads_;
    ByteBuffer scratch_;
};

}  // namespace gk::cmd
