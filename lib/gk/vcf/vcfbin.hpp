// GenomeKit's tables of variants, `.vcfbin`, as they lie on disk (gk/vcf/FORMAT.md#vcf-tables). Little-endian, mostly
// unaligned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/binary_format.hpp"
#include "gk/base/binary_reader.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/store/file_kind.hpp"
#include "gk/table/layout.hpp"
#include "gk/vcf/cell_type.hpp"
#include "gk/vcf/text_cells.hpp"

namespace gk::vcf {

constexpr BinaryFormat vcfbin_format{.signature = signatures::vcfbin,
                                     .version = 5,
                                     .name = "vcfbin",
                                     .content = "a VCF table",
                                     .rebuilder = "gk vcf compile"};

/// Alleles of at most one base each lie in the row, others in the pool.
struct [[gnu::packed]] VariantRow {
    table::RowHead head;    ///< on `+`; pos3 = pos5 - 1: an insertion
    std::uint32_t aux_low;  ///< of the offset in the pool, or REF, 0, ALT, 0
    std::uint8_t aux_high;  ///< of the offset in the pool, or `inline_alleles`
};
static_assert(sizeof(VariantRow) == 26 && alignof(VariantRow) == 1);
constexpr std::uint8_t inline_alleles = 255;
/// Below which the bytes of the pool stay, so that no offset looks like `inline_alleles`.
constexpr std::uint64_t pool_limit = std::uint64_t{inline_alleles} << 32;

/// The alleles of a row, without the bases that they have in common. Symbolic ones are as VCF writes them.
struct Alleles {
    std::string_view ref;
    std::string_view alt;
};

/// An INFO or FORMAT column as it is stored. A cell has `depth` values, which lie side by side; cell i of an INFO
/// column is row i's, of a FORMAT column that of row i / samples and sample i % samples. Texts have depth 1 and are in
/// INFO alone, and so are booleans.
struct StoredColumn {
    std::string_view id;
    CellType type = CellType::int32;
    std::uint32_t depth = 1;
    BinaryArray values;  ///< of all types but texts
    TextCells texts;

    /// The bytes of a cell's values, unaligned.
    const std::uint8_t* cell(std::uint64_t number) const { return values.data + number * depth * size_of(type); }
    /// The k-th value of a cell, of integers and booleans.
    std::int32_t integer(std::uint64_t cell_number, std::uint32_t k = 0) const {
        const std::uint64_t i = cell_number * depth + k;
        if (type == CellType::int32) return load_unaligned<std::int32_t>(values.data + 4 * i);
        if (type == CellType::int16) return load_unaligned<std::int16_t>(values.data + 2 * i);
        return load_unaligned<std::int8_t>(values.data + i);
    }
    /// The same of float16 and float32.
    float real(std::uint64_t cell_number, std::uint32_t k = 0) const;
};

/// A mapped VCF table. Opening checks the layout and that each column has the cells that it must have; what lies in the
/// rows is checked where it is read. Bytes behind the end are passed over. Safe for use by several threads. Not
/// movable: its parts refer to it.
class Vcfbin {
public:
    /// Throws Error when it can't be opened, and DataError, with the byte offset, for another format or version, and
    /// for what does not fit the file.
    explicit Vcfbin(const std::string& path);
    Vcfbin(const Vcfbin&) = delete;
    Vcfbin& operator=(const Vcfbin&) = delete;

    const std::string& path() const { return file_.path(); }
    /// All of the file.
    std::span<const std::uint8_t> bytes() const { return file_.bytes(); }
    /// Behind which byte of the file the table ends.
    std::uint64_t end() const { return end_; }
    const table::Layout& layout() const { return layout_; }
    std::uint32_t size() const { return layout_.count; }
    const VariantRow& row(table::Row number) const { return *reinterpret_cast<const VariantRow*>(layout_.at(number)); }
    /// Throws DataError for an offset beyond the pool.
    Alleles alleles(table::Row number) const;

    /// In ascending order of their IDs.
    std::span<const StoredColumn> info() const { return info_; }
    std::span<const StoredColumn> format() const { return format_; }
    /// Null where there is none.
    const StoredColumn* info(std::string_view id) const;
    const StoredColumn* format(std::string_view id) const;
    /// In the order of the VCF; none where no FORMAT column was asked for.
    const std::vector<std::string_view>& samples() const { return samples_; }

    /// The tag of the assembly's name, by the first row; nothing where the table is empty.
    std::optional<std::uint64_t> assembly() const;

private:
    std::vector<StoredColumn> read_columns(BinaryReader& reader, std::uint64_t cells, bool is_info) const;
    StoredColumn read_column(BinaryReader& reader, std::uint64_t cells, bool is_info) const;
    void read_samples(BinaryReader& reader, std::uint32_t count);

    MappedFile file_;
    std::uint64_t end_ = 0;
    table::Layout layout_;
    std::vector<StoredColumn> info_;
    std::vector<StoredColumn> format_;
    std::vector<std::string_view> samples_;
};

}  // namespace gk::vcf
