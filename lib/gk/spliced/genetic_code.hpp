// The genetic codes of NCBI's list (https://www.ncbi.nlm.nih.gov/Taxonomy/Utils/wprintgc.cgi), for any IUPAC letters.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk::spliced {

/// One code, ready to read codons by.
class GeneticCode {
public:
    /// Nothing for a number that NCBI's list does not have.
    static std::optional<GeneticCode> of(std::int64_t number);
    /// `1 to 6, 9 to 16, ...`: the numbers that there are, for messages.
    static std::string known_numbers();

    /// The amino acid of a codon, `*` for a stop. Of letters that stand for several bases it is the one on which all
    /// readings agree, else `X`; X, too, of anything that is no base. U is T; case does not matter.
    char residue(char first, char second, char third) const {
        const std::size_t index = (bases_of(first) << 8U) | (bases_of(second) << 4U) | bases_of(third);
        return residues_[index];
    }

private:
    explicit GeneticCode(std::string_view amino_acids);
    static std::size_t bases_of(char letter);

    std::array<char, 4096> residues_{};  // by the sets of bases of the three letters, a bit a base
};

constexpr std::int64_t standard_code = 1;
constexpr std::int64_t vertebrate_mitochondrial_code = 2;

}  // namespace gk::spliced
