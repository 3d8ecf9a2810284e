// Which variants a genome has: all of a list together, or those of one haplotype
// (gk/variant/FORMAT.md#lists-of-variants, gk/variant/FORMAT.md#haplotypes). Positions are 0-based, spans half-open.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gk/base/text_arena.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/table/strand_index.hpp"
#include "gk/variant/altered.hpp"
#include "gk/variant/edit_list.hpp"

namespace gk::variant {

/// A list of variants in memory, by chromosome, in list order.
class VariantSet {
public:
    explicit VariantSet(std::size_t chromosomes) : by_chrom_(chromosomes) {}

    /// Copies the alleles.
    void add(const Variant& variant);
    std::size_t chromosomes() const { return by_chrom_.size(); }
    std::size_t size(ChromId chrom) const { return by_chrom_[index_of(chrom)].size; }
    /// The i-th of a chromosome.
    Variant variant(ChromId chrom, std::size_t i) const {
        const Stored& stored = by_chrom_[index_of(chrom)].blocks[i / block_size][i % block_size];
        return {chrom,
                stored.start,
                {stored.alleles, stored.ref_size},
                {stored.alleles + stored.ref_size, stored.alt_size}};
    }
    /// All of a chromosome. The alleles stay where they are as long as the set lives.
    std::vector<Variant> on(ChromId chrom) const;

private:
    // Millions of them: small, and in blocks, so that none is ever moved.
    struct Stored {
        const char* alleles = nullptr;
        std::int32_t start = 0;
        std::uint32_t ref_size = 0;
        std::uint32_t alt_size = 0;
    };
    static constexpr std::size_t block_size = 4096;
    struct Chromosome {
        std::vector<std::unique_ptr<Stored[]>> blocks;
        std::size_t size = 0;
    };

    std::vector<Chromosome> by_chrom_;
    TextArena alleles_;
};

/// Which variants of a set touch an interval. The set stays as it is.
class VariantIndex {
public:
    explicit VariantIndex(const VariantSet& variants);

    /// Replaces `found` by the numbers of those variants of the chromosome with start <= `end` and end >= `start`, in
    /// list order.
    void touching(ChromId chrom, std::int32_t start, std::int32_t end, std::vector<table::Row>& found) const;

    /// As of table::StrandIndex: two steps that ask memory for what `touching` reads.
    void prefetch_bins(ChromId chrom, std::int32_t start, std::int32_t end) const;
    void prefetch_entries(ChromId chrom, std::int32_t start, std::int32_t end) const;

private:
    std::vector<std::unique_ptr<table::StrandIndex>> by_chrom_;
};

/// [start, end) of the reference, or the gap before `start` where both are equal, of which nobody can say what bases it
/// has, and why: no interval that reads it can be answered.
struct UnresolvedSite {
    std::int32_t start = 0;
    std::int32_t end = 0;
    io::BadRecord bad;
};

/// A genome with all variants of a set applied together, and its unresolved sites.
class AlteredGenome {
public:
    using LeftOut = std::function<void(const Variant& left_out, const Variant& other)>;

    /// Of variants that overlap, the later one of the list is left out, or (`all`) each of them; `left_out` is told, in
    /// list order on each chromosome.
    AlteredGenome(VariantSet variants, bool all, const LeftOut& left_out);

    /// To be called before the first `unresolved_site`.
    void set_unresolved_sites(std::vector<std::pair<ChromId, UnresolvedSite>> sites);

    std::span<const Edit> edits(ChromId chrom) const { return by_chrom_[index_of(chrom)].edits.edits(); }
    /// One that the window of the interval reads: null where there is none.
    const UnresolvedSite* unresolved_site(const Interval& interval, const AlteredWindow& window) const;

private:
    struct Chromosome {
        EditList edits;
        std::vector<UnresolvedSite> unresolved;  // by start
        std::vector<std::int32_t> furthest_end;  // of the sites up to each
    };
    VariantSet variants_;
    std::vector<Chromosome> by_chrom_;
};

}  // namespace gk::variant
