// A spliced coordinate space: pieces of one strand of a chromosome, joined and counted from their 5' end
// (gk/spliced/FORMAT.md#space). Positions are 0-based gaps of the chromosome, pieces half-open.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "gk/genome/interval.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::spliced {

/// A piece of the chromosome, start <= end, on `+` whatever its strand.
struct Block {
    std::int32_t start = 0;
    std::int32_t end = 0;
    bool operator==(const Block&) const = default;
};

/// Whether a position fits the 32 bits that formats have for it.
constexpr bool fits_position(std::int64_t position) {
    return position >= std::numeric_limits<std::int32_t>::min() && position <= std::numeric_limits<std::int32_t>::max();
}

/// What becomes of blocks that overlap.
enum class OverlapRule : std::uint8_t {
    refuse,  ///< the record is bad
    keep     ///< bases are read twice, as a ribosome does that slips back; no block may lie inside another
};

/// Where an index lies: at one position, or at two, where it is between two blocks: the end of the one upstream and the
/// beginning of the one downstream.
struct Place {
    std::int64_t upstream = 0;
    std::int64_t downstream = 0;
};

class Space {
public:
    /// Replaces the content by blocks in any order; those that touch become one. Says what is wrong with them: there
    /// are none, or they overlap.
    std::optional<io::BadRecord> assign(Strand strand, std::span<const Block> blocks,
                                        OverlapRule rule = OverlapRule::refuse);

    Strand strand() const { return strand_; }
    bool is_positive() const { return strand_ == Strand::positive; }
    /// In sense order; at least one.
    std::span<const Block> blocks() const { return blocks_; }
    std::int64_t length() const { return starts_.back(); }
    /// The index of a block's first base.
    std::int64_t index_of_block(std::size_t block) const { return starts_[block]; }

    /// Any index has a place: below 0 and beyond the length the outer blocks go on.
    Place place_of(std::int64_t index) const;
    /// The index of any position; one in the gap between two blocks is where the first of them ends.
    std::int64_t index_of(std::int64_t position) const;

    /// Moves the outer ends by so many bases, at least 0, upstream and downstream. False, and nothing is changed, where
    /// one would leave 32 bits.
    bool widen(std::int64_t upstream, std::int64_t downstream);

    bool operator==(const Space&) const = default;

private:
    bool in_order(const Block& a, const Block& b) const { return is_positive() ? a.start <= b.start : a.end >= b.end; }
    void merge_touching();
    void count();

    Strand strand_ = Strand::positive;
    std::vector<Block> blocks_;
    std::vector<std::int64_t> starts_{0};  // index of each block's first base, then the length
};

}  // namespace gk::spliced
