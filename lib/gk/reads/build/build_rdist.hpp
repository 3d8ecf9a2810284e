// Counting the reads of jralign files by their overhangs (gk/reads/build/FORMAT.md#counts-of-overhangs).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "gk/genome/genome.hpp"
#include "gk/reads/jralign.hpp"

namespace gk::reads::build {

/// A read that may be counted.
struct CountedRead {
    const Jralign& file;
    std::size_t file_number = 0;  ///< among the inputs, from 0
    table::Row junction = 0;
    std::uint32_t number = 0;  ///< among the reads of the junction, from 0
    const JunctionRead& read;
};

struct RdistRecipe {
    std::vector<std::string> inputs;  ///< jralign files, in their order
    std::string output;               ///< replaced when the file is complete
    std::int64_t min_reads = 0;       ///< junctions with fewer are left out; below 0: all of them
    std::int64_t min_overhang = 0;    ///< on both sides
    std::string exclude;              ///< BED file; empty: none
    std::string allow;                ///< BED file; empty: none
    const Genome* genome = nullptr;   ///< the assembly of the files; needed with intervals
    /// Whether a read is counted, asked before its overhangs are looked at. May be absent.
    std::function<bool(const CountedRead& read)> keep = nullptr;
    unsigned threads = 1;

    std::function<void(const std::string&)> warn = [](const std::string&) {};
    std::function<void(const std::string&)> tell = [](const std::string&) {};
};

/// Writes the file. Throws Error, UsageError where intervals come without a genome, and DataError for a file that is
/// damaged, or of another assembly or strandedness than the first one.
void build_rdist(const RdistRecipe& recipe);

}  // namespace gk::reads::build
