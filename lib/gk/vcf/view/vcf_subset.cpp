#include "gk/vcf/view/vcf_subset.hpp"

#include <string_view>

#include "gk/base/error.hpp"
#include "gk/vcf/view/column_content.hpp"

namespace gk::vcf {

using table::Row;

namespace {

// Row numbers are 32-bit integers.
constexpr std::size_t most_rows = std::size_t{1} << 31;

}  // namespace

VcfSubset::VcfSubset(const Vcfbin& table, std::span<const Row> rows, const VcfPicks& picks) {
    add_rows(table, rows);
    for (const StoredColumn* column : picks.info) content_.info.push_back(info_content(table, *column, rows));
    // A table without samples has no FORMAT columns.
    if (picks.samples.empty() && !table.samples().empty()) return;
    for (const StoredColumn* column : picks.format)
        content_.format.push_back(format_content(table, *column, rows, picks.samples));
    for (const std::uint32_t sample : picks.samples) content_.samples.emplace_back(table.samples()[sample]);
}

void VcfSubset::add_rows(const Vcfbin& table, std::span<const Row> rows) {
    if (rows.size() >= most_rows) throw Error("the rows are too many for a VCF table");
    content_.variants = {.rows = table.layout().rows,
                         .row_size = sizeof(VariantRow),
                         .count = static_cast<std::uint32_t>(rows.size()),
                         .aux = {reinterpret_cast<const char*>(table.layout().aux.data()), table.layout().aux.size()},
                         .stranded = false};
    if (is_all(rows, table.size())) return;
    for (const Row number : rows) {
        VariantRow row = table.row(number);
        if (row.aux_high != inline_alleles) {
            const std::uint64_t offset = pool_.size();
            const Alleles alleles = table.alleles(number);
            for (const std::string_view allele : {alleles.ref, alleles.alt}) {
                pool_.append(allele);
                pool_.push('\0');
            }
            if (pool_.size() >= pool_limit) throw Error("the alleles are too long for a VCF table");
            row.aux_low = static_cast<std::uint32_t>(offset);
            row.aux_high = static_cast<std::uint8_t>(offset >> 32);
        }
        row_bytes_.write(&row, sizeof row);
    }
    content_.variants.rows = reinterpret_cast<const std::uint8_t*>(row_bytes_.data());
    content_.variants.aux = pool_.view();
}

}  // namespace gk::vcf
