// VCF tables, written (gk/vcf/FORMAT.md#vcf-tables).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "gk/base/binary_writer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/table/table_content.hpp"
#include "gk/vcf/cell_type.hpp"

namespace gk::vcf {

/// A column as it will be written.
struct ColumnContent {
    using Use = std::function<void(std::span<const std::uint8_t> piece)>;

    std::string id;
    CellType type = CellType::int32;
    std::uint32_t depth = 1;
    std::uint64_t count = 0;       ///< of values: cells × depth; of texts, the rows
    std::uint64_t text_bytes = 0;  ///< of texts: of all, with a NUL behind each
    std::uint64_t longest = 0;     ///< of texts: without the NUL
    /// Hands over the column's bytes, in order, piece by piece: values as they lie in the file, or whole texts, each
    /// with a NUL behind it. May be called twice.
    std::function<void(const Use& use)> each_piece{};
};

/// A table in memory, or on its way from another one. Columns in any order.
struct VcfbinContent {
    table::TableContent variants;  ///< of VariantRow, not stranded
    std::vector<ColumnContent> info{};
    std::vector<ColumnContent> format{};
    std::vector<std::string> samples{};  ///< written only where there are FORMAT columns
};

/// Writes the table at the writer's place, which is the file's beginning. `threads` share the work on its index. Throws
/// Error when writing fails.
void write_vcfbin(BinaryWriter<OutputFile>& writer, const VcfbinContent& content, unsigned threads);

}  // namespace gk::vcf
