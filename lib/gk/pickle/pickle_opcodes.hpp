// The opcodes of the pickles that gk reads and writes (gk/pickle/FORMAT.md#opcodes). Numbers behind them are
// little-endian.
#pragma once

#include <cstdint>

namespace gk::pickle {

enum class Opcode : std::uint8_t {
    mark = 0x28,         ///< begins the items of `appends` or `tuple`
    stop = 0x2E,         ///< the end
    binint = 0x4A,       ///< i32
    binint1 = 0x4B,      ///< u8
    binint2 = 0x4D,      ///< u16
    none = 0x4E,         ///< None
    empty_list = 0x5D,   ///< a new list
    append = 0x61,       ///< one item to the list below it
    appends = 0x65,      ///< the items from the mark on to the list below it
    binget = 0x68,       ///< u8: a memo entry
    long_binget = 0x6A,  ///< u32: a memo entry
    binput = 0x71,       ///< u8: the top of the stack becomes this memo entry
    long_binput = 0x72,  ///< u32: the same
    tuple = 0x74,        ///< of the items from the mark on
    proto = 0x80,        ///< u8: protocol
    tuple1 = 0x85,       ///< of the top 1 (2, 3) of the stack
    tuple2 = 0x86,
    tuple3 = 0x87,
    memoize = 0x94,  ///< the top of the stack becomes the next memo entry
    frame = 0x95,    ///< u64: that many bytes follow as one frame
};

}  // namespace gk::pickle
