// The cells of a column until it is written, in less room than they will have in the file.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "gk/table/growing_bytes.hpp"
#include "gk/vcf/cell_type.hpp"

namespace gk::vcf::build {

/// Values, or texts with a NUL behind each, in the order in which they came. Depths, qualities and counts are small, so
/// integers of 32 bits that fit 8 or 16 are kept as such: memory that is not touched costs nothing.
class PackedCells {
public:
    using Use = std::function<void(std::span<const std::uint8_t> piece)>;

    /// Adds values as the file has them. The type is the same each time.
    void append(std::string_view values, CellType type);

    /// The bytes of all as the file has them.
    std::uint64_t size() const { return size_; }
    /// Hands over these bytes, piece by piece. A piece is valid during the call.
    void each_piece(const Use& use) const;
    /// These bytes in one piece.
    table::GrowingBytes unpacked() const;
    /// The same of texts, which are kept as they are.
    std::span<const std::uint8_t> texts() const { return bytes_.bytes(); }

private:
    /// Some consecutive values, each `width` bytes.
    struct Block {
        std::uint64_t begin = 0;
        std::uint64_t bytes = 0;
        std::uint32_t width = 0;
    };

    table::GrowingBytes bytes_;
    std::vector<Block> blocks_;
    std::uint32_t full_width_ = 1;
    std::uint64_t size_ = 0;
};

}  // namespace gk::vcf::build
