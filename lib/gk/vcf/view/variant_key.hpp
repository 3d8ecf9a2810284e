// A variant that rows of a VCF table may be equal to (gk/vcf/FORMAT.md#equal-rows).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/table/find.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// Place and alleles, as a table has them. Plain alleles are upper case, and without what both have in common.
struct VariantKey {
    ChromId chrom{};
    std::int32_t start = 0;
    std::optional<std::int64_t> end{};  ///< of a symbolic allele, where that is known
    std::string ref;
    std::string alt;
};

/// Reads the `part`-th variant of a line: a VCF record where it has a tab, else a variant string, which is as a table's
/// `variant` column has it. The reference is not looked at. What is wrong with it, or nothing and the key.
std::optional<io::BadRecord> read_variant_key(variant::VariantReader& reader, std::string_view line, std::size_t part,
                                              VariantKey& key);

/// Appends the rows that are equal to it, in ascending order of their numbers. `finder` searches the table. Throws
/// DataError for a damaged table.
void find_equal_rows(const Vcfbin& table, const table::Finder& finder, const VariantKey& key,
                     std::vector<table::Row>& rows);

}  // namespace gk::vcf
