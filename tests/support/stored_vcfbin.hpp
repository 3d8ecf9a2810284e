// The whole of a VCF table as it can be written again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "gk/vcf/vcfbin.hpp"
#include "gk/vcf/vcfbin_writer.hpp"

namespace gk::testing {

/// A column of texts, handed over one by one.
inline vcf::ColumnContent text_column(std::string id, std::vector<std::string> texts) {
    vcf::ColumnContent column{.id = std::move(id), .type = vcf::CellType::text, .count = texts.size()};
    for (const std::string& text : texts) {
        column.text_bytes += text.size() + 1;
        column.longest = std::max<std::uint64_t>(column.longest, text.size());
    }
    column.each_piece = [texts = std::move(texts)](const vcf::ColumnContent::Use& use) {
        for (const std::string& text : texts)
            use({reinterpret_cast<const std::uint8_t*>(text.c_str()), text.size() + 1});
    };
    return column;
}

/// A column as it is stored in a table of `rows` rows, which outlives what is returned.
inline vcf::ColumnContent stored_column(const vcf::StoredColumn& stored, std::uint32_t rows) {
    if (stored.type == vcf::CellType::text) {
        std::vector<std::string> texts;
        for (table::Row row = 0; row < rows; ++row) texts.emplace_back(stored.texts[row]);
        return text_column(std::string(stored.id), std::move(texts));
    }
    vcf::ColumnContent column{
        .id = std::string(stored.id), .type = stored.type, .depth = stored.depth, .count = stored.values.count};
    column.each_piece = [&stored](const vcf::ColumnContent::Use& use) {
        use({stored.values.data, stored.values.count * size_of(stored.type)});
    };
    return column;
}

/// All of a table, which outlives what is returned. Throws DataError for damaged texts.
inline vcf::VcfbinContent stored_content(const vcf::Vcfbin& table) {
    const table::Layout& layout = table.layout();
    vcf::VcfbinContent content{
        .variants = {.rows = layout.rows,
                     .row_size = layout.row_size,
                     .count = layout.count,
                     .aux = {reinterpret_cast<const char*>(layout.aux.data()), layout.aux.size()},
                     .stranded = false},
        .samples = {table.samples().begin(), table.samples().end()}};
    for (const vcf::StoredColumn& column : table.info()) content.info.push_back(stored_column(column, table.size()));
    for (const vcf::StoredColumn& column : table.format())
        content.format.push_back(stored_column(column, table.size()));
    return content;
}

}  // namespace gk::testing
