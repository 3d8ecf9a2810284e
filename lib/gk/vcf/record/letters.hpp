// Letters of alleles, whose case says nothing.
#pragma once

#include <algorithm>
#include <string_view>

namespace gk::vcf {

constexpr char upper_letter(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
}

constexpr bool same_letter(char a, char b) {
    return upper_letter(a) == upper_letter(b);
}

inline bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_letter);
}

}  // namespace gk::vcf
