// A motif as the letters that each of its positions accepts (gk/motif/FORMAT.md#motif-letters).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gk::motif {

/// Whether the letters of a motif are IUPAC codes (`R` takes A and G, `N` takes any base), or mean themselves alone.
enum class Alphabet : std::uint8_t { literal, iupac };

/// The letter that is none of an IUPAC code. Lower case counts as upper case.
std::optional<char> first_foreign_letter(std::string_view motif);

/// The reverse complement; IUPAC codes as well.
std::string reverse_complement(std::string_view motif);

/// One position of a pattern: by the low half of a text's letter, 0xFF where the position accepts it; twice, as table
/// look-ups of 32 letters want it. Texts consist of A, C, G, T and N alone, and those differ in their low halves.
struct alignas(32) AcceptedBases {
    std::array<std::uint8_t, 32> takes{};
};

/// The most mismatches that a pattern may allow.
constexpr unsigned most_mismatches = 3;

/// A motif on one strand, ready to be searched for in upper-case text of A, C, G, T and N.
class Pattern {
public:
    /// `motif` is not empty and has no foreign letter. `N` takes N, too, in both alphabets; no other code does. It is
    /// found where at most `mismatches` (0 to `most_mismatches`) of its positions don't take the text's letter.
    Pattern(std::string_view motif, Alphabet alphabet, unsigned mismatches = 0);

    std::size_t size() const { return positions_.size(); }
    const std::vector<AcceptedBases>& positions() const { return positions_; }
    unsigned allowed() const { return allowed_; }
    /// How many positions don't take the letters at `text`, which has at least `size` of them.
    std::size_t mismatches(const char* text) const;
    /// Whether it is found there.
    bool matches(const char* text) const;

private:
    std::vector<AcceptedBases> positions_;
    unsigned allowed_;
};

/// Where a pattern begins in a text, for `blocks` times 32 neighbouring places: one bit each in `found`, the first
/// place's lowest; `any` gets the same bits added. 32 letters behind the pattern at the last place can be read.
using Matcher = void (*)(const Pattern& pattern, const char* text, std::size_t blocks, std::uint32_t* found,
                         std::uint32_t* any);
void match_portable(const Pattern& pattern, const char* text, std::size_t blocks, std::uint32_t* found,
                    std::uint32_t* any);
/// The fastest that this processor has.
Matcher best_matcher();

}  // namespace gk::motif
