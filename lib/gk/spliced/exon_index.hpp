// The exons of an annotation by their place, each with its place in its transcript: what carries positions from the
// chromosome into transcripts.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/base/memory_hints.hpp"

namespace gk::spliced {

using annotation::Row;

/// An exon [start, end) of a transcript, whose first base in sense order is `index` in the transcript.
struct PlacedExon {
    std::int32_t start = 0;
    std::int32_t end = 0;
    std::int32_t index = 0;
    Row transcript = 0;
};

/// Where the CDS of a transcript lies in it.
struct CodingPlace {
    std::int32_t start = 0;  ///< index of its first base
    std::int32_t end = 0;    ///< behind its last; the same as `start` where there is no CDS
    std::uint8_t phase = 0;  ///< bases before its first whole codon
    bool in_one = true;      ///< it has each base between the two, once
};

/// The exons of one chromosome.
class ChromosomeExons {
public:
    /// Appends the exons that have a base of [start, end), or, where that is empty, have the gap inside or at an end;
    /// in order of their transcripts, then by place.
    void find(std::int64_t start, std::int64_t end, std::vector<PlacedExon>& found) const;

    /// Ask memory for what `find` reads first from `start` on, and, when that has come, for what it reads then.
    void prefetch_bins(std::int64_t start) const;
    void prefetch_exons(std::int64_t start) const;

private:
    friend class ExonIndex;

    // By start; for each bin of the chromosome, the first that reaches it or lies behind it.
    struct Tier {
        unsigned bin_shift = 0;
        std::vector<PlacedExon> exons;
        std::vector<std::uint32_t> bins;

        void finish();
        std::size_t bin_of(std::int64_t start) const {
            return static_cast<std::size_t>(start < 0 ? 0 : start) >> bin_shift;
        }
        void prefetch_bin(std::int64_t start) const;
        void prefetch_exons(std::int64_t start) const;
        void find(std::int64_t start, std::int64_t end, std::vector<PlacedExon>& found) const;
    };
    // Few exons are long, and would make the search among the others long.
    Tier usual_{.bin_shift = 11, .exons = {}, .bins = {}};
    Tier long_ones_{.bin_shift = 13, .exons = {}, .bins = {}};
};

/// Read-only once it is made, so safe for use by several threads. The annotation outlives it.
class ExonIndex {
public:
    explicit ExonIndex(const annotation::Annotation& annotation);

    /// Null for a chromosome that no exon is on.
    const ChromosomeExons* on(std::uint32_t chrom_tag) const;

    const CodingPlace& coding(Row transcript) const { return coding_[transcript]; }
    /// Asks memory for it.
    void prefetch_coding(Row transcript) const { prefetch(coding_.data() + transcript); }

private:
    void add(Row transcript, std::vector<PlacedExon>& exons);
    CodingPlace place_coding(Row transcript, const std::vector<PlacedExon>& exons) const;

    const annotation::Annotation& annotation_;
    std::unordered_map<std::uint32_t, ChromosomeExons> by_chrom_;
    std::vector<CodingPlace> coding_;
};

}  // namespace gk::spliced
