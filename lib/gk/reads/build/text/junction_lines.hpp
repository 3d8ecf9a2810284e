// Junctions as lines of text: STAR's SJ.out.tab, leafcutter's .junc, regtools' BED12
// (gk/reads/build/FORMAT.md#junctions-as-text).
#pragma once

#include <cstdint>
#include <string_view>

#include "gk/base/byte_buffer.hpp"
#include "gk/reads/build/junction_set.hpp"
#include "gk/reads/build/splice_motif.hpp"
#include "gk/reads/build/text/junction_tally.hpp"

namespace gk::reads::build {

/// A junction with what lines say of it.
struct JunctionLine {
    std::string_view chrom;
    const Junction& junction;
    const JunctionTally& tally;
    std::uint64_t number = 0;  ///< among the lines, from 1

    /// `+`, `-`, or what stands for neither.
    char strand(char missing) const {
        return !junction.has_strand ? missing : junction.strand == Strand::positive ? '+' : '-';
    }
};

// Each appends a line.
void append_sj(const JunctionLine& line, SpliceMotif motif, bool is_annotated, ByteBuffer& out);
void append_junc(const JunctionLine& line, ByteBuffer& out);
void append_regtools_bed12(const JunctionLine& line, ByteBuffer& out);

}  // namespace gk::reads::build
