#include "gk/vcf/view/genotype_counts.hpp"

#include <algorithm>

#include "gk/vcf/genotype_code.hpp"

namespace gk::vcf {
namespace {

bool is_het(std::int8_t code) {
    const auto genotype = static_cast<GenotypeCode>(code);
    return genotype == GenotypeCode::het_unphased || genotype == GenotypeCode::het_phased_01 ||
           genotype == GenotypeCode::het_phased_10;
}
bool is_hom_alt(std::int8_t code) {
    return static_cast<GenotypeCode>(code) == GenotypeCode::hom_alt;
}
bool is_unknown(std::int8_t code) {
    return static_cast<GenotypeCode>(code) == GenotypeCode::unknown;
}

template <bool (*is)(std::int8_t)>
std::int64_t counted_in_row(const CountedGenotypes& counted, table::Row row) {
    const auto* const codes =
        reinterpret_cast<const std::int8_t*>(counted.genotypes.cell(std::uint64_t{row} * counted.samples));
    // All of them is what is mostly asked for, and a plain run of bytes.
    if (counted.picked.size() == counted.samples) return std::count_if(codes, codes + counted.samples, is);
    return std::count_if(counted.picked.begin(), counted.picked.end(),
                         [&](std::uint32_t sample) { return is(codes[sample]); });
}

}  // namespace

std::vector<table::Column> genotype_count_columns(const CountedGenotypes& counted) {
    return {table::make_column<CountedGenotypes, counted_in_row<is_het>>("N_HET", counted),
            table::make_column<CountedGenotypes, counted_in_row<is_hom_alt>>("N_HOM_ALT", counted),
            table::make_column<CountedGenotypes, counted_in_row<is_unknown>>("N_MISSING", counted)};
}

}  // namespace gk::vcf
