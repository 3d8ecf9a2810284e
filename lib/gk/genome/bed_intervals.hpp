// BED files that say where something is wanted or not, read as sets of intervals.
#pragma once

#include <cstdint>
#include <string>

#include "gk/genome/chrom_names.hpp"
#include "gk/genome/interval_set.hpp"

namespace gk {

/// The intervals of each strand. A row without a strand is on both.
struct StrandedSets {
    IntervalSet positive;
    IntervalSet negative;
    std::uint64_t rows = 0;  ///< in all: a list without any row may mean something else than one that matches nothing
    std::uint64_t negative_rows = 0;  ///< those on `-`, which tables without strands never match
};

/// Reads a BED file (gk/io/FORMAT.md#bed), or stdin for "-", with the chromosomes that `names` knows. Blocks are not
/// looked at: a row is one interval. Throws Error when it can't be read, and DataError with the line for a row that is
/// malformed or on an unknown chromosome.
StrandedSets read_bed_intervals(const std::string& path, const ChromNames& names);

}  // namespace gk
