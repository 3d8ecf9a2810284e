// The cells of some rows of a VCF table's columns, byte by byte as they lie in files.
#pragma once

#include <cstdint>
#include <span>

#include "gk/vcf/vcfbin.hpp"
#include "gk/vcf/vcfbin_writer.hpp"

namespace gk::vcf {

/// Whether these are all `size` numbers from 0 on, in their order.
bool is_all(std::span<const std::uint32_t> numbers, std::uint64_t size);

/// Of an INFO column, the cells of these rows. What is referred to outlives the content. Of all rows the mapped bytes
/// are one piece. Throws DataError for damaged texts.
ColumnContent info_content(const Vcfbin& table, const StoredColumn& column, std::span<const table::Row> rows);
/// The same of a FORMAT column and these samples.
ColumnContent format_content(const Vcfbin& table, const StoredColumn& column, std::span<const table::Row> rows,
                             std::span<const std::uint32_t> samples);

}  // namespace gk::vcf
