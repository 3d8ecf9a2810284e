#include "gk/spliced/genetic_code.hpp"

#include <algorithm>
#include <span>

namespace gk::spliced {
namespace {

constexpr std::string_view base_order = "TCAG";

// Codons in the order TTT, TTC, TTA, TTG, TCT, ...
constexpr std::string_view standard = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG";

struct CodeText {
    std::int64_t number;
    std::string_view differences;  // from the standard code, as `TGAW`: four letters each
};

constexpr std::array codes = {
    CodeText{1, ""},
    CodeText{2, "AGA*AGG*ATAMTGAW"},
    CodeText{3, "ATAMCTTTCTCTCTATCTGTTGAW"},
    CodeText{4, "TGAW"},
    CodeText{5, "AGASAGGSATAMTGAW"},
    CodeText{6, "TAAQTAGQ"},
    CodeText{9, "AAANAGASAGGSTGAW"},
    CodeText{10, "TGAC"},
    CodeText{11, ""},
    CodeText{12, "CTGS"},
    CodeText{13, "AGAGAGGGATAMTGAW"},
    CodeText{14, "AAANAGASAGGSTAAYTGAW"},
    CodeText{15, "TAGQ"},
    CodeText{16, "TAGL"},
    CodeText{21, "TGAWATAMAGASAGGSAAAN"},
    CodeText{22, "TCA*TAGL"},
    CodeText{23, "TTA*"},
    CodeText{24, "AGASAGGKTGAW"},
    CodeText{25, "TGAG"},
    CodeText{26, "CTGA"},
    CodeText{27, "TAGQTAAQTGAW"},
    CodeText{28, "TAAQTAGQTGAW"},
    CodeText{29, "TAAYTAGY"},
    CodeText{30, "TAAETAGE"},
    CodeText{31, "TGAWTAAETAGE"},
    CodeText{32, "TAGW"},
    CodeText{33, "TAAYTGAWAGASAGGK"},
};

// Of A 4, of C 2, of G 8, of T 1, so that bit i stands for the i-th of `base_order`; 0 of what is no letter for bases.
constexpr std::array<std::uint8_t, 256> make_base_sets() {
    std::array<std::uint8_t, 256> sets{};
    constexpr std::string_view letters = "TUCAGYKWMSRBHDVN";
    constexpr std::array<std::uint8_t, 16> values{1, 1, 2, 4, 8, 3, 9, 5, 6, 10, 12, 11, 7, 13, 14, 15};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        sets[static_cast<unsigned char>(letters[i])] = values[i];
        sets[static_cast<unsigned char>(letters[i] + ('a' - 'A'))] = values[i];
    }
    return sets;
}
constexpr std::array<std::uint8_t, 256> base_sets = make_base_sets();

std::size_t place_of_base(char base) {
    return base_order.find(base);
}

// What all codons of three sets of bases are; X where they differ, and where a set is empty.
char common_residue(std::string_view amino_acids, std::size_t sets) {
    char found = 0;
    for (std::size_t codon = 0; codon < 64; ++codon) {
        const std::size_t one =
            std::size_t{1} << (8 + codon / 16) | std::size_t{1} << (4 + codon / 4 % 4) | std::size_t{1} << (codon % 4);
        if ((sets & one) != one) continue;
        if (found != 0 && found != amino_acids[codon]) return 'X';
        found = amino_acids[codon];
    }
    return found == 0 ? 'X' : found;
}

}  // namespace

std::size_t GeneticCode::bases_of(char letter) {
    return base_sets[static_cast<unsigned char>(letter)];
}

GeneticCode::GeneticCode(std::string_view amino_acids) {
    for (std::size_t sets = 0; sets < residues_.size(); ++sets) residues_[sets] = common_residue(amino_acids, sets);
}

std::optional<GeneticCode> GeneticCode::of(std::int64_t number) {
    const auto* const found =
        std::find_if(codes.begin(), codes.end(), [number](const CodeText& code) { return code.number == number; });
    if (found == codes.end()) return std::nullopt;
    std::string amino_acids(standard);
    for (std::string_view rest = found->differences; !rest.empty(); rest.remove_prefix(4))
        amino_acids[16 * place_of_base(rest[0]) + 4 * place_of_base(rest[1]) + place_of_base(rest[2])] = rest[3];
    return GeneticCode(amino_acids);
}

std::string GeneticCode::known_numbers() {
    std::string text;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t first = i;
        while (i + 1 < codes.size() && codes[i + 1].number == codes[i].number + 1) ++i;
        if (!text.empty()) text += ", ";
        text += std::to_string(codes[first].number);
        if (i != first) text.append(" to ").append(std::to_string(codes[i].number));
    }
    return text;
}

}  // namespace gk::spliced
