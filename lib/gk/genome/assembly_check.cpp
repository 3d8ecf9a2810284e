#include "gk/genome/assembly_check.hpp"

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/text_file.hpp"
#include "gk/genome/twobit_check.hpp"

namespace gk {
namespace {

void check_sequences(Genome& genome, std::vector<std::string>& problems) {
    const TwoBit& twobit = genome.twobit();
    for (std::size_t i = 0; i < twobit.count(); ++i)
        if (!genome.names().find(twobit.name(i)))
            problems.push_back("sequence '" + std::string(twobit.name(i)) +
                               "' is no chromosome of the assembly; GenomeKit can't read any DNA for it");
    for (const ChromSize& entry : genome.sizes()) {
        const std::string name = "chromosome '" + entry.name + "' ";
        const auto chrom = genome.names().find(entry.name);
        if (!chrom) {
            problems.push_back(name + "of chrom.sizes is not in the alias file");
            continue;
        }
        try {
            const TwoBitSequence* sequence = genome.sequence(*chrom);
            if (sequence == nullptr)
                problems.push_back(name + "has no sequence");
            else if (sequence->size != entry.size)
                problems.push_back(name + "has " + std::to_string(entry.size) + " bases in chrom.sizes and " +
                                   std::to_string(sequence->size) + " in the 2bit");
        } catch (const DataError&) {
            // twobit_problems has said what is wrong with the record.
        }
    }
}

}  // namespace

std::vector<std::string> assembly_problems(Genome& genome) {
    std::vector<std::string> problems;
    try {
        genome.open_sequence();
        problems = twobit_problems(genome.twobit());
        check_sequences(genome, problems);
    } catch (const Error& error) {
        problems.emplace_back(error.what());
    }
    try {
        for (const std::string& alias : genome.names().ambiguous_aliases())
            problems.push_back("the alias '" + alias + "' stands for several chromosomes");
    } catch (const Error&) {
        // What is wrong with the name table was said when the sequence was opened.
    }
    const GenomeFiles& files = genome.files();
    if (!files.hash.empty() && trimmed(read_file(files.hash)) != files.assembly)
        problems.push_back("the hash file " + files.hash + " does not say '" + files.assembly + "'");
    return problems;
}

}  // namespace gk
