// Whether what a column of a VCF table holds is as the format says (gk/vcf/FORMAT.md#what-a-check-of-a-vcf-table-adds).
#pragma once

#include <string>

#include "gk/table/problems.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// Adds what is wrong with a column's padding, its texts, its codes and its booleans. Reads all cells whose values can
/// be wrong. `kind`: `INFO` or `FORMAT`.
void check_column(const Vcfbin& table, const std::string& kind, const StoredColumn& column, table::Problems& problems);

/// Adds a problem where the file's bytes from `begin` to the next offset that `alignment` divides are not 0. Returns
/// that offset.
std::uint64_t check_padding(const Vcfbin& table, std::uint64_t begin, std::uint64_t alignment,
                            table::Problems& problems);

}  // namespace gk::vcf
