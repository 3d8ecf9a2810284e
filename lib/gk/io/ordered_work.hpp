// Reading a text with several threads into one result that is made in the order of the text.
#pragma once

#include <functional>
#include <memory>

#include "gk/io/lines.hpp"

namespace gk::io {

/// One thread's part in the work. `parse` runs beside the other threads'; `resolve` runs after the `resolve` of every
/// earlier chunk, one at a time, and may use what `parse` left in the worker and the chunk.
class ChunkWorker {
public:
    ChunkWorker() = default;
    ChunkWorker(const ChunkWorker&) = delete;
    ChunkWorker& operator=(const ChunkWorker&) = delete;
    virtual ~ChunkWorker() = default;
    virtual void parse(const Chunk& chunk) = 0;
    virtual void resolve(const Chunk& chunk) = 0;
};

/// Hands the chunks of `source` to `threads` workers, each made by `make_worker`. As in the ordered pipeline there are
/// no queues: take the lock, read a chunk, unlock, parse, wait for the chunk's turn, resolve. The first exception in
/// the order of the text is thrown, once every chunk before it is resolved.
void ordered_work(ChunkSource& source, unsigned threads,
                  const std::function<std::unique_ptr<ChunkWorker>()>& make_worker);

}  // namespace gk::io
