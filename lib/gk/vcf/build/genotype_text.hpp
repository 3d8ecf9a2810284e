// Genotypes of sample cells, as the codes that VCF tables have for them (gk/vcf/build/FORMAT.md#genotypes). Nothing
// here throws.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "gk/vcf/build/value_text.hpp"

namespace gk::vcf::build {

/// An allele of a genotype: its number, or this.
constexpr int missing_allele = -1;

/// How genotypes become codes.
struct GenotypeRules {
    GenotypeCode half_call = GenotypeCode::unknown;  ///< what a half call without a known phase becomes
    /// Alleles have any number, and there may be any number of them: those other than the picked one are REF.
    bool splits = false;
};

/// The code of a genotype without `splits`: one or two alleles below 10 each. A negative one is no genotype. `phased`:
/// how the second allele is joined to the first.
std::int8_t code_of_one(int allele, GenotypeCounts& counts);
std::int8_t code_of_two(int first, int second, bool phased, const GenotypeRules& rules, GenotypeCounts& counts);
/// The code of more than two alleles.
std::int8_t code_of_many(bool has_missing, bool has_ref, bool has_alt, GenotypeCounts& counts);

/// The code of the field at `at`, or a negative number where it is no genotype; `at` becomes the field's end.
std::int8_t read_genotype_slowly(const char*& at, const FieldEnd& end, const GenotypeRules& rules,
                                 const AllelePick& pick, GenotypeCounts& counts);

/// A letter of a genotype: an allele's number, `.` as 10, others as 15.
constexpr std::array<std::uint8_t, 256> make_allele_letters() {
    std::array<std::uint8_t, 256> letters{};
    letters.fill(15);
    for (std::uint8_t digit = 0; digit < 10; ++digit) letters[static_cast<std::size_t>('0') + digit] = digit;
    letters[static_cast<std::size_t>('.')] = 10;
    return letters;
}
constexpr std::array<std::uint8_t, 256> allele_letters = make_allele_letters();

/// The codes of two alleles of 0, 1 and `.`, by letters: 256 for each way to join them. Negative: not here.
constexpr std::array<std::int8_t, 512> make_plain_genotypes() {
    std::array<std::int8_t, 512> codes{};
    codes.fill(-1);
    for (std::size_t a = 0; a < 2; ++a)
        for (std::size_t b = 0; b < 2; ++b) {
            const std::size_t at = a << 4 | b;
            const GenotypeCode same = a == 0 ? GenotypeCode::hom_ref : GenotypeCode::hom_alt;
            const GenotypeCode phased = a == 0 ? GenotypeCode::het_phased_01 : GenotypeCode::het_phased_10;
            codes[at] = static_cast<std::int8_t>(a == b ? same : GenotypeCode::het_unphased);
            codes[256 + at] = static_cast<std::int8_t>(a == b ? same : phased);
        }
    codes[0xAA] = codes[256 + 0xAA] = static_cast<std::int8_t>(GenotypeCode::unknown);
    return codes;
}
constexpr std::array<std::int8_t, 512> plain_genotypes = make_plain_genotypes();

/// The code of three letters that are two alleles of 0, 1 and `.`; negative where they are not.
inline std::int8_t plain_genotype(const char* at) {
    if (at[1] != '/' && at[1] != '|') return -1;
    const std::size_t letters = std::size_t{allele_letters[static_cast<unsigned char>(at[0])]} << 4 |
                                allele_letters[static_cast<unsigned char>(at[2])];
    return plain_genotypes[(at[1] == '|' ? 256U : 0U) + letters];
}

inline std::int8_t read_genotype(const char*& at, const FieldEnd& end, const GenotypeRules& rules,
                                 const AllelePick& pick, GenotypeCounts& counts) {
    if (end.text_end - at >= 3 && !rules.splits && end.at(at + 3)) {
        const std::int8_t code = plain_genotype(at);
        if (code >= 0) {
            at += 3;
            return code;
        }
    }
    return read_genotype_slowly(at, end, rules, pick, counts);
}

/// Why `read_genotype` can't read a field.
std::string what_is_wrong_with_genotype(std::string_view field);

}  // namespace gk::vcf::build
