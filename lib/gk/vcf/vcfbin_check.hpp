// The invariants of a VCF table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// What is wrong with a table, one sentence each (gk/vcf/FORMAT.md#what-a-check-of-a-vcf-table-adds); reads everything.
/// At most a few dozen. `names`: the chromosomes that its rows may lie on.
std::vector<std::string> vcfbin_problems(const Vcfbin& table, const ChromNames* names = nullptr);

}  // namespace gk::vcf
