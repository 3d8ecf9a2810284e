// Building the files of an assembly (gk/genome/FORMAT.md#building-an-assembly).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "gk/genome/fasta.hpp"
#include "gk/genome/twobit_writer.hpp"
#include "gk/io/input.hpp"

namespace gk {

struct AssemblyRecipe {
    std::vector<std::string> inputs;  ///< FASTA files (`-`: stdin), which join, or one 2bit
    std::string name;                 ///< of the assembly
    std::string folder;               ///< where the files go; it exists
    std::string alias;                ///< chromAlias file to take along; empty: none
    std::string sizes;                ///< chrom.sizes file to take as it is; empty: made of the sequences
    TwoBitFormat format;
    bool unmask = false;
    bool refuse_iupac = false;
    bool promote_ucsc = false;  ///< UCSC's names become the canonical ones; needs `alias`
    bool replace = false;       ///< existing files are replaced
    /// Sequences that the alias file lacks are warned of, and can't be used by name; else they are an error.
    bool partial_aliases = false;
    /// What becomes of the alias file's text, before anything looks at it; empty: nothing.
    std::function<std::string(std::string text)> edit_alias{};

    std::function<void(const std::string&)> warn = [](const std::string&) {};
    io::Progress progress{};
};

/// Writes NAME.2bit, NAME.chrom.sizes, `<tag>.hash` and, with an alias file, NAME.chromAlias.txt; none of them appears
/// before all of them are complete. Returns their paths. Throws Error where one exists and may not be replaced, and
/// DataError for input that gk or GenomeKit could not use: bad FASTA, two names with one tag, sequences whose name the
/// alias file lacks, a chrom.sizes file that is not of the sequences.
std::vector<std::string> build_assembly(const AssemblyRecipe& recipe);

/// Rewrites NAME.chromAlias.txt and NAME.chrom.sizes in a folder with UCSC's names as the canonical ones. Returns their
/// paths.
std::vector<std::string> promote_assembly(const std::string& name, const std::string& folder);

}  // namespace gk
