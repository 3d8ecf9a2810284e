// Inputs of reads, of any kind, read with several threads into one store (gk/reads/build/FORMAT.md#inputs).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gk/io/bad_record.hpp"
#include "gk/io/input.hpp"
#include "gk/io/output.hpp"
#include "gk/reads/build/read_batch.hpp"
#include "gk/reads/build/read_rules.hpp"

namespace gk::reads::build {

/// What all builds from reads have in common.
struct ReadRecipe {
    explicit ReadRecipe(const Genome& genome) : rules(genome) {}

    std::vector<std::string> inputs;  ///< `-`: stdin; in their order
    std::string output;               ///< replaced when the file is complete
    ReadRules rules;                  ///< its intervals and introns are read from the files below
    bool by_annotation = false;       ///< the genome's annotation tells the strand
    std::string exclude;              ///< BED file; empty: none
    std::string allow;                ///< BED file; empty: none
    std::string reference;            ///< FASTA of CRAM's bases; empty: none is needed, or the environment tells it
    std::string region;               ///< of BAM and CRAM with an index; empty: all
    io::OnBad on_bad = io::OnBad::fail;
    std::string rejects;  ///< receives bad records, with the reason in a last column; empty: no file
    unsigned threads = 1;

    std::function<void(const std::string&)> warn = [](const std::string&) {};
    std::function<void(const std::string&)> tell = [](const std::string&) {};
    io::Progress progress{};
};

/// Reads the intervals and introns that the recipe names into its rules. Warns of what can't match. Throws Error,
/// UsageError for rules that exclude each other, and DataError.
void complete_rules(ReadRecipe& recipe);

/// Reads all inputs into the store and returns what is counted of them. What is bad is noted, and thrown unless it is
/// left out. Throws DataError, with file and line, and Error.
ReadNotes read_inputs(const ReadRecipe& recipe, ReadStore& store);

/// `2,000 read, 3 rejected: 3 malformed; left out: 10 unmapped; 1,987 kept`, and so on.
std::string summary_of(const ReadNotes& notes);
/// What a user should look at.
std::vector<std::string> warnings_of(const ReadNotes& notes, const ReadRules& rules, bool inherits_variants);

}  // namespace gk::reads::build
