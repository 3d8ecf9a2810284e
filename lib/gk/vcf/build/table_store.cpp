#include "gk/vcf/build/table_store.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/vcf/vcf_alleles.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf::build {
namespace {

constexpr std::size_t piece_size = std::size_t{256} << 10;
constexpr std::uint64_t aux_limit = std::uint64_t{inline_alleles} << 32;

/// The values of a column that are written where not all are, or in another order: of each cell `size` bytes from
/// `from` on.
struct Slice {
    std::span<const std::uint32_t> order;  ///< empty: as they came
    std::uint64_t rows = 0;
    std::uint64_t cells_of_row = 1;
    std::uint32_t cell_size = 0;
    std::uint32_t from = 0;
    std::uint32_t size = 0;

    bool is_whole() const { return order.empty() && size == cell_size; }
};

void each_piece_of(const PackedCells& values, const Slice& slice, const ColumnContent::Use& use) {
    if (slice.is_whole()) return values.each_piece(use);
    const table::GrowingBytes all = values.unpacked();
    std::vector<std::uint8_t> piece;
    for (std::uint64_t i = 0; i < slice.rows; ++i) {
        const std::uint64_t row = slice.order.empty() ? i : slice.order[i];
        const std::uint8_t* at = all.bytes().data() + row * slice.cells_of_row * slice.cell_size + slice.from;
        for (std::uint64_t cell = 0; cell < slice.cells_of_row; ++cell, at += slice.cell_size)
            piece.insert(piece.end(), at, at + slice.size);
        if (piece.size() < piece_size) continue;
        use(piece);
        piece.clear();
    }
    if (!piece.empty()) use(piece);
}

// Texts in another order.
void each_text_of(std::span<const std::uint8_t> bytes, std::span<const std::uint32_t> order,
                  const ColumnContent::Use& use) {
    std::vector<std::uint64_t> begins;
    for (std::uint64_t at = 0; at < bytes.size();) {
        begins.push_back(at);
        at += static_cast<std::uint64_t>(std::find(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), 0) -
                                         bytes.begin()) -
              at + 1;
    }
    begins.push_back(bytes.size());
    for (const std::uint32_t row : order) use(bytes.subspan(begins[row], begins[row + 1] - begins[row]));
}

// POS, by alleles that lie in the row or the pool.
std::int64_t vcf_position(const VariantRow& row, std::string_view pool) {
    Alleles alleles;
    if (row.aux_high == inline_alleles) {
        const char* const allele = reinterpret_cast<const char*>(&row) + offsetof(VariantRow, aux_low);
        alleles = {.ref = {allele, allele[0] == 0 ? 0U : 1U}, .alt = {allele + 2, allele[2] == 0 ? 0U : 1U}};
    } else {
        const char* const ref = pool.data() + (std::uint64_t{row.aux_high} << 32 | row.aux_low);
        alleles.ref = ref;
        alleles.alt = ref + alleles.ref.size() + 1;
    }
    return vcf_alleles(row.head, alleles).position;
}

}  // namespace

void TableStore::append_cells(std::vector<Cells>& cells, const std::vector<CellBuffer>& buffers,
                              const std::vector<BuiltColumn>& columns) {
    while (cells.size() < buffers.size()) cells.emplace_back();
    for (std::size_t i = 0; i < buffers.size(); ++i) {
        cells[i].values.append(buffers[i].view(), columns[i].type);
        cells[i].longest = std::max(cells[i].longest, buffers[i].longest);
        cells[i].counts.missing += buffers[i].counts.missing;
        cells[i].counts.has_whole_lists = cells[i].counts.has_whole_lists || buffers[i].counts.has_whole_lists;
    }
}

void TableStore::append(RowBatch& batch, const Schema& schema) {
    const std::uint64_t before = alleles_.size();
    if (batch.count() > static_cast<std::uint32_t>(std::numeric_limits<std::int32_t>::max()) - count_)
        throw Error("a VCF table has room for 2,147,483,647 rows");
    if (before + batch.alleles().size() >= aux_limit) throw Error("the alleles are too long for a VCF table");
    auto* const rows = rows_.extend(batch.rows().size());
    if (batch.count() != 0) std::memcpy(rows, batch.rows().data(), batch.rows().size());
    for (std::uint32_t i = 0; i < batch.count() && before != 0; ++i) {
        auto& row = *reinterpret_cast<VariantRow*>(rows + std::size_t{i} * sizeof(VariantRow));
        if (row.aux_high == inline_alleles) continue;
        const std::uint64_t offset = before + (std::uint64_t{row.aux_high} << 32 | row.aux_low);
        row.aux_low = static_cast<std::uint32_t>(offset);
        row.aux_high = static_cast<std::uint8_t>(offset >> 32);
    }
    alleles_.append(batch.alleles());
    append_cells(info_, batch.info, schema.info);
    append_cells(format_, batch.format, schema.format);
    count_ += batch.count();
}

void TableStore::sort(std::span<const std::uint32_t> chrom_tags) {
    std::unordered_map<std::uint32_t, std::uint32_t> ranks;
    for (std::size_t i = 0; i < chrom_tags.size(); ++i) ranks.emplace(chrom_tags[i], static_cast<std::uint32_t>(i));
    std::vector<std::pair<std::uint32_t, std::int64_t>> keys;
    keys.reserve(count_);
    const auto* const rows = reinterpret_cast<const VariantRow*>(rows_.data());
    for (std::uint32_t i = 0; i < count_; ++i) {
        const std::uint32_t chrom = rows[i].head.chrom;  // which has no address of its own
        keys.emplace_back(ranks.at(chrom), vcf_position(rows[i], alleles_.view()));
    }
    if (std::is_sorted(keys.begin(), keys.end())) return;
    order_.resize(count_);
    std::iota(order_.begin(), order_.end(), 0);
    std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    sort_rows();
}

// The rows themselves, with their alleles in the order of the rows.
void TableStore::sort_rows() {
    std::vector<VariantRow> rows(count_);
    std::string alleles;
    const auto* const before = reinterpret_cast<const VariantRow*>(rows_.data());
    for (std::uint32_t i = 0; i < count_; ++i) {
        rows[i] = before[order_[i]];
        if (rows[i].aux_high == inline_alleles) continue;
        const char* const ref = alleles_.view().data() + (std::uint64_t{rows[i].aux_high} << 32 | rows[i].aux_low);
        const std::size_t ref_size = std::strlen(ref);
        const std::uint64_t offset = alleles.size();
        alleles.append(ref, ref_size + std::strlen(ref + ref_size + 1) + 2);
        rows[i].aux_low = static_cast<std::uint32_t>(offset);
        rows[i].aux_high = static_cast<std::uint8_t>(offset >> 32);
    }
    std::memcpy(rows_.data(), rows.data(), rows_.size());
    alleles.copy(reinterpret_cast<char*>(alleles_.data()), alleles.size());
}

void TableStore::add_column(const BuiltColumn& column, const Cells& cells, std::uint64_t cells_of_row, bool split_depth,
                            std::vector<ColumnContent>& columns) const {
    ColumnContent content;
    content.id = column.id;
    content.type = column.type;
    if (column.type == CellType::text) {
        content.count = count_;
        content.text_bytes = cells.values.size();
        content.longest = cells.longest == 0 ? 0 : cells.longest - 1;
        content.each_piece = [bytes = cells.values.texts(), order = std::span(order_)](const ColumnContent::Use& use) {
            if (!order.empty())
                each_text_of(bytes, order, use);
            else if (!bytes.empty())
                use(bytes);
        };
        columns.push_back(std::move(content));
        return;
    }
    // Where no cell had values of three genotypes, all are of haploid samples, or of two values for other reasons.
    const bool two_genotypes = column.count == ValueCount::per_genotype && !cells.counts.has_whole_lists;
    const std::uint32_t depth = two_genotypes ? 2 : column.depth;
    const std::uint32_t parts = split_depth ? depth : 1;
    const std::uint32_t value = size_of(column.type);
    content.depth = depth / parts;
    content.count = count_ * cells_of_row * content.depth;
    for (std::uint32_t part = 0; part < parts; ++part) {
        if (parts != 1) content.id = column.id + "_" + std::to_string(part);
        const Slice slice{.order = order_,
                          .rows = count_,
                          .cells_of_row = cells_of_row,
                          .cell_size = column.depth * value,
                          .from = part * value,
                          .size = content.depth * value};
        content.each_piece = [slice, &cells](const ColumnContent::Use& use) {
            each_piece_of(cells.values, slice, use);
        };
        columns.push_back(content);
    }
}

VcfbinContent TableStore::content(const Schema& schema, bool split_depth) {
    while (info_.size() < schema.info.size()) info_.emplace_back();
    while (format_.size() < schema.format.size()) format_.emplace_back();
    VcfbinContent content;
    content.variants = {.rows = rows_.data(),
                        .row_size = sizeof(VariantRow),
                        .count = count_,
                        .aux = alleles_.view(),
                        .stranded = false};
    for (std::size_t i = 0; i < schema.info.size(); ++i)
        add_column(schema.info[i], info_[i], 1, split_depth, content.info);
    for (std::size_t i = 0; i < schema.format.size(); ++i)
        add_column(schema.format[i], format_[i], schema.samples.size(), split_depth, content.format);
    for (const std::vector<ColumnContent>* columns : {&content.info, &content.format}) {
        std::set<std::string_view> names;
        for (const ColumnContent& column : *columns)
            if (!names.insert(column.id).second) throw Error("two columns are called " + column.id);
    }
    if (!schema.format.empty()) content.samples = schema.samples;
    return content;
}

}  // namespace gk::vcf::build
