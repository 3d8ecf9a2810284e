// The ordered pipeline: the place of gk that knows about threads (with ordered_work, for builders).
//
// N equal threads, no queues: take the lock, read a chunk and its number, unlock, render, wait for that number's turn,
// write. Output is the same bytes for any number of threads, at most N chunks are in memory, and a slow pipe is
// answered at once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/output.hpp"
#include "gk/io/tally.hpp"

namespace gk::io {

class Turns;

/// What one chunk becomes. Rows and rejects are the chunk's own until its turn comes.
class ChunkOutput {
public:
    ByteBuffer rows;
    ByteBuffer rejects;
    Tally tally;
    std::vector<std::string> warnings;  ///< for the user, said in the order of the input

    /// To be called between records, and between the parts of a long one: once the rows pass a few megabytes it waits
    /// for the chunk's turn and writes them through.
    void spill_if_large() {
        if (rows.size() >= spill_size) spill();
    }

private:
    friend class Turns;
    static constexpr std::size_t spill_size = std::size_t{4} << 20;
    void spill();

    Turns* turns_ = nullptr;
    std::uint64_t number_ = 0;
    bool has_turn_ = false;
};

/// Renders one chunk. Made once for each thread, so it may hold scratch memory.
using ChunkRenderer = std::function<void(const Chunk&, ChunkOutput&)>;

struct PipelineSinks {
    Output& rows;
    Output* rejects = nullptr;                               ///< may be absent
    std::function<void()> after_write = nullptr;             ///< for progress; called in turn
    std::function<void(const std::string&)> warn = nullptr;  ///< takes the chunks' warnings; called in turn
};

/// Runs the chunks of `source` through `threads` renderers. Returns the sum of the tallies. The first exception in
/// input order (of the source, a renderer or a sink) is thrown after everything before it has been written.
Tally ordered_pipeline(ChunkSource& source, unsigned threads, const std::function<ChunkRenderer()>& make_renderer,
                       const PipelineSinks& sinks);

/// Calls `work(0)` to `work(count - 1)`, in no order, on `threads` threads. One of the exceptions is thrown when all
/// have ended.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace gk::io
