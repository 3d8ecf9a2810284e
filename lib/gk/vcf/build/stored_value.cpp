#include "gk/vcf/build/stored_value.hpp"

namespace gk::vcf::build {

bool complete_cell(const BuiltColumn& column, std::uint32_t found, bool has_missing, std::uint8_t* to,
                   CellCounts& counts) {
    const std::size_t size = size_of(column.type);
    if (found == column.depth) {
        if (column.count == ValueCount::per_genotype) counts.has_whole_lists = true;
        if (has_missing) ++counts.missing;
        return true;
    }
    if (column.count == ValueCount::per_genotype ? found != 2 : column.count != ValueCount::at_most) return false;
    // A list for a haploid genotype is whole for all that is known yet.
    if (has_missing || column.count == ValueCount::at_most) ++counts.missing;
    for (; found < column.depth; ++found) std::memcpy(to + found * size, &column.missing, size);
    return true;
}

std::vector<std::uint64_t> picked_values(const BuiltColumn& column, const AllelePick& pick, std::uint64_t found) {
    const std::uint64_t alleles = std::uint64_t{pick.alts} + 1;
    const std::uint64_t alt = std::uint64_t{pick.alt} + 1;
    if (column.count == ValueCount::per_alt && found == pick.alts) return {pick.alt};
    if (column.count == ValueCount::per_allele && found == alleles) return {0, alt};
    if (column.count == ValueCount::per_genotype) {
        if (found == alleles) return {0, alt};  // haploid
        if (found == alleles * (alleles + 1) / 2) return {0, alt * (alt + 1) / 2, alt * (alt + 1) / 2 + alt};
    }
    return {};
}

}  // namespace gk::vcf::build
