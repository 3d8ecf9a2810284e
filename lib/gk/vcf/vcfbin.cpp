#include "gk/vcf/vcfbin.hpp"

#include <algorithm>
#include <cstring>

#include "gk/base/error.hpp"
#include "gk/base/half.hpp"

namespace gk::vcf {
namespace {

std::uint32_t read_count(BinaryReader& reader, const char* what) {
    const std::int32_t count = reader.i32(what);
    if (count < 0) reader.fail("it promises " + std::to_string(count) + " " + what, sizeof count);
    return static_cast<std::uint32_t>(count);
}

// A text up to its NUL, which the reader moves behind.
std::string_view read_text(BinaryReader& reader, const char* what) {
    const std::uint8_t* const begin = reader.take(0, what);
    std::size_t length = 0;
    while (reader.u8(what) != 0) ++length;
    return {reinterpret_cast<const char*>(begin), length};
}

CellType read_type(BinaryReader& reader, bool is_info) {
    const std::uint32_t number = reader.u32("column");
    if (number >= cell_type_count)
        reader.fail("there is no type of cells of number " + std::to_string(number), sizeof number);
    const auto type = static_cast<CellType>(number);
    if (!is_info && (type == CellType::text || type == CellType::boolean))
        reader.fail("its FORMAT column is of type " + std::string(name_of(type)), sizeof number);
    return type;
}

const StoredColumn* find_column(std::span<const StoredColumn> columns, std::string_view id) {
    const auto found =
        std::lower_bound(columns.begin(), columns.end(), id,
                         [](const StoredColumn& column, std::string_view text) { return column.id < text; });
    return found != columns.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

float StoredColumn::real(std::uint64_t cell_number, std::uint32_t k) const {
    const std::uint64_t i = cell_number * depth + k;
    if (type == CellType::float32) return load_unaligned<float>(values.data + 4 * i);
    return float_of_half(load_unaligned<std::uint16_t>(values.data + 2 * i));
}

Vcfbin::Vcfbin(const std::string& path) : file_(path) {
    BinaryReader reader(file_.bytes(), file_.path());
    reader.header(vcfbin_format);
    layout_ = table::read_layout(reader, {.name = "variants",
                                          .row_size = sizeof(VariantRow),
                                          .strands = table::StrandRule::unstranded,
                                          .aux_limit = pool_limit});
    reader.pad(4);
    info_ = read_columns(reader, size(), true);
    const std::uint32_t sample_count = read_count(reader, "samples");
    format_ = read_columns(reader, std::uint64_t{size()} * sample_count, false);
    if (sample_count != 0) read_samples(reader, sample_count);
    end_ = reader.offset();
}

std::vector<StoredColumn> Vcfbin::read_columns(BinaryReader& reader, std::uint64_t cells, bool is_info) const {
    const BinaryReader::Section section(reader, "list", is_info ? "of INFO columns" : "of FORMAT columns");
    const std::uint32_t count = read_count(reader, "columns");
    std::vector<StoredColumn> columns;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t begin = reader.offset();
        StoredColumn column = read_column(reader, cells, is_info);
        if (!columns.empty() && columns.back().id >= column.id)
            reader.fail("the IDs of its columns are not in ascending order", reader.offset() - begin);
        columns.push_back(column);
    }
    return columns;
}

StoredColumn Vcfbin::read_column(BinaryReader& reader, std::uint64_t cells, bool is_info) const {
    StoredColumn column;
    column.type = read_type(reader, is_info);
    column.depth = read_count(reader, "values of a cell");
    const bool one_value = column.type == CellType::text || column.type == CellType::boolean;
    if (column.depth == 0 || (one_value && column.depth != 1))
        reader.fail("its cells of type " + std::string(name_of(column.type)) + " have " + std::to_string(column.depth) +
                        " values each",
                    sizeof column.depth);
    column.id = read_text(reader, "column");
    reader.pad(4);
    if (column.type == CellType::text) {
        column.texts = read_texts(reader, cells, file_.path());
    } else {
        column.values = reader.array(size_of(column.type), "values");
        // Cells and depth, multiplied, could pass 64 bits.
        const std::uint64_t count = column.values.count;
        if (count / column.depth != cells || count % column.depth != 0)
            reader.fail("its column " + std::string(column.id) + " has " + std::to_string(count) + " values for " +
                            std::to_string(cells) + " cells of " + std::to_string(column.depth),
                        reader.offset() - column.values.offset);
    }
    reader.pad(4);
    return column;
}

// By their NULs: the number of bytes is left to the check.
void Vcfbin::read_samples(BinaryReader& reader, std::uint32_t count) {
    reader.i32("names of samples");
    for (std::uint32_t i = 0; i < count; ++i) {
        samples_.push_back(read_text(reader, "names of samples"));
        if (samples_.back().find_first_of("\t\n") != std::string_view::npos)
            throw DataError(
                "the VCF table is damaged: the name of sample " + std::to_string(i + 1) + " has a tab or a newline",
                path());
    }
}

Alleles Vcfbin::alleles(table::Row number) const {
    const VariantRow& variant = row(number);
    if (variant.aux_high == inline_alleles) {
        const char* const allele = reinterpret_cast<const char*>(&variant) + offsetof(VariantRow, aux_low);
        return {.ref = {allele, allele[0] == 0 ? 0U : 1U}, .alt = {allele + 2, allele[2] == 0 ? 0U : 1U}};
    }
    const std::span<const std::uint8_t> pool = layout_.aux;
    std::uint64_t at = std::uint64_t{variant.aux_high} << 32 | variant.aux_low;
    const auto next_text = [&] {
        const void* const nul = at < pool.size() ? std::memchr(pool.data() + at, 0, pool.size() - at) : nullptr;
        if (nul == nullptr)
            throw DataError::at_offset(
                "the VCF table is damaged: the alleles of a row lie beyond their pool", path(),
                layout_.rows_offset + std::uint64_t{number} * sizeof(VariantRow) + offsetof(VariantRow, aux_low));
        const std::string_view text(reinterpret_cast<const char*>(pool.data()) + at,
                                    static_cast<std::size_t>(static_cast<const std::uint8_t*>(nul) - pool.data()) - at);
        at += text.size() + 1;
        return text;
    };
    Alleles alleles;
    alleles.ref = next_text();
    alleles.alt = next_text();
    return alleles;
}

const StoredColumn* Vcfbin::info(std::string_view id) const {
    return find_column(info_, id);
}

const StoredColumn* Vcfbin::format(std::string_view id) const {
    return find_column(format_, id);
}

std::optional<std::uint64_t> Vcfbin::assembly() const {
    if (size() == 0) return std::nullopt;
    return std::uint64_t{row(0).head.assembly};
}

}  // namespace gk::vcf
