// Many motifs in one pass over a text (gk/motif/FORMAT.md#searched-text).
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "gk/genome/interval.hpp"
#include "gk/motif/pattern.hpp"

namespace gk::motif {

struct Motif {
    std::string name;
    std::string letters;
};

/// Why the motif can't be searched for: it is empty, or has a letter that is no IUPAC code. Empty: nothing is wrong.
std::string fault_of(const Motif& motif);

/// A place where a motif is found.
struct Hit {
    std::int64_t at = 0;      ///< 0-based, of the match's first letter on `+`
    std::uint32_t motif = 0;  ///< index
    Strand strand = Strand::positive;
    std::uint32_t mismatches = 0;
};

struct SearchRules {
    Alphabet alphabet = Alphabet::literal;
    bool overlapping = false;  ///< else a motif's next match on a strand begins behind its last one
    unsigned mismatches = 0;   ///< positions of a match that need not match; fewer than a motif has
};

/// Motifs as they are searched for: each on `+`, on `-` (there its reverse complement is looked for), or on both.
class MotifSet {
public:
    /// Nothing is wrong with the motifs.
    MotifSet(std::vector<Motif> motifs, SearchRules rules);

    const std::vector<Motif>& motifs() const { return motifs_; }
    std::size_t longest() const { return longest_; }
    const SearchRules& rules() const { return rules_; }
    const Pattern& pattern(std::size_t motif, Strand strand) const {
        return patterns_[motif * 2 + (strand == Strand::negative ? 1 : 0)];
    }

private:
    std::vector<Motif> motifs_;
    SearchRules rules_;
    std::vector<Pattern> patterns_;  // of each motif, `+` and `-`
    std::size_t longest_ = 0;
};

/// Which strands are searched.
struct Strands {
    bool positive = true;
    bool negative = false;
};

/// A search through one text, handed over in parts.
class Search {
public:
    /// `matcher`: for tests; the best one otherwise.
    explicit Search(const MotifSet& motifs, Matcher matcher = best_matcher());

    /// Begins a new text.
    void begin(Strands strands);

    /// How many letters behind the first `n` of a part have to be there for the search of those `n`.
    std::size_t letters_behind() const { return motifs_.longest() - 1; }
    /// Room behind the last letter that may be read, whatever it holds.
    static constexpr std::size_t slack = 32;

    /// Appends the hits that begin among the first `n` letters of `part`, which is `text[first, ...)` and reaches
    /// `letters_behind` further unless the text ends before; in the order of their place, then of the motifs, `+`
    /// before `-`. `slack` bytes behind the part can be read.
    void find(std::string_view part, std::size_t n, std::int64_t first, std::vector<Hit>& hits);

private:
    struct Lane {
        const Pattern* pattern = nullptr;
        std::uint32_t motif = 0;
        Strand strand = Strand::positive;
        std::int64_t next = 0;  // no hit may begin before this place
    };

    void match(std::string_view part, std::size_t blocks);
    void add_hits(Lane& lane, std::uint32_t found, const char* text, std::int64_t block_first,
                  std::vector<Hit>& hits) const;

    const MotifSet& motifs_;
    Matcher matcher_;
    std::vector<Lane> lanes_;
    std::vector<std::uint32_t> found_;  // of each lane, a bit for each place
    std::vector<std::uint32_t> any_;    // of all lanes
};

}  // namespace gk::motif
