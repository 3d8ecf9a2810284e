#include "gk/vcf/view/vcf_merge.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/vcf/text_cells.hpp"

namespace gk::vcf {
namespace {

using table::Row;

std::string described(const StoredColumn& column) {
    return std::string(column.id) + " (" + std::string(name_of(column.type)) + ", depth " +
           std::to_string(column.depth) + ")";
}

// Throws DataError unless the columns are the same.
void compare_columns(std::span<const StoredColumn> first, std::span<const StoredColumn> other, const char* kind,
                     const Vcfbin& first_part, const Vcfbin& part) {
    const auto fail = [&](const std::string& what) {
        throw DataError("the parts have different " + std::string(kind) + " columns: " + what, part.path());
    };
    for (std::size_t i = 0; i < std::max(first.size(), other.size()); ++i) {
        if (i == other.size()) fail("it lacks " + described(first[i]) + " of " + first_part.path());
        if (i == first.size()) fail(first_part.path() + " lacks its " + described(other[i]));
        if (first[i].id != other[i].id || first[i].type != other[i].type || first[i].depth != other[i].depth)
            fail("it has " + described(other[i]) + " where " + first_part.path() + " has " + described(first[i]));
    }
}

void compare(const Vcfbin& first, const Vcfbin& part) {
    const auto one = first.assembly();
    const auto other = part.assembly();
    if (one && other && *one != *other)
        throw DataError("it is on another assembly than " + first.path() + " (tags " + std::to_string(*other) +
                            " and " + std::to_string(*one) + ")",
                        part.path());
    compare_columns(first.info(), part.info(), "INFO", first, part);
    compare_columns(first.format(), part.format(), "FORMAT", first, part);
    if (first.samples() != part.samples())
        throw DataError("it has other samples than " + first.path() + ", or has them in another order", part.path());
}

}  // namespace

VcfMerge::VcfMerge(std::span<const Vcfbin* const> parts, const ChromNames& names) {
    // Of a table without rows the assembly is not known: what is compared is the first that has one.
    const auto with_rows =
        std::find_if(parts.begin(), parts.end(), [](const Vcfbin* part) { return part->size() != 0; });
    const Vcfbin& first = with_rows == parts.end() ? *parts.front() : **with_rows;
    const table::ChromTags tags(names);
    std::vector<const Vcfbin*> owners(tags.size());
    std::uint64_t count = 0;
    for (const Vcfbin* part : parts) {
        // Without rows nothing may have told how many values a cell has.
        if (part->size() != 0 || first.size() == 0) compare(first, *part);
        find_stretches(*part, names, tags, owners);
        count += part->size();
    }
    // Row numbers are 32-bit integers.
    if (count >= std::uint64_t{1} << 31) throw Error("the rows are too many for a VCF table");
    std::stable_sort(stretches_.begin(), stretches_.end(),
                     [](const Stretch& a, const Stretch& b) { return a.rank < b.rank; });
    add_rows();
    for (std::size_t i = 0; i < first.info().size(); ++i) content_.info.push_back(column(first.info()[i], i, true));
    for (std::size_t i = 0; i < first.format().size(); ++i)
        content_.format.push_back(column(first.format()[i], i, false));
    for (const std::string_view sample : first.samples()) content_.samples.emplace_back(sample);
}

void VcfMerge::find_stretches(const Vcfbin& part, const ChromNames& names, const table::ChromTags& tags,
                              std::vector<const Vcfbin*>& owners) {
    for (Row row = 0; row < part.size();) {
        const std::uint32_t tag = part.row(row).head.chrom;
        const auto chrom = tags.find(tag);
        if (!chrom)
            throw DataError("row " + std::to_string(row) + " is on a chromosome that the assembly does not have (tag " +
                                std::to_string(tag) + ")",
                            part.path());
        const Vcfbin*& owner = owners[index_of(*chrom)];
        if (owner != nullptr && owner != &part)
            throw DataError("it has rows of " + names.names()[index_of(*chrom)] + ", and so has " + owner->path(),
                            part.path());
        owner = &part;
        const Row begin = row;
        while (row < part.size() && part.row(row).head.chrom == tag) ++row;
        stretches_.push_back({.part = &part, .rank = index_of(*chrom), .begin = begin, .end = row});
    }
}

void VcfMerge::add_rows() {
    for (const Stretch& stretch : stretches_)
        for (Row row = stretch.begin; row < stretch.end; ++row) add_row(*stretch.part, row);
    content_.variants = {.rows = rows_.data(),
                         .row_size = sizeof(VariantRow),
                         .count = static_cast<std::uint32_t>(rows_.size() / sizeof(VariantRow)),
                         .aux = pool_.view(),
                         .stranded = false};
}

void VcfMerge::add_row(const Vcfbin& part, Row number) {
    VariantRow row = part.row(number);
    if (row.aux_high != inline_alleles) {
        const std::uint64_t offset = pool_.size();
        const Alleles alleles = part.alleles(number);
        for (const std::string_view allele : {alleles.ref, alleles.alt}) {
            pool_.append(allele);
            pool_.append(std::string_view("\0", 1));
        }
        if (pool_.size() >= pool_limit) throw Error("the alleles are too long for a VCF table");
        row.aux_low = static_cast<std::uint32_t>(offset);
        row.aux_high = static_cast<std::uint8_t>(offset >> 32);
    }
    std::memcpy(rows_.extend(sizeof row), &row, sizeof row);
}

// The columns of all parts are in one order.
ColumnContent VcfMerge::column(const StoredColumn& like, std::size_t number, bool is_info) const {
    ColumnContent content{.id = std::string(like.id), .type = like.type, .depth = like.depth};
    const auto of = [number, is_info](const Vcfbin& part) -> const StoredColumn& {
        return is_info ? part.info()[number] : part.format()[number];
    };
    if (like.type == CellType::text) {
        for (const Stretch& stretch : stretches_) {
            const StoredColumn& column = of(*stretch.part);
            for (Row row = stretch.begin; row < stretch.end; ++row) {
                const std::uint64_t size = column.texts[row].size();
                content.text_bytes += size + 1;
                content.longest = std::max(content.longest, size);
            }
        }
        content.count = content_.variants.count;
        content.each_piece = [this, of](const ColumnContent::Use& use) {
            constexpr std::size_t enough = std::size_t{1} << 20;
            ByteBuffer piece;
            const auto hand_over = [&] {
                use({reinterpret_cast<const std::uint8_t*>(piece.data()), piece.size()});
                piece.clear();
            };
            for (const Stretch& stretch : stretches_)
                for (Row row = stretch.begin; row < stretch.end; ++row) {
                    piece.append(of(*stretch.part).texts[row]);
                    piece.push('\0');
                    if (piece.size() >= enough) hand_over();
                }
            if (!piece.empty()) hand_over();
        };
        return content;
    }
    const auto cells_of_row = [is_info](const Vcfbin& part) -> std::uint64_t {
        return is_info ? 1 : part.samples().size();
    };
    for (const Stretch& stretch : stretches_)
        content.count += std::uint64_t{stretch.end - stretch.begin} * cells_of_row(*stretch.part) * like.depth;
    content.each_piece = [this, of, cells_of_row](const ColumnContent::Use& use) {
        for (const Stretch& stretch : stretches_) {
            const std::uint64_t cells = cells_of_row(*stretch.part);
            const std::uint8_t* const begin = of(*stretch.part).cell(stretch.begin * cells);
            use({begin, of(*stretch.part).cell(stretch.end * cells)});
        }
    };
    return content;
}

}  // namespace gk::vcf
