// Where the bases of the genome show that a CDS begins with a start codon and ends with a stop codon
// (gk/annotation/FORMAT.md#codon-rows).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/chrom_tags.hpp"

namespace gk::annotation {

/// What of a codon lies in one row of the CDS.
struct CodonPiece {
    Row cds = 0;
    table::RowHead head;
    std::uint8_t phase = 0;  ///< of the piece; of one that is its whole row, the row's own
    bool whole_row = false;
};

/// The pieces of a codon, 5' to 3'; none where there is no codon.
class Codon {
public:
    std::span<const CodonPiece> pieces() const { return {pieces_.data(), count_}; }
    /// The piece in a row of the CDS; null where it has none.
    const CodonPiece* piece_in(Row cds) const {
        for (const CodonPiece& piece : pieces())
            if (piece.cds == cds) return &piece;
        return nullptr;
    }

private:
    friend class CodonFinder;
    std::array<CodonPiece, 3> pieces_;
    std::size_t count_ = 0;
};

/// The genome, as codons are looked for. Read-only, so threads may share it.
class CodonGenome {
public:
    /// Throws Error where the assembly has no sequence, and DataError.
    CodonGenome(const Genome& genome, const table::ChromTags& tags);

    /// Null where there are no bases of the chromosome.
    const TwoBitSequence* sequence(std::uint32_t chrom) const;
    /// Whether its genes are read by the code of vertebrate mitochondria.
    bool is_mitochondrion(std::uint32_t chrom) const { return mitochondria_.contains(chrom); }

private:
    const Genome& genome_;
    const table::ChromTags& tags_;
    std::unordered_set<std::uint32_t> mitochondria_;
};

/// Finds the codons of transcripts. One for each thread.
class CodonFinder {
public:
    CodonFinder(const Annotation& annotation, const CodonGenome& genome) : annotation_(annotation), genome_(genome) {}

    /// Looks at the CDS, its rows [first, last) of one transcript. False where there are no bases to look at.
    bool look(Row first, Row last);
    const Codon& start() const { return start_; }
    const Codon& stop() const { return stop_; }

private:
    const PartRow& cds(Row row) const { return annotation_.part(Feature::cdss, row); }
    bool is_one_chain(Row first, Row last) const;
    void find_start(Row first, Row last);
    void find_stop(Row first, Row last);
    std::string_view bases_of(const Codon& codon);

    const Annotation& annotation_;
    const CodonGenome& genome_;
    const TwoBitSequence* sequence_ = nullptr;
    bool mitochondrial_ = false;
    Codon start_;
    Codon stop_;
    ByteBuffer bases_;
};

}  // namespace gk::annotation
