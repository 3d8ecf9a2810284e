#include "gk/vcf/record/variant_type.hpp"

#include <algorithm>
#include <cstddef>

#include "gk/base/fields.hpp"
#include "gk/vcf/record/letters.hpp"

namespace gk::vcf {

bool has_bases(std::string_view alt) {
    return !alt.empty() && alt.find_first_of("<>[]*.") == std::string_view::npos;
}

VariantType type_of_alleles(std::string_view ref, std::string_view alt) {
    if (!has_bases(alt)) {
        if (alt.empty() || is_dot(alt)) return VariantType::ref;
        const bool is_breakend = alt.find_first_of("[].") != std::string_view::npos && alt.front() != '<';
        return is_breakend ? VariantType::bnd : VariantType::symbolic;
    }
    if (ref == "-" || is_dot(ref)) ref = {};
    if (alt == "-") alt = {};
    std::size_t prefix = 0;
    std::size_t shorter = std::min(ref.size(), alt.size());
    while (prefix < shorter && same_letter(ref[prefix], alt[prefix])) ++prefix;
    ref.remove_prefix(prefix);
    alt.remove_prefix(prefix);
    shorter -= prefix;
    std::size_t suffix = 0;
    while (suffix < shorter && same_letter(ref[ref.size() - 1 - suffix], alt[alt.size() - 1 - suffix])) ++suffix;
    ref.remove_suffix(suffix);
    alt.remove_suffix(suffix);
    if (ref.size() == alt.size())
        return ref.empty() ? VariantType::ref : ref.size() == 1 ? VariantType::snv : VariantType::mnv;
    if (ref.empty()) return VariantType::ins;
    return alt.empty() ? VariantType::del : VariantType::indel;
}

}  // namespace gk::vcf
