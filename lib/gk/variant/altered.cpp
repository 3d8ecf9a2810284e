#include "gk/variant/altered.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gk::variant {
namespace {

// Further than any interval with any edits reaches, with room for sums.
constexpr std::int64_t unlimited = std::int64_t{1} << 60;

// The first edit that has something right of gap `at`: an insertion there, or a replaced base behind it.
std::size_t first_right_of(std::span<const Edit> edits, std::int64_t at) {
    const auto found = std::partition_point(edits.begin(), edits.end(),
                                            [&](const Edit& edit) { return edit.start < at && edit.end() <= at; });
    return static_cast<std::size_t>(found - edits.begin());
}

// The edits that have something left of gap `at`, not counting an insertion there, are those before this one.
std::size_t first_not_left_of(std::span<const Edit> edits, std::int64_t at) {
    const auto found =
        std::partition_point(edits.begin(), edits.end(), [&](const Edit& edit) { return edit.start < at; });
    return static_cast<std::size_t>(found - edits.begin());
}

const Edit* insertion_at(std::span<const Edit> edits, std::int64_t position) {
    const std::size_t i = first_not_left_of(edits, position);
    return i < edits.size() && edits[i].start == position && edits[i].is_insertion() ? &edits[i] : nullptr;
}

Piece reference_piece(std::int64_t from, std::int64_t to) {
    return {.length = to - from, .position = from};
}

// The part of an edit's new bases from its `first` on, `length` of them.
Piece edit_piece(const Edit& edit, std::int64_t first, std::int64_t length) {
    Piece piece{.length = length, .position = edit.start, .text = edit.alt.data() + first};
    if (edit.is_insertion())
        piece.offset = first;
    else
        piece.position += first;
    return piece;
}

void cut_front(Piece& piece, std::int64_t bases) {
    piece.length -= bases;
    if (piece.text != nullptr) piece.text += bases;
    if (piece.is_insertion())
        piece.offset += bases;
    else
        piece.position += bases;
}

// Calls `use(piece)` for the tape from gap `at` on, until it returns false or the reference base `end` is reached
// (an insertion before `end` is not part of it). Of an insertion at `at` itself, the first `split` bases are left out.
template <typename Use>
void walk_right(std::span<const Edit> edits, std::int64_t at, std::int64_t split, std::int64_t end, Use&& use) {
    for (std::size_t i = first_right_of(edits, at); i < edits.size() && edits[i].start < end; ++i) {
        const Edit& edit = edits[i];
        if (edit.start > at && !use(reference_piece(at, edit.start))) return;
        at = std::max<std::int64_t>(at, edit.start);
        const auto size = static_cast<std::int64_t>(edit.alt.size());
        const std::int64_t first = edit.is_insertion() ? std::exchange(split, 0) : at - edit.start;
        const std::int64_t last = edit.is_insertion() ? size : std::min(size, end - edit.start);
        if (first < last && !use(edit_piece(edit, first, last - first))) return;
        at = std::max<std::int64_t>(at, edit.end());
        split = 0;
    }
    if (at < end) use(reference_piece(at, end));
}

// The same from gap `at` to the left, without end; of an insertion at `at` itself, only the first `split` bases.
template <typename Use>
void walk_left(std::span<const Edit> edits, std::int64_t at, std::int64_t split, Use&& use) {
    std::size_t i = first_not_left_of(edits, at);
    if (split > 0)
        if (const Edit* edit = insertion_at(edits, at); edit != nullptr && !use(edit_piece(*edit, 0, split))) return;
    while (i-- > 0) {
        const Edit& edit = edits[i];
        if (edit.end() < at && !use(reference_piece(edit.end(), at))) return;
        at = std::min<std::int64_t>(at, edit.end());
        const auto size = static_cast<std::int64_t>(edit.alt.size());
        const std::int64_t length = edit.is_insertion() ? size : std::min(size, at - edit.start);
        if (length > 0 && !use(edit_piece(edit, 0, length))) return;
        at = edit.start;
    }
    use(reference_piece(-unlimited, at));
}

// Takes the bases [skip, skip + count) of a walk to the right.
class TakeRight {
public:
    TakeRight(std::int64_t skip, std::int64_t count, std::vector<Piece>& pieces)
        : skip_(skip), count_(count), pieces_(pieces) {}
    bool operator()(Piece piece) {
        const std::int64_t skipped = std::min(skip_, piece.length);
        skip_ -= skipped;
        cut_front(piece, skipped);
        piece.length = std::min(piece.length, count_);
        count_ -= piece.length;
        if (piece.length > 0) pieces_.push_back(piece);
        return count_ > 0;
    }

private:
    std::int64_t skip_;
    std::int64_t count_;
    std::vector<Piece>& pieces_;
};

// The same of a walk to the left; the pieces come in descending order.
class TakeLeft {
public:
    TakeLeft(std::int64_t skip, std::int64_t count, std::vector<Piece>& pieces)
        : skip_(skip), count_(count), pieces_(pieces) {}
    bool operator()(Piece piece) {
        const std::int64_t skipped = std::min(skip_, piece.length);
        skip_ -= skipped;
        piece.length -= skipped;
        if (piece.length > count_) cut_front(piece, piece.length - count_);
        count_ -= piece.length;
        if (piece.length > 0) pieces_.push_back(piece);
        return count_ > 0;
    }

private:
    std::int64_t skip_;
    std::int64_t count_;
    std::vector<Piece>& pieces_;
};

// Both are reference bases or substituted ones, and the second ones follow on the reference.
bool is_beside(const Piece& piece, const Piece& next) {
    return !piece.is_insertion() && !next.is_insertion() && piece.position + piece.length == next.position;
}

// Of IUPAC letters, too: unphased genotypes may be written so. S, W and N are their own.
char complement(char base) {
    switch (base) {
        case 'A':
            return 'T';
        case 'C':
            return 'G';
        case 'G':
            return 'C';
        case 'T':
            return 'A';
        case 'R':
            return 'Y';
        case 'Y':
            return 'R';
        case 'K':
            return 'M';
        case 'M':
            return 'K';
        case 'B':
            return 'V';
        case 'V':
            return 'B';
        case 'D':
            return 'H';
        case 'H':
            return 'D';
        default:
            return base;
    }
}

}  // namespace

std::int64_t anchor_split(std::int64_t size, std::int64_t offset) {
    return offset >= 0 ? std::min(offset, size) : std::max<std::int64_t>(0, size + offset);
}

void AlteredWindow::lay_out(std::span<const Edit> edits, const Interval& interval) {
    edits_ = edits;
    pieces_.clear();
    const std::int64_t start = interval.start;
    const std::int64_t end = interval.end;
    const std::int64_t wanted = end - start;
    first_position_ = interval.anchor ? std::min<std::int64_t>(start, *interval.anchor) : start;
    last_position_ = interval.anchor ? std::max<std::int64_t>(end, *interval.anchor) : end;

    std::size_t first_of_right = 0;  // of the pieces; those before it are in descending order
    if (!interval.anchor) {
        walk_right(edits, start, 0, end, [&](const Piece& piece) {
            pieces_.push_back(piece);
            return true;
        });
        walk_right(edits, end, 0, unlimited, TakeRight(0, 1, pieces_));
    } else {
        const std::int64_t anchor = *interval.anchor;
        const Edit* at_anchor = insertion_at(edits, anchor);
        const std::int64_t split = at_anchor == nullptr ? 0
                                                        : anchor_split(static_cast<std::int64_t>(at_anchor->alt.size()),
                                                                       interval.anchor_offset);
        // One base more than the interval has: the one behind the window.
        if (anchor > end) {
            walk_left(edits, anchor, split, TakeLeft(anchor - end - 1, wanted + 1, pieces_));
            first_of_right = pieces_.size();
        } else {
            if (anchor > start && wanted > 0) walk_left(edits, anchor, split, TakeLeft(0, anchor - start, pieces_));
            first_of_right = pieces_.size();
            const std::int64_t skip = std::max<std::int64_t>(0, start - anchor);
            walk_right(edits, anchor, split, unlimited, TakeRight(skip, end - std::max(start, anchor) + 1, pieces_));
        }
    }
    std::reverse(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(first_of_right));

    std::int64_t at = 0;
    for (Piece& piece : pieces_) {
        piece.at = at;
        at += piece.length;
    }
    size_ = at - 1;
    for (const Piece& piece : pieces_) {
        const std::int64_t inside = std::min(piece.length, size_ - piece.at);
        if (inside <= 0) break;
        first_position_ = std::min(first_position_, piece.position);
        last_position_ = std::max(last_position_, piece.position + (piece.is_insertion() ? 0 : inside));
    }
}

std::size_t AlteredWindow::piece_of(std::int64_t i) const {
    const auto behind = std::upper_bound(pieces_.begin(), pieces_.end(), i,
                                         [](std::int64_t place, const Piece& piece) { return place < piece.at; });
    return static_cast<std::size_t>(behind - pieces_.begin()) - 1;
}

// Pieces that lie side by side on the reference, with substituted bases among them, are decoded at once; then what was
// substituted is written over it. Decoding piece by piece took half as long again.
void AlteredWindow::append(const TwoBitSequence& sequence, std::int64_t from, std::int64_t to, Strand strand,
                           ByteBuffer& out) const {
    if (from >= to) return;
    const std::size_t first = from == 0 ? 0 : piece_of(from);
    std::size_t last = to == size_ ? pieces_.size() - 1 : piece_of(to - 1);
    // Of the last pieces only the base behind the window lies behind it.
    while (pieces_[last].at >= to) --last;
    if (strand == Strand::positive) {
        for (std::size_t i = first; i <= last;) {
            std::size_t end = i + 1;
            while (end <= last && is_beside(pieces_[end - 1], pieces_[end])) ++end;
            append_run(sequence, i, end, from, to, strand, out);
            i = end;
        }
    } else {
        for (std::size_t end = last + 1; end > first;) {
            std::size_t i = end - 1;
            while (i > first && is_beside(pieces_[i - 1], pieces_[i])) --i;
            append_run(sequence, i, end, from, to, strand, out);
            end = i;
        }
    }
}

// Pieces [i, end) side by side, as far as they lie in [from, to).
void AlteredWindow::append_run(const TwoBitSequence& sequence, std::size_t i, std::size_t end, std::int64_t from,
                               std::int64_t to, Strand strand, ByteBuffer& out) const {
    const std::int64_t run_from = std::max(from, pieces_[i].at);
    const std::int64_t run_to = std::min(to, pieces_[end - 1].at + pieces_[end - 1].length);
    const auto size = static_cast<std::size_t>(run_to - run_from);
    const bool is_text = end == i + 1 && pieces_[i].text != nullptr;
    if (is_text) {
        out.extend(size);
    } else {
        const std::int64_t position = pieces_[i].position + (run_from - pieces_[i].at);
        sequence.append_padded(position, position + (run_to - run_from), strand, Case::upper, out);
    }
    char* const text = out.data() + out.size() - size;
    for (; i < end; ++i) {
        const Piece& piece = pieces_[i];
        if (piece.text == nullptr) continue;
        const std::int64_t piece_from = std::max(run_from, piece.at);
        const std::int64_t piece_to = std::min(run_to, piece.at + piece.length);
        const char* const bases = piece.text + (piece_from - piece.at);
        const std::int64_t n = piece_to - piece_from;
        if (strand == Strand::positive)
            std::copy_n(bases, n, text + (piece_from - run_from));
        else
            std::transform(std::make_reverse_iterator(bases + n), std::make_reverse_iterator(bases),
                           text + (run_to - piece_to), complement);
    }
}

Gap AlteredWindow::gap_before(std::int64_t i) const {
    if (edits_.empty()) return {pieces_.front().position + i, 0};
    const std::size_t index = piece_of(i);
    const Piece& piece = pieces_[index];
    const std::int64_t inside = i - piece.at;
    if (piece.is_insertion()) return {piece.position, piece.offset + inside};
    const std::int64_t position = piece.position + inside;
    if (inside > 0) return {position, 0};
    // Only the first base of a piece can have an insertion before it.
    if (const Edit* insertion = insertion_at(edits_, position))
        return {position, static_cast<std::int64_t>(insertion->alt.size())};
    if (i > 0 && pieces_[index - 1].is_insertion()) {
        const Piece& before = pieces_[index - 1];  // a deletion lies between
        return {before.position, before.offset + before.length};
    }
    return {position, 0};
}

bool AlteredWindow::leaves(std::int64_t size) const {
    return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
        const std::int64_t inside = std::min(piece.length, size_ - piece.at);  // without the base behind the window
        return inside > 0 && (piece.position < 0 || piece.position + (piece.is_insertion() ? 0 : inside) > size);
    });
}

std::int64_t altered_length(std::span<const Edit> edits, std::int64_t start, std::int64_t end) {
    std::int64_t length = 0;
    walk_right(edits, start, 0, end, [&](const Piece& piece) {
        length += piece.length;
        return true;
    });
    return length;
}

}  // namespace gk::variant
