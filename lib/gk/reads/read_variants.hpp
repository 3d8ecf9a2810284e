// The table of what reads have other than the reference (gk/reads/FORMAT.md#variants).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gk/base/binary_reader.hpp"
#include "gk/reads/stored_table.hpp"

namespace gk::reads {

struct [[gnu::packed]] ReadVariantRow {
    table::RowHead head;    ///< on `+`; pos3 = pos5 - 1: an insertion
    std::uint32_t aux_low;  ///< of the offset of `REF NUL ALT NUL` in the pool
    std::uint8_t aux_high;  ///< below 255
    std::uint64_t aux() const { return std::uint64_t{aux_high} << 32 | aux_low; }
};
static_assert(sizeof(ReadVariantRow) == 26 && alignof(ReadVariantRow) == 1);
constexpr std::uint64_t variant_pool_limit = std::uint64_t{255} << 32;

struct ReadAlleles {
    std::string_view ref;
    std::string_view alt;
};

class ReadVariants {
public:
    /// None, of a file without the table.
    ReadVariants() { table_.layout.name = "variants"; }
    /// Reads the table at the reader's place, in a file whose name outlives it. Throws DataError.
    ReadVariants(BinaryReader& reader, const std::string& file);

    std::uint32_t size() const { return table_.size(); }
    const table::Layout& layout() const { return table_.layout; }
    const ReadVariantRow& row(table::Row number) const {
        return *reinterpret_cast<const ReadVariantRow*>(table_.layout.at(number));
    }
    /// Throws DataError for an offset beyond the pool.
    ReadAlleles alleles(table::Row number) const;

private:
    StoredTable table_;
};

}  // namespace gk::reads
