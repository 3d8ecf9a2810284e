#include "gk/genome/assembly_check.hpp"

#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/text_file.hpp"
#include "gk/genome/twobit_check.hpp"

namespace gk {
namespace {

// What a comparison of the files found.
struct Comparison {
    std::vector<std::string> problems;
    bool has_unknown_sequence = false;    // the 2bit has one that the names don't know
    bool has_unknown_chromosome = false;  // chrom.sizes has one that the alias file lacks
};

void compare_sequences(const Genome& genome, Comparison& found) {
    const TwoBit& twobit = genome.twobit();
    for (std::size_t i = 0; i < twobit.count(); ++i) {
        if (genome.names().find(twobit.name(i))) continue;
        found.has_unknown_sequence = true;
        found.problems.push_back("sequence '" + std::string(twobit.name(i)) +
                                 "' is no chromosome of the assembly; GenomeKit can't read any DNA for it");
    }
}

void compare_size(const Genome& genome, const ChromSize& entry, ChromId chrom, Comparison& found) {
    const std::string name = "chromosome '" + entry.name + "' ";
    try {
        const TwoBitSequence* sequence = genome.sequence(chrom);
        if (sequence == nullptr)
            found.problems.push_back(name + "has no sequence");
        else if (sequence->size != entry.size)
            found.problems.push_back(name + "has " + std::to_string(entry.size) + " bases in chrom.sizes and " +
                                     std::to_string(sequence->size) + " in the 2bit");
    } catch (const DataError&) {
        // twobit_problems says what is wrong with the record.
    }
}

Comparison compare(const Genome& genome) {
    Comparison found;
    const bool has_sequences = !genome.files().twobit.empty();
    if (has_sequences) compare_sequences(genome, found);
    for (const ChromSize& entry : genome.sizes()) {
        const auto chrom = genome.names().find(entry.name);
        if (!chrom) {
            found.has_unknown_chromosome = true;
            found.problems.push_back("chromosome '" + entry.name + "' of chrom.sizes is not in the alias file");
        } else if (has_sequences) {
            compare_size(genome, entry, *chrom, found);
        }
    }
    return found;
}

AssemblyPart suspect_of(const Genome& genome, const Comparison& found) {
    const bool has_aliases = !genome.files().chrom_alias.empty();
    const bool has_sequences = !genome.files().twobit.empty();
    if (has_aliases && found.has_unknown_chromosome && (found.has_unknown_sequence || !has_sequences))
        return AssemblyPart::chrom_alias;
    if (has_sequences && !fills_its_file(genome.twobit())) return AssemblyPart::twobit;
    if (has_aliases && found.has_unknown_sequence) return AssemblyPart::twobit;
    return AssemblyPart::chrom_sizes;
}

// What `read` throws, as a problem.
template <typename Read>
void add_failure(std::vector<std::string>& problems, Read&& read) {
    try {
        read();
    } catch (const Error& error) {
        problems.emplace_back(error.what());
    }
}

void add_ambiguous_aliases(const ChromNames& names, std::vector<std::string>& problems) {
    for (const std::string& alias : names.ambiguous_aliases())
        problems.push_back("the alias '" + alias + "' stands for several chromosomes");
}

}  // namespace

std::vector<std::string> assembly_problems(Genome& genome) {
    std::vector<std::string> problems;
    add_failure(problems, [&] {
        genome.open_sequence();
        problems = twobit_problems(genome.twobit());
        const std::vector<std::string> differences = compare(genome).problems;
        problems.insert(problems.end(), differences.begin(), differences.end());
    });
    try {
        add_ambiguous_aliases(genome.names(), problems);
    } catch (const Error&) {
        // What is wrong with the name table was said when the sequence was opened.
    }
    const GenomeFiles& files = genome.files();
    if (!files.hash.empty() && trimmed(read_file(files.hash)) != files.assembly)
        problems.push_back("the hash file " + files.hash + " does not say '" + files.assembly + "'");
    return problems;
}

std::vector<std::string> chrom_sizes_problems(const std::string& path) {
    std::vector<std::string> problems;
    add_failure(problems, [&] {
        for (const ChromSize& entry : read_chrom_sizes(path))
            if (entry.size > INT32_MAX)
                problems.push_back("chromosome '" + entry.name + "' is longer than 32-bit positions can say");
        ChromNames::from_sizes(path);
    });
    return problems;
}

std::vector<std::string> chrom_alias_problems(const std::string& path) {
    std::vector<std::string> problems;
    add_failure(problems, [&] { add_ambiguous_aliases(ChromNames::from_aliases(path), problems); });
    return problems;
}

std::optional<Disagreement> assembly_disagreement(const Genome& genome) {
    Comparison found = compare(genome);
    if (found.problems.empty()) return std::nullopt;
    return Disagreement{suspect_of(genome, found), std::move(found.problems)};
}

}  // namespace gk
