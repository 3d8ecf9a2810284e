// The bases at both ends of an intron (gk/reads/build/FORMAT.md#motifs).
#pragma once

#include <cstdint>
#include <optional>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/interval.hpp"
#include "gk/genome/twobit.hpp"

namespace gk::reads::build {

/// By STAR's numbers. The odd ones are introns on `+`, each of the even ones is the one before as it is read on `+`
/// where the intron is on `-`.
enum class SpliceMotif : std::uint8_t { none, gt_ag, ct_ac, gc_ag, ct_gc, at_ac, gt_at };

/// That of [start, end), by the letters whatever their case. `ends`: of the caller, for what is read.
SpliceMotif splice_motif(const TwoBitSequence& sequence, std::int32_t start, std::int32_t end, ByteBuffer& ends);

/// The strand on which it is that of an intron.
std::optional<Strand> strand_of(SpliceMotif motif);

}  // namespace gk::reads::build
