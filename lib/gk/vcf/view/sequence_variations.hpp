// The rows of a VCF table that can change the sequence of an interval (gk/vcf/FORMAT.md#sequence-variations).
#pragma once

#include <vector>

#include "gk/genome/interval.hpp"
#include "gk/table/find.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// Appends them, as overlapping rows are ordered. The strand and the anchor's offset don't matter. `finder` searches
/// the table, or a part of it. Throws DataError for a damaged table.
void find_sequence_variations(const Vcfbin& table, const table::Finder& finder, const Interval& interval,
                              std::vector<table::Row>& rows);

}  // namespace gk::vcf
