#include "gk/vcf/build/row_batch.hpp"

#include <cstring>

#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf::build {
namespace {

std::uint32_t inline_base(std::string_view allele) {
    return allele.empty() ? 0 : static_cast<unsigned char>(allele.front());
}

}  // namespace

void Oddities::add(const Oddities& later) {
    ancestral.add(later.ancestral);
    beyond.add(later.beyond);
    for (const std::uint64_t line : later.ancestral_lines)
        if (ancestral_lines.size() < most_ancestral_lines) ancestral_lines.push_back(line);
    for (const auto& [text, found] : later.svtypes) svtypes[text].add(found);
    genotypes.add(later.genotypes);
}

void RowBatch::begin(const Schema& schema) {
    info.resize(schema.info.size());
    format.resize(schema.format.size());
    for (CellBuffer& cells : info) cells.clear();
    for (CellBuffer& cells : format) cells.clear();
    bad.clear();
    account = {};
    oddities = {};
    count_ = 0;
    rows_.clear();
    alleles_.clear();
}

void RowBatch::end_row(const PlacedRow& row, std::uint32_t chrom_tag, std::uint64_t assembly_tag) {
    VariantRow packed{
        .head = {.pos5 = row.pos5, .pos3 = row.pos3, .assembly = assembly_tag, .chrom = chrom_tag, .strand = 1},
        .aux_low = 0,
        .aux_high = inline_alleles};
    if (row.ref.size() <= 1 && row.alt.size() <= 1) {
        packed.aux_low = inline_base(row.ref) | inline_base(row.alt) << 16;
    } else {
        const std::uint64_t offset = alleles_.size();
        packed.aux_low = static_cast<std::uint32_t>(offset);
        packed.aux_high = static_cast<std::uint8_t>(offset >> 32);
        for (const std::string_view allele : {row.ref, row.alt}) {
            alleles_.append(allele);
            alleles_.push('\0');
        }
    }
    rows_.write(&packed, sizeof packed);
    for (CellBuffer& cells : info) cells.end_row();
    for (CellBuffer& cells : format) cells.end_row();
    oddities.genotypes.add(row_genotypes);
    if (row_svtype) oddities.svtypes[row_svtype->first].add(row_svtype->second);
    ++count_;
}

}  // namespace gk::vcf::build
