// Whether the files of an assembly agree with each other and can be used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gk/genome/genome.hpp"

namespace gk {

/// One sentence for each thing that is wrong: damaged records, sequences without a chromosome, chromosomes without
/// sequence, sizes that differ, an alias of several chromosomes, a `.hash` file that says another name. Empty: intact.
std::vector<std::string> assembly_problems(Genome& genome);

/// What is wrong with a chrom.sizes or an alias file by itself.
std::vector<std::string> chrom_sizes_problems(const std::string& path);
std::vector<std::string> chrom_alias_problems(const std::string& path);

/// The files that say which chromosomes an assembly has.
enum class AssemblyPart : std::uint8_t { twobit, chrom_sizes, chrom_alias };

/// Files of one assembly that contradict each other.
struct Disagreement {
    AssemblyPart suspect = AssemblyPart::chrom_sizes;  ///< the one that is most likely wrong
    std::vector<std::string> problems;
};

/// Compares the files of an assembly that are there, of which each is intact by itself. The suspect is the one that
/// two others contradict; of two alone it is the chrom.sizes, unless the 2bit's records don't fill their file. Throws
/// Error and DataError.
std::optional<Disagreement> assembly_disagreement(const Genome& genome);

}  // namespace gk
