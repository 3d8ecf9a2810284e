// gk dna --all: the whole assembly as FASTA.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/output.hpp"
#include "gk/io/piece.hpp"

namespace gk::cmd {

struct WholeGenomeFasta {
    const Genome& genome;
    std::vector<std::string> names;  ///< to write, by ChromId; a sequence that is no chromosome has the 2bit's name
    Case letter_case = Case::upper;
    std::uint64_t width = 60;  ///< 0: one line a sequence
    io::Piece shard{};         ///< only the sequences that begin in it
};

/// Writes every sequence of the piece in the 2bit's order.
void write_whole_genome(const WholeGenomeFasta& job, const cli::Context& context, unsigned threads, io::Output& output);

}  // namespace gk::cmd
