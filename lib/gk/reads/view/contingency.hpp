// Whether reads with a variant use one group of junctions more often (gk/reads/view/FORMAT.md#contingency).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gk/reads/jralign.hpp"

namespace gk::reads {

/// A variant of reads: the tag of its chromosome, its first base, its alleles.
struct AskedVariant {
    std::uint32_t chrom = 0;
    std::int32_t start = 0;
    std::string_view ref;
    std::string_view alt;
};

/// Reads over a group of junctions that cover the variant's place.
struct AlleleCounts {
    std::uint64_t ref = 0;  ///< without the variant
    std::uint64_t alt = 0;  ///< with it
};

/// Counts over the junctions in `rows`. A read covers the place when its left overhang reaches before it. Throws
/// DataError for a damaged file.
AlleleCounts count_alleles(const Jralign& file, const std::vector<table::Row>& rows, const AskedVariant& variant);

}  // namespace gk::reads
