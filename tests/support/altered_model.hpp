// The altered chromosome and the search for motifs in the plain way: base by base, over maps and sets. Written from
// gk/variant/FORMAT.md and gk/motif/FORMAT.md, not from the library; tests compare the two. Unit tests
// and fuzz targets include it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "gk/genome/interval.hpp"

namespace gk::model {

/// A variant: `ref` at `start` becomes `alt`.
struct Change {
    std::int64_t start = 0;
    std::string ref;
    std::string alt;
};

/// A piece of a change: as many bases for as many (`ref` and `alt` equally long), bases before `start` (`ref` empty),
/// or bases that go (`alt` empty).
struct Atom {
    std::int64_t start = 0;
    std::string ref;
    std::string alt;
};

inline std::vector<Atom> atoms_of(Change change) {
    while (!change.ref.empty() && !change.alt.empty() && change.ref.front() == change.alt.front()) {
        change.ref.erase(0, 1);
        change.alt.erase(0, 1);
        ++change.start;
    }
    Atom same{change.start, "", ""};
    while (!change.ref.empty() && !change.alt.empty()) {
        same.ref += change.ref.front();
        same.alt += change.alt.front();
        change.ref.erase(0, 1);
        change.alt.erase(0, 1);
        ++change.start;
    }
    std::vector<Atom> atoms;
    if (!same.ref.empty()) atoms.push_back(same);
    if (!change.ref.empty() || !change.alt.empty()) atoms.push_back({change.start, change.ref, change.alt});
    return atoms;
}

/// Both replace a base, or one inserts strictly inside what the other replaces.
inline bool overlap(const Change& a, const Change& b) {
    std::set<std::int64_t> replaced;
    for (const Atom& atom : atoms_of(a))
        for (std::size_t i = 0; i < atom.ref.size(); ++i) replaced.insert(atom.start + static_cast<std::int64_t>(i));
    for (const Atom& atom : atoms_of(b))
        for (std::size_t i = 0; i < atom.ref.size(); ++i)
            if (replaced.contains(atom.start + static_cast<std::int64_t>(i))) return true;
    for (const auto& [inserts, replaces] : {std::pair(&a, &b), std::pair(&b, &a)})
        for (const Atom& insertion : atoms_of(*inserts)) {
            if (!insertion.ref.empty()) continue;
            for (const Atom& span : atoms_of(*replaces))
                for (std::size_t i = 1; i < span.ref.size(); ++i)
                    if (span.start + static_cast<std::int64_t>(i) == insertion.start) return true;
        }
    return false;
}

/// The base of a chromosome, or N beyond its ends.
inline char base_at(const std::string& reference, std::int64_t position) {
    if (position < 0 || position >= static_cast<std::int64_t>(reference.size())) return 'N';
    return reference[static_cast<std::size_t>(position)];
}

inline std::string bases_of(const std::string& reference, std::int64_t start, std::int64_t end) {
    std::string bases;
    for (std::int64_t at = start; at < end; ++at) bases += base_at(reference, at);
    return bases;
}

/// A base of the altered chromosome: `position` is its own on the reference, or that of the base behind the insertion
/// of which it is number `offset`.
struct Cell {
    char letter = 'N';
    std::int64_t position = 0;
    std::int64_t offset = -1;

    bool is_inserted() const { return offset >= 0; }
};

/// What an interval reads, and the base behind it.
struct Window {
    std::vector<Cell> cells;
    Cell behind;

    std::string text() const {
        std::string letters;
        for (const Cell& cell : cells) letters += cell.letter;
        return letters;
    }
};

/// An altered chromosome.
class Tape {
public:
    /// In list order; no two changes overlap.
    Tape(std::string reference, const std::vector<Change>& changes) : reference_(std::move(reference)) {
        for (const Change& change : changes)
            for (const Atom& atom : atoms_of(change)) {
                if (atom.ref.empty()) inserted_[atom.start] += atom.alt;
                for (std::size_t i = 0; i < atom.ref.size(); ++i) {
                    const std::int64_t at = atom.start + static_cast<std::int64_t>(i);
                    if (atom.alt.empty())
                        deleted_.insert(at);
                    else
                        substituted_[at] = atom.alt[i];
                }
            }
    }

    Window window(const Interval& interval) const {
        const std::int64_t size = interval.length();
        Window window;
        std::vector<Cell> cells;
        if (!interval.anchor) {
            for (std::int64_t at = interval.start; at < interval.end; ++at) {
                append_insertion(at, 0, cells);
                append_base(at, cells);
            }
            window.cells = cells;
            window.behind = right_of(interval.end, 0, 1).front();
            return window;
        }
        const std::int64_t anchor = *interval.anchor;
        const std::int64_t split = left_share(anchor, interval.anchor_offset);
        if (anchor > interval.start) cells = left_of(anchor, split, anchor - interval.start);
        const std::int64_t right = std::int64_t{interval.end} + 1 - anchor;
        if (right > 0)
            for (const Cell& cell : right_of(anchor, split, right)) cells.push_back(cell);
        // `cells` begins where the interval does, or at the anchor.
        const std::int64_t first = anchor < interval.start ? interval.start - anchor : 0;
        for (std::int64_t i = first; i < first + size; ++i) window.cells.push_back(cells[static_cast<std::size_t>(i)]);
        window.behind = cells[static_cast<std::size_t>(first + size)];
        return window;
    }

    /// Position and offset of the gap before the window's base `i`, the one behind it among them.
    std::pair<std::int64_t, std::int64_t> gap_before(const Window& window, std::size_t i) const {
        const Cell& next = i < window.cells.size() ? window.cells[i] : window.behind;
        if (next.is_inserted()) return {next.position, next.offset};
        if (inserted_.contains(next.position)) return {next.position, insertion_size(next.position)};
        if (i > 0) {
            const Cell& before = window.cells[i - 1];
            if (before.is_inserted() && before.offset + 1 == insertion_size(before.position))
                return {before.position, insertion_size(before.position)};
        }
        return {next.position, 0};
    }

private:
    std::int64_t insertion_size(std::int64_t position) const {
        const auto found = inserted_.find(position);
        return found == inserted_.end() ? 0 : static_cast<std::int64_t>(found->second.size());
    }

    // How much of the insertion at an anchor is left of it.
    std::int64_t left_share(std::int64_t anchor, std::int64_t offset) const {
        const std::int64_t size = insertion_size(anchor);
        if (offset < 0) return size + offset < 0 ? 0 : size + offset;
        return offset > size ? size : offset;
    }

    void append_insertion(std::int64_t position, std::int64_t from, std::vector<Cell>& cells) const {
        for (std::int64_t i = from; i < insertion_size(position); ++i)
            cells.push_back({inserted_.at(position)[static_cast<std::size_t>(i)], position, i});
    }

    void append_base(std::int64_t position, std::vector<Cell>& cells) const {
        if (deleted_.contains(position)) return;
        const auto found = substituted_.find(position);
        cells.push_back({found == substituted_.end() ? base_at(reference_, position) : found->second, position, -1});
    }

    std::vector<Cell> right_of(std::int64_t anchor, std::int64_t split, std::int64_t count) const {
        std::vector<Cell> cells;
        append_insertion(anchor, split, cells);
        for (std::int64_t at = anchor; static_cast<std::int64_t>(cells.size()) < count; ++at) {
            append_base(at, cells);
            append_insertion(at + 1, 0, cells);
        }
        cells.resize(static_cast<std::size_t>(count));
        return cells;
    }

    // Collected from the anchor on, so backwards.
    std::vector<Cell> left_of(std::int64_t anchor, std::int64_t split, std::int64_t count) const {
        std::vector<Cell> cells;
        for (std::int64_t i = split - 1; i >= 0; --i)
            cells.push_back({inserted_.at(anchor)[static_cast<std::size_t>(i)], anchor, i});
        for (std::int64_t at = anchor - 1; static_cast<std::int64_t>(cells.size()) < count; --at) {
            append_base(at, cells);
            std::vector<Cell> insertion;
            append_insertion(at, 0, insertion);
            cells.insert(cells.end(), insertion.rbegin(), insertion.rend());
        }
        cells.resize(static_cast<std::size_t>(count));
        std::reverse(cells.begin(), cells.end());
        return cells;
    }

    std::string reference_;
    std::map<std::int64_t, std::string> inserted_;  // by the base behind it
    std::map<std::int64_t, char> substituted_;
    std::set<std::int64_t> deleted_;
};

/// The bases that an IUPAC letter takes.
inline std::set<char> bases_of_code(char letter) {
    switch (letter) {
        case 'A':
        case 'C':
        case 'G':
        case 'T':
            return {letter};
        case 'R':
            return {'A', 'G'};
        case 'Y':
            return {'C', 'T'};
        case 'S':
            return {'C', 'G'};
        case 'W':
            return {'A', 'T'};
        case 'K':
            return {'G', 'T'};
        case 'M':
            return {'A', 'C'};
        case 'B':
            return {'C', 'G', 'T'};
        case 'D':
            return {'A', 'G', 'T'};
        case 'H':
            return {'A', 'C', 'T'};
        case 'V':
            return {'A', 'C', 'G'};
        case 'N':
            return {'A', 'C', 'G', 'N', 'T'};
        default:
            return {};
    }
}

inline char complement_of(char letter) {
    static const std::map<char, char> complements{{'A', 'T'}, {'C', 'G'}, {'G', 'C'}, {'T', 'A'}, {'R', 'Y'},
                                                  {'Y', 'R'}, {'K', 'M'}, {'M', 'K'}, {'B', 'V'}, {'V', 'B'},
                                                  {'D', 'H'}, {'H', 'D'}, {'S', 'S'}, {'W', 'W'}, {'N', 'N'}};
    return complements.at(letter);
}

/// What is read on the other strand, of upper-case IUPAC letters.
inline std::string other_strand(const std::string& text) {
    std::string other;
    for (const char letter : text) other.insert(other.begin(), complement_of(letter));
    return other;
}

inline bool found_at(const std::string& text, std::size_t at, const std::string& motif, bool iupac) {
    if (at + motif.size() > text.size()) return false;
    for (std::size_t i = 0; i < motif.size(); ++i) {
        const char letter = text[at + i];
        if (iupac ? !bases_of_code(motif[i]).contains(letter) : letter != motif[i]) return false;
    }
    return true;
}

/// Place of the match's first letter on `+`, index of the motif, and whether it is on `-`.
using MotifHit = std::tuple<std::size_t, std::size_t, bool>;

/// Upper-case motifs, none empty, in upper-case text; in the order of the place, then of the motif, `+` first.
inline std::set<MotifHit> motif_hits(const std::string& text, const std::vector<std::string>& motifs, bool iupac,
                                     bool overlapping, bool on_positive, bool on_negative) {
    std::set<MotifHit> hits;
    for (std::size_t i = 0; i < motifs.size(); ++i)
        for (const bool negative : {false, true}) {
            if (negative ? !on_negative : !on_positive) continue;
            const std::string motif = negative ? other_strand(motifs[i]) : motifs[i];
            std::size_t at = 0;
            while (at < text.size()) {
                const bool found = found_at(text, at, motif, iupac);
                if (found) hits.insert({at, i, negative});
                at += found && !overlapping ? motif.size() : 1;
            }
        }
    return hits;
}

}  // namespace gk::model
