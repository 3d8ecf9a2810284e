// The tables of GenomeKit's files as they lie on disk: rows of one size, a pool of texts, and an index of the rows'
// intervals (gk/table/FORMAT.md#layout). Little-endian, mostly unaligned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/binary_reader.hpp"
#include "gk/table/column.hpp"

namespace gk::table {

constexpr std::uint32_t before_rows = 0x85420001U;
constexpr std::uint32_t before_aux = 0x85420002U;
constexpr std::uint32_t before_index = 0x85420003U;
constexpr std::uint32_t after_table = 0x85420990U;

/// What every row begins with. `+`: pos5 = start, pos3 = end - 1; `-`: pos5 = end - 1, pos3 = start
/// (gk/table/FORMAT.md#row-head).
struct [[gnu::packed]] RowHead {
    std::int32_t pos5;
    std::int32_t pos3;
    std::uint64_t assembly;  ///< 64-bit tag of the assembly's name
    std::uint32_t chrom;     ///< 32-bit tag of the chromosome's name
    std::uint8_t strand;     ///< 0: `-`, 1: `+`

    bool forward() const { return strand != 0; }
    std::int32_t start() const { return forward() ? pos5 : pos3; }
    /// Half-open; of a row that ends at the last 32-bit position, the one beyond is not.
    std::int64_t end() const { return std::int64_t{forward() ? pos3 : pos5} + 1; }
};
static_assert(sizeof(RowHead) == 21 && alignof(RowHead) == 1);

/// Row numbers somewhere in a file, unaligned.
struct RowList {
    const std::uint8_t* data = nullptr;
    std::uint64_t count = 0;

    std::int32_t operator[](std::uint64_t i) const { return load_unaligned<std::int32_t>(data + 4 * i); }
};

/// The index of the rows on one strand of one chromosome.
struct IndexKey {
    std::uint32_t chrom = 0;
    std::uint8_t strand = 0;
    std::int32_t max_interval_size = 0;
    RowList by_pos5;  ///< ascending by (pos5, pos3, row)
    RowList by_pos3;  ///< ascending by (pos3, row)
};

/// Whether a format's table has strands. Rows of a table without are all on `+`.
enum class StrandRule : std::uint8_t {
    stranded,
    unstranded,
    by_file,  ///< as each file's strand mark says
};

/// What a format says of one of its tables.
struct TableRules {
    std::string_view name;       ///< for messages: `exons`
    std::uint32_t row_size = 0;  ///< in bytes
    StrandRule strands = StrandRule::stranded;
    std::uint64_t aux_limit = std::uint64_t{1} << 32;  ///< below which its pool stays: offsets are 32 bits wide
};

/// A table inside a mapped file. Opening checks the layout and every list's length, not the rows' content.
struct Layout {
    std::string name;  ///< for messages: `exons`
    const std::uint8_t* rows = nullptr;
    std::uint32_t row_size = 0;
    std::uint32_t count = 0;
    std::uint64_t rows_offset = 0;  ///< of the first row, in the file
    std::span<const std::uint8_t> aux;
    bool stranded = true;  ///< by its strand mark
    StrandRule strand_rule = StrandRule::stranded;
    std::vector<IndexKey> keys;  ///< ascending by (chrom, strand)

    const std::uint8_t* at(Row row) const { return rows + std::size_t{row} * row_size; }
    const RowHead& head(Row row) const { return *reinterpret_cast<const RowHead*>(at(row)); }
    /// The key of a strand of a chromosome; null where it has no row.
    const IndexKey* key(std::uint32_t chrom, std::uint8_t strand) const;
};

/// Reads the table at the reader's place and moves behind it. Throws DataError, with the byte offset, for a wrong
/// checkpoint, a row size other than the rules', and whatever does not fit the file or the table. A strand mark against
/// the rules is left to `check_layout`.
Layout read_layout(BinaryReader& reader, const TableRules& rules);

}  // namespace gk::table
