#include "gk/reads/build/splice_motif.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace gk::reads::build {
namespace {

// By the numbers of the motifs: the first two bases and the last two, on `+`.
constexpr std::array<std::string_view, 7> motif_ends = {"", "GTAG", "CTAC", "GCAG", "CTGC", "ATAC", "GTAT"};

}  // namespace

SpliceMotif splice_motif(const TwoBitSequence& sequence, std::int32_t start, std::int32_t end, ByteBuffer& ends) {
    constexpr std::int32_t bases = 2;
    if (end - start < 2 * bases) return SpliceMotif::none;
    ends.clear();
    sequence.append_padded(start, start + bases, Strand::positive, Case::upper, ends);
    sequence.append_padded(end - bases, end, Strand::positive, Case::upper, ends);
    for (std::size_t motif = 1; motif < motif_ends.size(); ++motif)
        if (ends.view() == motif_ends[motif]) return static_cast<SpliceMotif>(motif);
    return SpliceMotif::none;
}

std::optional<Strand> strand_of(SpliceMotif motif) {
    if (motif == SpliceMotif::none) return std::nullopt;
    return static_cast<unsigned>(motif) % 2 == 1 ? Strand::positive : Strand::negative;
}

}  // namespace gk::reads::build
