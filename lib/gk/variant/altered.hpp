// The altered chromosome (gk/variant/FORMAT.md#altered-chromosome): a tape of reference bases without the deleted ones,
// with the substituted ones replaced, and with each insertion in the gap before its base. Beyond the chromosome it is
// N. Positions are 0-based reference positions, spans half-open; nothing here throws.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/interval.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/variant/variant.hpp"

namespace gk::variant {

/// A gap of the altered chromosome: before reference base `position`, behind `offset` bases of the insertion there.
struct Gap {
    std::int64_t position = 0;
    std::int64_t offset = 0;
    bool operator==(const Gap&) const = default;
};

/// A run of altered bases with one origin: reference bases, or those of an edit.
struct Piece {
    std::int64_t at = 0;         ///< place of the first base in the window
    std::int64_t length = 0;     ///< at least 1
    std::int64_t position = 0;   ///< reference position of the first base; of an insertion the base behind it
    const char* text = nullptr;  ///< the bases of an edit; null: those of the reference
    std::int64_t offset = -1;    ///< of an insertion: number of the first base in it; -1: not an insertion

    bool is_insertion() const { return offset >= 0; }
};

/// What an interval reads of an altered chromosome, as a list of pieces: nothing is decoded until it is asked for.
/// Reused from interval to interval.
class AlteredWindow {
public:
    /// `edits`: as EditList has them, and still there when the window is used. With an anchor the window is as long as
    /// the interval, and grows from the anchor; the anchor's offset splits an insertion at it. Without, it holds
    /// whatever replaces the interval (gk/variant/FORMAT.md#windows). On `+`, whatever the interval's strand.
    void lay_out(std::span<const Edit> edits, const Interval& interval);

    std::int64_t size() const { return size_; }
    const std::vector<Piece>& pieces() const { return pieces_; }

    /// Appends bases [from, to) of the window in upper case; on `-` their reverse complement.
    void append(const TwoBitSequence& sequence, std::int64_t from, std::int64_t to, Strand strand,
                ByteBuffer& out) const;

    /// The gap before base `i` of the window, 0 <= i <= size (gk/variant/FORMAT.md#gaps): an interval with `position`
    /// as its anchor and `offset` as the anchor's offset splits the altered chromosome there.
    Gap gap_before(std::int64_t i) const;

    /// The reference bases [first, last) that decide what the window holds: those of the interval, up to the anchor,
    /// and as far as the window reaches. An empty window has them, too.
    std::int64_t first_position() const { return first_position_; }
    std::int64_t last_position() const { return last_position_; }

    /// Whether it reads anything beyond the ends of a chromosome of `size` bases.
    bool leaves(std::int64_t size) const;

private:
    std::size_t piece_of(std::int64_t i) const;
    void append_run(const TwoBitSequence& sequence, std::size_t i, std::size_t end, std::int64_t from, std::int64_t to,
                    Strand strand, ByteBuffer& out) const;

    std::span<const Edit> edits_;
    std::vector<Piece> pieces_;  // the last one is the base behind the window
    std::int64_t size_ = 0;
    std::int64_t first_position_ = 0;
    std::int64_t last_position_ = 0;
};

/// How many altered bases replace [start, end): as much as a window without an anchor has
/// (gk/variant/FORMAT.md#altered-length).
std::int64_t altered_length(std::span<const Edit> edits, std::int64_t start, std::int64_t end);

/// How many bases of an insertion of `size` bases lie left of an anchor at its place, for this anchor offset
/// (gk/variant/FORMAT.md#anchor-offset).
std::int64_t anchor_split(std::int64_t size, std::int64_t offset);

}  // namespace gk::variant
