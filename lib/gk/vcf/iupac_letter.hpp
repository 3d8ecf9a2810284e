// IUPAC letters for two bases.
#pragma once

#include <string_view>

namespace gk::vcf {

/// The letter that stands for both of two bases among A, C, G, T and N, in upper case: R for A and G. N with anything
/// is N.
constexpr char iupac_letter(char a, char b) {
    // The place of a letter says which bases it stands for: 1 A, 2 C, 4 G, 8 T.
    constexpr std::string_view letters = ".ACMGRSVTWYHKDBN";
    const std::size_t place_a = letters.find(a);
    const std::size_t place_b = letters.find(b);
    if (place_a == std::string_view::npos || place_b == std::string_view::npos) return 'N';
    return letters[place_a | place_b];
}

static_assert(iupac_letter('A', 'G') == 'R' && iupac_letter('C', 'N') == 'N' && iupac_letter('T', 'T') == 'T');

}  // namespace gk::vcf
