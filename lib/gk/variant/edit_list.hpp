// The edits of one chromosome, ready to be applied: sorted, without overlaps, insertions at one place joined
// (gk/variant/FORMAT.md#order-of-edits). Positions are 0-based, spans half-open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/text_arena.hpp"
#include "gk/variant/variant.hpp"

namespace gk::variant {

/// Two variants that can't be applied together, as indices into a list: both replace a base, or one inserts inside what
/// the other replaces (gk/variant/FORMAT.md#overlaps).
struct Overlap {
    std::size_t left_out = 0;
    std::size_t other = 0;
};

/// What becomes of variants that overlap, where all of a list are applied together (gk/variant/FORMAT.md#overlaps).
enum class OverlapPolicy {
    error,  ///< each that overlaps an earlier one that stays is bad
    first,  ///< each that overlaps an earlier one that stays is left out
    skip    ///< each that overlaps any other is left out
};

/// Those that have to be left out of the list so that what stays does not overlap: each that overlaps an earlier one
/// that stays. In list order. All variants are on one chromosome.
std::vector<Overlap> later_overlapping(std::span<const Variant> variants);

/// All that overlap any other, each with one of those. In list order.
std::vector<Overlap> all_overlapping(std::span<const Variant> variants);

/// `variants 'chr1:5:A:T' and 'chr1:4:AC:A' overlap`; both are on `chrom`.
std::string overlap_text(std::string_view chrom, const Variant& a, const Variant& b);

/// Takes those that the overlaps leave out off the list.
void remove(std::vector<Variant>& variants, std::span<const Overlap> overlaps);

class EditList {
public:
    EditList() = default;

    /// Replaces the content by the edits of `variants`, all on one chromosome, of which no two overlap; insertions at
    /// one place join in list order. The alleles must stay where they are as long as the list is used.
    void assign(std::span<const Variant> variants);

    /// In order of their start, an insertion before what replaces base `start`. Neither starts nor ends go back.
    std::span<const Edit> edits() const { return edits_; }
    bool empty() const { return edits_.empty(); }

private:
    void join_insertions();

    std::vector<Edit> edits_;
    TextArena joined_;
};

}  // namespace gk::variant
