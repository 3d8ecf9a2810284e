// Any bytes as codons, by any code: a codon of four letters alone has one residue, and one with others has the residue
// on which all its readings agree.
#include <string>

#include "gk/spliced/genetic_code.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;
using gk::spliced::GeneticCode;

// The bases that a letter stands for.
std::string bases_of(char letter) {
    constexpr std::string_view letters = "ACGTURYSWKMBDHVN";
    constexpr std::string_view meanings[] = {"A",  "C",  "G",  "T",   "T",   "AG",  "CT",  "CG",
                                             "AT", "GT", "AC", "CGT", "AGT", "ACT", "ACG", "ACGT"};
    const char upper = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    const std::size_t place = letters.find(upper);
    return place == std::string_view::npos ? std::string() : std::string(meanings[place]);
}

char slow_residue(const GeneticCode& code, char a, char b, char c) {
    char found = 0;
    for (const char x : bases_of(a))
        for (const char y : bases_of(b))
            for (const char z : bases_of(c)) {
                const char residue = code.residue(x, y, z);
                if (found != 0 && found != residue) return 'X';
                found = residue;
            }
    return found == 0 ? 'X' : found;
}

void one_input(std::string_view data) {
    if (data.empty()) return;
    const auto code = GeneticCode::of(static_cast<unsigned char>(data.front()) % 40);
    if (!code) return;
    const gk::fuzz::ExactCopy text(data.substr(1));
    const std::string_view bases = text.view();
    for (std::size_t i = 0; i + 3 <= bases.size(); i += 3)
        require(code->residue(bases[i], bases[i + 1], bases[i + 2]) ==
                    slow_residue(*code, bases[i], bases[i + 1], bases[i + 2]),
                "a codon is what its readings agree on");
}

}  // namespace

GK_FUZZ_TARGET(translate, one_input);
