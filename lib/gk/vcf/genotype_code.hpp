// The numbers by which VCF tables hold genotypes and kinds of structural variants
// (gk/vcf/FORMAT.md#genotype-codes).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gk::vcf {

enum class GenotypeCode : std::int8_t {
    hom_ref,
    het_unphased,
    hom_alt,
    unknown,
    het_phased_01,  ///< 0|1
    het_phased_10,  ///< 1|0
};

/// As VCF writes them, by code.
constexpr std::array<std::string_view, 6> genotype_texts = {"0/0", "0/1", "1/1", "./.", "0|1", "1|0"};

/// The values of INFO's SVTYPE, by code; 0 is none.
constexpr std::array<std::string_view, 7> svtype_texts = {".", "DEL", "INS", "DUP", "INV", "CNV", "BND"};

}  // namespace gk::vcf
