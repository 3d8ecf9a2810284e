// The blocks of one strand of one chromosome while a track is built, and how they are written
// (gk/track/FORMAT.md#sections).
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "gk/base/binary_writer.hpp"
#include "gk/track/build/segmented_bytes.hpp"
#include "gk/track/etype.hpp"

namespace gk::track::build {

/// Blocks in any order; their codes are packed back to back as they come. One block at a time is open.
class SectionStore {
public:
    /// Encoding and pool must outlive it.
    SectionStore(const Encoding& encoding, std::int32_t dim, SegmentPool& pool)
        : encoding_(encoding), dim_(static_cast<std::uint64_t>(dim)), data_(pool) {}

    /// Whether a stored block has a position of [start, end).
    bool overlaps(std::int64_t start, std::int64_t end) const;

    /// Begins a block at a position.
    void open(std::int32_t start);
    bool is_open() const { return is_open_; }
    /// Codes of the block that is open, one byte each where they have at most 8 bits.
    void append(const void* codes, std::size_t n);
    /// Drops the last `n` codes of the open block, which must be among the last `droppable`.
    void drop(std::size_t n);
    void set_droppable(std::size_t n) { droppable_ = n; }
    /// Ends the open block. A block has at least one position.
    void close(std::int32_t end);
    /// A block of a mask.
    void add_mask(std::int32_t start, std::int32_t end);

    std::uint64_t block_count() const { return starts_.size(); }
    std::uint64_t positions() const { return positions_; }
    std::uint64_t memory() const { return data_.size() + 8 * starts_.size(); }

    /// What the blocks are in a file: the data, zeros up to a multiple of four bytes, the index.
    struct Layout {
        bool has_short_words = true;
        std::uint64_t data_size = 0;
        std::uint64_t padded_size = 0;  ///< up to the index
        std::uint64_t size = 0;
    };
    /// Brings the blocks into order. To be called when all are there, before `write`.
    Layout lay_out();
    /// To an OutputFile or a ScratchFile.
    template <typename Sink>
    void write(const Layout& layout, BinaryWriter<Sink>& writer) const;
    /// Forgets all blocks, when they are written, and gives their memory back.
    void clear();

private:
    std::uint64_t values_of(std::size_t i) const {
        return static_cast<std::uint64_t>(std::int64_t{ends_[i]} - starts_[i]) * dim_;
    }
    void add(std::int32_t start, std::int32_t end);
    void sort();
    void pack(std::size_t n);
    std::vector<std::int32_t> jumps() const;

    const Encoding& encoding_;
    std::uint64_t dim_;
    std::vector<std::int32_t> starts_;
    std::vector<std::int32_t> ends_;
    std::vector<std::uint64_t> offsets_;  // of the blocks' codes in data_, once they are not in order
    SegmentedBytes data_;
    std::map<std::int32_t, std::int32_t> by_start_;  // ends, once blocks came out of order
    std::uint64_t positions_ = 0;
    bool is_ascending_ = true;

    bool is_open_ = false;
    std::int32_t open_start_ = 0;
    std::vector<std::uint8_t> unpacked_;  // codes of the open block that are not in data_ yet
    std::size_t droppable_ = 0;
};

}  // namespace gk::track::build
