// The alleles of a VCF table's rows as VCF spells them (gk/vcf/FORMAT.md#rows-as-vcf): with a base of the reference
// where a record needs one.
#pragma once

#include <cstdint>
#include <string_view>

#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// Where a base of the reference stands beside both alleles.
enum class Pad : std::uint8_t { none, before, behind };

struct VcfAlleles {
    std::int64_t position = 0;  ///< POS, 1-based
    Pad pad = Pad::none;
    std::int64_t pad_at = 0;  ///< where the base lies, 0-based
    bool symbolic = false;    ///< ALT is `<...>`; it has no base then, and the row's end is told by END
    bool unchanged = false;   ///< ALT is the same as REF
};

VcfAlleles vcf_alleles(const table::RowHead& head, const Alleles& alleles);

}  // namespace gk::vcf
