// Where the blocks of one strand of one chromosome lie (gk/track/FORMAT.md#index).
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "gk/base/binary_reader.hpp"
#include "gk/genome/interval.hpp"
#include "gk/track/etype.hpp"

namespace gk::track {

/// Positions per jump of an index.
constexpr std::int64_t jump_span = 8192;

/// What a file's section table says of a section.
struct SectionEntry {
    std::uint64_t data_offset = 0;
    std::uint64_t index_offset = 0;
    std::uint32_t chrom_tag = 0;
    std::uint8_t strand = 0;
};

/// A stored run of positions, [start, end), in units of the track's resolution.
struct Block {
    std::int32_t start = 0;
    std::int32_t end = 0;
    const std::uint8_t* codes = nullptr;  ///< null in masks
};

/// The index of a section in a mapped file. Its counts are checked when it is opened, each block when it is used, so
/// that opening costs nothing that grows with the blocks. What the format forbids is a DataError with file and offset.
class BlockIndex {
public:
    /// `file`, the name for errors, must outlive it, and so must the bytes and the encoding.
    BlockIndex(std::span<const std::uint8_t> bytes, const std::string& file, const SectionEntry& entry,
               const Encoding& encoding, std::int32_t dim);

    std::uint32_t chrom_tag() const { return entry_.chrom_tag; }
    Strand strand() const { return static_cast<Strand>(entry_.strand); }
    const SectionEntry& entry() const { return entry_; }

    std::uint32_t size() const { return count_; }
    std::uint32_t jump_count() const { return jump_count_; }
    bool has_short_words() const { return word_size_ == 4; }
    std::uint64_t data_size() const { return entry_.index_offset - entry_.data_offset; }
    /// Behind the index, in the file.
    std::uint64_t end_offset() const;

    std::int32_t start(std::uint32_t i) const { return load_unaligned<std::int32_t>(starts_ + 4 * std::uint64_t{i}); }
    std::int32_t end(std::uint32_t i) const { return load_unaligned<std::int32_t>(ends_ + 4 * std::uint64_t{i}); }
    std::uint32_t jump(std::uint32_t i) const { return load_unaligned<std::uint32_t>(jumps_ + 4 * std::uint64_t{i}); }
    std::uint64_t offset_word(std::uint32_t i) const;
    bool is_inline(std::uint64_t offset_word) const { return offset_word >> (8 * word_size_ - 1) != 0; }

    /// The block, whose codes all lie in the file.
    Block block(std::uint32_t i) const;
    /// The first block that ends behind a position from 0 on; `size()` where there is none.
    std::uint32_t first_behind(std::int64_t position) const;

private:
    [[noreturn]] void fail(const std::string& what, const std::uint8_t* at) const;

    const std::uint8_t* file_begin_;
    const std::string& file_;
    SectionEntry entry_;
    const Encoding& encoding_;
    std::uint64_t dim_;
    std::uint64_t most_positions_;  // of a block, in a file of this size
    std::uint32_t count_ = 0;
    std::uint32_t jump_count_ = 0;
    std::uint32_t word_size_ = 4;
    const std::uint8_t* jumps_ = nullptr;
    const std::uint8_t* ends_ = nullptr;
    const std::uint8_t* starts_ = nullptr;
    const std::uint8_t* words_ = nullptr;
};

/// Goes over the positions [from, to), 0 <= from, in ascending order: `in_block(block, a, b)` for those that a block
/// has, `in_gap(a, b)` for those between blocks; a < b. No index: all are a gap.
template <typename InBlock, typename InGap>
void walk(const BlockIndex* index, std::int64_t from, std::int64_t to, InBlock&& in_block, InGap&& in_gap) {
    std::int64_t at = from;
    if (index != nullptr) {
        for (std::uint32_t i = index->first_behind(from); i < index->size() && at < to; ++i) {
            const Block block = index->block(i);
            const std::int64_t a = std::max<std::int64_t>(block.start, at);
            const std::int64_t b = std::min<std::int64_t>(block.end, to);
            if (a >= to) break;
            if (at < a) in_gap(at, a);
            if (a < b) in_block(block, a, b);
            at = std::max(a, b);
        }
    }
    if (at < to) in_gap(at, to);
}

}  // namespace gk::track
