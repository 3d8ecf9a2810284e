// The blocks of a bigWig, packed: each is a zlib stream of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "gk/base/byte_buffer.hpp"

namespace gk::bigwig {

/// Unpacks blocks, one after the other. One thread's.
class Inflater {
public:
    Inflater();
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// The content of a zlib stream, which is the inflater's until the next call; null where the stream is damaged, is
    /// not whole, or holds more than `most` bytes. Never more memory than that is used, whatever the stream says.
    const std::uint8_t* inflate(std::span<const std::uint8_t> packed, std::size_t most, std::size_t& size);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Packs blocks, one after the other. One thread's. The same bytes become the same stream each time.
class Deflater {
public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    /// Appends `raw` to `out` as a zlib stream.
    void deflate(std::span<const std::uint8_t> raw, ByteBuffer& out);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gk::bigwig
