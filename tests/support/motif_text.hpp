// Letters for tests of motifs.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace gk::testing {

inline constexpr std::string_view iupac_letters = "ACGTRYSWKMBDHVN";

inline std::string random_text(std::mt19937& random, std::size_t size, std::string_view letters) {
    std::string text;
    for (; size > 0; --size) text += letters[random() % letters.size()];
    return text;
}

}  // namespace gk::testing
