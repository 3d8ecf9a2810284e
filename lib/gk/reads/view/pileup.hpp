// How often each base of an interval was read, by letter (gk/reads/view/FORMAT.md#pileup).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "gk/genome/genome.hpp"
#include "gk/genome/interval.hpp"
#include "gk/reads/ralign.hpp"
#include "gk/table/find.hpp"

namespace gk::reads {

/// A, C, G, T, and reads that have the base deleted.
using PileupCounts = std::array<std::int32_t, 5>;

/// Answers for intervals of a file. Safe for use by several threads.
class Pileup {
public:
    /// What is referred to outlives it. `genome` is the file's assembly, its sequence is open, and `tags` are its.
    Pileup(const Ralign& file, const Genome& genome, const table::ChromTags& tags);

    /// One for each base, in ascending order whatever the strand, which matters in files with strands alone. `bases`
    /// becomes the reference on `+`, N beyond the chromosome. Throws DataError for a file that is damaged, a base of a
    /// read that is no letter of ACGTN, and where the 2bit lacks the chromosome.
    std::vector<PileupCounts> at(const Interval& interval, ByteBuffer& bases) const;

private:
    void add_match(table::Row match, const Interval& interval, std::vector<PileupCounts>& counts,
                   std::vector<std::int32_t>& cover) const;

    const Ralign& file_;
    const Genome& genome_;
    table::Finder finder_;
};

}  // namespace gk::reads
