// From the bytes of a pickle to its object.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gk/pickle/pickle.hpp"

namespace gk::pickle {

/// Reads a pickle of protocol 2 to 5 that is the whole of `bytes`. Throws DataError, with `file` and byte offset, for
/// any opcode that is not in gk/pickle/FORMAT.md#opcodes and for everything that does not fit: a stack or memo entry
/// that is not there, a frame that reaches over the end, bytes behind the end. Time and memory are bounded by the
/// file's size.
Object read(std::span<const std::uint8_t> bytes, const std::string& file);

}  // namespace gk::pickle
