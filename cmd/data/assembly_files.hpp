// What is wrong with the files of one assembly, and its names where they can be relied on.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "gk/genome/assembly_check.hpp"
#include "gk/genome/genome.hpp"

namespace gk::cmd {

/// The files of an assembly in a folder, as far as they are there, checked by themselves and, where each of them is
/// intact, against each other.
class AssemblyFiles {
public:
    AssemblyFiles(const std::string& folder, const std::string& assembly);

    const GenomeFiles& files() const { return genome_.files(); }
    const std::vector<std::string>& problems(AssemblyPart part) const { return problems_[index(part)]; }
    /// The table of names; null where it is not there or damaged.
    const ChromNames* names() const;
    /// Whether there is one, damaged or not.
    bool has_names() const { return !files().chrom_alias.empty() || !files().chrom_sizes.empty(); }
    /// How many chromosomes of the alias file neither chrom.sizes nor the 2bit has; 0 where any of them is damaged.
    std::size_t chromosomes_elsewhere() const;

private:
    static std::size_t index(AssemblyPart part) { return static_cast<std::size_t>(part); }
    bool are_intact() const;
    void compare();

    Genome genome_;
    std::array<std::vector<std::string>, 3> problems_;
};

}  // namespace gk::cmd
