// A pool in which each text is once, in the order of first appearance.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"

namespace gk::annotation {

/// A fast hash for tables in memory; never stored.
std::uint64_t text_hash(std::string_view text);

/// Finds texts in a ByteBuffer of `text NUL text NUL ...` that it fills itself.
class TextPool {
public:
    explicit TextPool(ByteBuffer& texts) : texts_(texts) {}

    /// The offset of the text, which is added where it is new. `hash` is its text_hash.
    std::uint32_t add(std::string_view text, std::uint64_t hash);

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t place = 0;  // offset + 1; 0: empty
    };
    void enlarge();

    ByteBuffer& texts_;
    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

}  // namespace gk::annotation
