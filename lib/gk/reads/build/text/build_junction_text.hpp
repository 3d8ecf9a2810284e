// Reads become a list of junctions in a text format that other tools read
// (gk/reads/build/FORMAT.md#junctions-as-text).
#pragma once

#include <cstdint>

#include "gk/io/output.hpp"
#include "gk/reads/build/read_inputs.hpp"

namespace gk::reads::build {

enum class JunctionFormat : std::uint8_t {
    sj,     ///< STAR's SJ.out.tab
    junc,   ///< leafcutter's .junc
    bed12,  ///< regtools'
};

struct JunctionTextRules {
    JunctionFormat format = JunctionFormat::sj;
    std::int64_t min_reads = 0;     ///< junctions with fewer are left out; below 0: all of them
    std::int64_t min_overhang = 0;  ///< on both sides, of all matches of a read
};

/// Writes the junctions, by chromosome in the order of the assembly, start, end and strand. An annotation of the genome
/// tells in `sj` which of them are known, and else the strand. The bytes depend on the reads, the genome and the rules
/// alone. The recipe's `output` is not looked at. Throws DataError, with file and line, for reads that can't be used,
/// UsageError and Error.
void build_junction_text(ReadRecipe recipe, const JunctionTextRules& rules, io::Output& output);

}  // namespace gk::reads::build
