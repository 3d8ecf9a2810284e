// The parts of one transcript of a source, before they become rows
// (gk/annotation/FORMAT.md#gencode-and-ensembl).
#pragma once

#include <cstdint>
#include <vector>

#include "gk/annotation/placement.hpp"

namespace gk::annotation {

/// An exon, a CDS, a UTR, or a stop codon.
struct TranscriptPart {
    RowHead head;
    std::uint8_t phase = 0;
    std::int32_t index = -1;  ///< of its exon, as numbered; -1: not known, of an exon its place
    std::uint32_t id = 0;     ///< of an exon: offset of its text
    std::uint64_t line = 0;
};

struct TranscriptParts {
    std::vector<TranscriptPart> exons;
    std::vector<TranscriptPart> cdss;
    std::vector<TranscriptPart> utr5s;
    std::vector<TranscriptPart> utr3s;
    std::vector<TranscriptPart> utrs;  ///< 5' or 3', to be told by the CDS
    std::vector<TranscriptPart> stop_codons;

    void clear() {
        for (auto* list : {&exons, &cdss, &utr5s, &utr3s, &utrs, &stop_codons}) list->clear();
    }
};

/// Orders parts 5' to 3' by "lies wholly upstream of, on the same strand". Where that leaves parts unordered (overlap,
/// another strand or chromosome) the answer is that of an insertion sort, as GenomeKit's is
/// (gk/annotation/FORMAT.md#order-of-parts). False, and no order, where that would take too long.
bool order_parts(std::vector<TranscriptPart>& parts);

/// GTF has the stop codon outside the CDS and, in GENCODE's dialect, inside the 3' UTR; GFF3 has it inside the CDS.
/// Makes the parts what they are in GFF3.
void move_stop_codons_into_cds(TranscriptParts& parts);

}  // namespace gk::annotation
