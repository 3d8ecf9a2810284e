// How many samples of a row have which genotype: N_HET, N_HOM_ALT, N_MISSING.
#pragma once

#include <cstdint>
#include <vector>

#include "gk/table/column.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// The genotypes that are counted.
struct CountedGenotypes {
    const StoredColumn& genotypes;  ///< of codes (`holds_genotypes`)
    std::uint64_t samples = 0;      ///< of the table
    std::vector<std::uint32_t> picked{};
};

/// The three columns. `counted` outlives them.
std::vector<table::Column> genotype_count_columns(const CountedGenotypes& counted);

}  // namespace gk::vcf
