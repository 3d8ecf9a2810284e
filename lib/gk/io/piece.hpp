// Pieces of a whole: contiguous, of about one size, and the same whoever cuts them (gk/io/FORMAT.md#pieces).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gk::io {

/// One of several pieces. By default the only one.
struct Piece {
    std::uint64_t number = 1;  ///< from 1
    std::uint64_t count = 1;   ///< of all pieces; at least `number`

    /// The part [begin, end) of `total` things: where one piece ends, the next begins.
    std::uint64_t begin(std::uint64_t total) const { return share(total, number - 1); }
    std::uint64_t end(std::uint64_t total) const { return share(total, number); }

    friend bool operator==(const Piece&, const Piece&) = default;

    /// Of `count` items with sizes, one behind the other, those that begin in the piece: [first, second). Every item
    /// is of one piece, also one without size at the end.
    template <typename SizeOf>
    std::pair<std::size_t, std::size_t> items(std::size_t items, const SizeOf& size_of) const {
        std::uint64_t total = 0;
        for (std::size_t i = 0; i < items; ++i) total += size_of(i);
        std::pair<std::size_t, std::size_t> found{items, items};
        std::uint64_t place = 0;
        for (std::size_t i = 0; i < items; place += size_of(i++)) {
            if (found.first == items && (place >= begin(total) || number == 1)) found.first = i;
            if (number != count && place >= end(total)) {
                found.second = i;
                break;
            }
        }
        found.first = std::min(found.first, found.second);
        return found;
    }

private:
    std::uint64_t share(std::uint64_t total, std::uint64_t pieces) const {
        // Without overflow: `total` may be the bytes of any file.
        return total / count * pieces + total % count * pieces / count;
    }
};

/// More than any scheduler counts, and few enough for the arithmetic of Piece.
constexpr std::uint64_t most_pieces = 1'000'000'000;

/// `3/64`. Nothing for a text of another form, for piece 0, and for one beyond the last.
std::optional<Piece> parse_piece(std::string_view text);

/// Cuts whole lines out of bytes that come in order: those behind the line breaks of a window. So each line of a text
/// is of one piece, and a piece needs no byte before its window.
class LineCutter {
public:
    /// `skips_line`: the window begins within a line of the piece before it, or is to be taken so.
    explicit LineCutter(bool skips_line) : skipping_(skips_line) {}

    /// Of a window without bytes.
    static LineCutter nothing() {
        LineCutter cutter(true);
        cutter.done_ = true;
        return cutter;
    }

    /// What of `text` is of the piece. Its first `inside` bytes lie in the window, the others behind it.
    std::string_view cut(std::string_view text, std::size_t inside);
    /// Nothing of what follows is of the piece.
    bool is_done() const { return done_; }

private:
    bool skipping_;
    bool done_ = false;
};

constexpr std::size_t bgzf_head_size = 18;

/// Whether a block of BGZF begins with these bytes, of which there must be as many.
bool begins_bgzf_block(std::string_view bytes);

/// The offset of the first BGZF block that begins at `offset` or behind it; the file's size where there is none. Reads
/// the largest size of a block and the heads of a few. Throws DataError where there is no block that near.
std::uint64_t bgzf_block_from(int fd, const std::string& name, std::uint64_t offset, std::uint64_t file_size);

}  // namespace gk::io
