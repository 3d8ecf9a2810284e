// What kind of variant a REF and an ALT allele are (gk/vcf/record/FORMAT.md#types).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gk::vcf {

enum class VariantType : std::uint8_t { snv, mnv, ins, del, indel, symbolic, bnd, ref };

/// As they are written, by number.
constexpr std::array<std::string_view, 8> variant_type_names = {"snv",   "mnv",      "ins", "del",
                                                                "indel", "symbolic", "bnd", "ref"};
constexpr std::string_view name_of(VariantType type) {
    return variant_type_names[static_cast<std::size_t>(type)];
}

/// Whether an ALT allele is bases, as far as its first and last characters and its brackets say.
bool has_bases(std::string_view alt);

/// The type of alleles as a record spells them, in either case: what they have in common at both ends does not count.
VariantType type_of_alleles(std::string_view ref, std::string_view alt);

}  // namespace gk::vcf
