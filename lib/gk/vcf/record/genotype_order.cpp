#include "gk/vcf/record/genotype_order.hpp"

namespace gk::vcf {

// With p copies of n alleles there are C(n + p - 1, p): each step up multiplies by n + p - 1 and divides by p, which
// leaves no rest.
std::optional<std::size_t> ploidy_of_genotypes(std::size_t alleles, std::size_t count) {
    std::size_t genotypes = alleles;
    std::size_t ploidy = 1;
    while (genotypes < count) {
        ++ploidy;
        genotypes = genotypes * (alleles + ploidy - 1) / ploidy;
    }
    if (genotypes != count) return std::nullopt;
    return ploidy;
}

// The place of a genotype a1 <= a2 <= ... is the sum of C(am + m - 1, m); copies of allele 0 come first and add
// nothing.
void genotypes_of_two(std::size_t ploidy, std::size_t allele, std::vector<std::size_t>& places) {
    places.assign(ploidy + 1, 0);
    std::size_t term = 1;
    std::vector<std::size_t> terms(ploidy + 1, 0);
    for (std::size_t m = 1; m <= ploidy; ++m) {
        term = term * (allele + m - 1) / m;
        terms[m] = term;
    }
    for (std::size_t copies = 1; copies <= ploidy; ++copies)
        places[copies] = places[copies - 1] + terms[ploidy - copies + 1];
}

}  // namespace gk::vcf
