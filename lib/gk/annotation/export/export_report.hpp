// What an export could not say as it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gk::annotation {

/// What was done about rows that a format can't hold as they are.
struct ExportReport {
    std::uint64_t renamed = 0;        ///< genes and transcripts whose ID an earlier row has: written with a suffix
    std::uint64_t without_bases = 0;  ///< GTF: transcripts with a CDS on a chromosome without sequence
    // Transcripts that BED12 can't hold:
    std::uint64_t merged = 0;         ///< exons that overlap, written as one block
    std::uint64_t without_parts = 0;  ///< exons without a base or on another strand, left out
    std::uint64_t resized = 0;        ///< begins or ends where its exons don't: written from the first exon to the last
    std::uint64_t impossible = 0;     ///< ends before it starts and has no exon: left out

    void add(const ExportReport& other);
    /// A sentence for each number that is not 0.
    std::vector<std::string> warnings() const;
};

}  // namespace gk::annotation
