// The records of gk motif --all: every chromosome from end to end.
#pragma once

#include <cstddef>
#include <cstdint>

#include "gk/genome/genome.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/piece.hpp"

namespace gk::cmd {

/// Makes a BED line of every chromosome, in the 2bit's order, a chunk each, so that each can have a thread of its own.
/// Sequences of the 2bit that are no chromosome are left out. The genome outlives it.
class WholeChromosomes final : public io::ChunkSource {
public:
    /// Of the piece alone, as their bases are dealt out.
    WholeChromosomes(const Genome& genome, const io::Piece& piece);
    bool next(io::Chunk& chunk) override;

private:
    const Genome& genome_;
    std::size_t next_ = 0;
    std::size_t end_ = 0;
    std::uint64_t line_ = 0;
};

}  // namespace gk::cmd
