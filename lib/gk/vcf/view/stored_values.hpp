// The columns of a VCF table's file as columns of a table (gk/vcf/FORMAT.md#rows-of-a-vcf-table). Their cells are those
// of the stored column, which outlives them; NaN is a missing value.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "gk/table/column.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// A cell's value; a list where the stored column has several in a cell.
table::Column stored_column(std::string_view name, const StoredColumn& stored);

/// The k-th value of a cell, from 0; k is below the depth. Not of texts.
table::Column item_column(std::string_view name, const StoredColumn& stored, std::uint32_t k);

/// The sum and the largest of a cell's values, without those that are missing; missing where all are. Of integers and
/// reals.
table::Column sum_column(std::string_view name, const StoredColumn& stored);
table::Column largest_column(std::string_view name, const StoredColumn& stored);

/// The texts that codes stand for; missing for a code without one, and where it is `.`.
table::Column genotype_text_column(std::string_view name, const StoredColumn& stored);
table::Column svtype_text_column(std::string_view name, const StoredColumn& stored);

/// Whether a FORMAT column holds genotypes' codes, and an INFO column those of structural variants.
bool holds_genotypes(const StoredColumn& stored);
bool holds_svtypes(const StoredColumn& stored);

}  // namespace gk::vcf
