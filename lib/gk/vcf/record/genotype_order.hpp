// The order in which VCF lists the genotypes that some alleles can form (Number=G): 0/0, 0/1, 1/1, 0/2, 1/2, 2/2 of
// three alleles and two copies.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace gk::vcf {

/// The number of copies for which `alleles` alleles (at least 2) form `count` genotypes; nothing where there is none.
std::optional<std::size_t> ploidy_of_genotypes(std::size_t alleles, std::size_t count);

/// Replaces `places` by those of the genotypes of alleles 0 and `allele` alone: without it, with one copy of it, and so
/// on. All are below the number of genotypes that alleles 0 to `allele` form.
void genotypes_of_two(std::size_t ploidy, std::size_t allele, std::vector<std::size_t>& places);

}  // namespace gk::vcf
