// What every VCF table says of its rows beside INFO and FORMAT: the place of the variant and its alleles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/column.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// A table with the names of its assembly's chromosomes as they are written. The parts outlive it.
struct VariantRows {
    const Vcfbin& table;
    const table::ChromTags& tags;
    const std::vector<std::string>& names;

    /// Throws DataError where the assembly has no such chromosome.
    ChromId chrom(table::Row row) const;
    std::string_view chrom_name(table::Row row) const { return names[index_of(chrom(row))]; }
};

/// row, chrom, start, end, ref, alt, variant, strand, length. `rows` outlives them.
std::vector<table::Column> variant_columns(const VariantRows& rows);

/// Those of them that are written unless it is said otherwise: the first seven.
constexpr std::size_t default_variant_columns = 7;

/// `chr7:117120149:AT:G`, 1-based, an empty allele as nothing.
void append_variant_text(std::string_view chrom, const VariantRow& row, const Alleles& alleles, ByteBuffer& out);

/// The default columns of a row at once, with tabs between them. `chrom` is its chromosome's written name.
void append_default_variant_cells(const VariantRows& rows, table::Row row, std::string_view chrom, ByteBuffer& out);

}  // namespace gk::vcf
