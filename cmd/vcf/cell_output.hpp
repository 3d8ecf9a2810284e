// The cells of one stored column of a VCF table, as text or as a NumPy file: what `column` and `matrix` share.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gk/io/output.hpp"
#include "gk/table/column.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::cmd {

/// A line for each row: its cells with tabs between them. A row has `samples` cells in the column, of which the
/// `picked` ones are written.
void write_cell_lines(const std::vector<table::Row>& rows, const table::Column& column, std::uint64_t samples,
                      const std::vector<std::uint32_t>& picked, unsigned threads, io::Output& output);

/// The stored values of an INFO column, in its own type; texts as bytes of one length.
void write_info_as_npy(const vcf::Vcfbin& table, const vcf::StoredColumn& column, std::span<const table::Row> rows,
                       io::Output& output);
/// The same of a FORMAT column and these samples.
void write_format_as_npy(const vcf::Vcfbin& table, const vcf::StoredColumn& column, std::span<const table::Row> rows,
                         std::span<const std::uint32_t> samples, io::Output& output);

}  // namespace gk::cmd
