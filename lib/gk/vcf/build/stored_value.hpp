// Values as the cells of a table hold them, and which of a record's values are those of one ALT allele
// (gk/vcf/build/FORMAT.md#values).
#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

#include "gk/base/half.hpp"
#include "gk/vcf/build/built_column.hpp"

namespace gk::vcf::build {

constexpr std::uint32_t nan_bits = 0x7FC00000U;  ///< of float32
constexpr std::uint32_t sign_bit = 0x80000000U;

/// Writes an integer as the column's type has it. False where it has no room for it.
template <CellType type>
bool store_integer(std::int32_t value, bool wraps, std::uint8_t* to) {
    if constexpr (type == CellType::int32) {
        std::memcpy(to, &value, sizeof value);
        return true;
    } else if constexpr (type == CellType::int16) {
        const auto narrow = static_cast<std::int16_t>(value);
        std::memcpy(to, &narrow, sizeof narrow);
        return narrow == value;
    } else {
        *to = static_cast<std::uint8_t>(value);
        return wraps || static_cast<std::int8_t>(value) == value;
    }
}

/// The same of a float, by its bits.
template <CellType type>
bool store_real(std::uint32_t bits, std::uint8_t* to) {
    if constexpr (type == CellType::float32) {
        std::memcpy(to, &bits, sizeof bits);
        return true;
    } else {
        const auto half = half_of_float(bits);
        if (half) std::memcpy(to, &*half, sizeof *half);
        return half.has_value();
    }
}

/// The missing values of a cell.
inline void put_missing(const BuiltColumn& column, std::uint8_t* to) {
    const std::size_t size = size_of(column.type);
    for (std::uint32_t i = 0; i < column.depth; ++i) std::memcpy(to + i * size, &column.missing, size);
}

/// Whether a list of `found` values is as long as it must be; what a shorter one may lack becomes missing. Counts the
/// cell if it has a missing value, found (`has_missing`) or not.
bool complete_cell(const BuiltColumn& column, std::uint32_t found, bool has_missing, std::uint8_t* to,
                   CellCounts& counts);

/// Whether a record has values of the column for each of its alleles, ALT alleles or genotypes.
inline bool is_by_allele(const BuiltColumn& column) {
    return column.count == ValueCount::per_alt || column.count == ValueCount::per_allele ||
           column.count == ValueCount::per_genotype;
}

/// Which of `found` values by allele belong to the picked one. None where the list has another length.
std::vector<std::uint64_t> picked_values(const BuiltColumn& column, const AllelePick& pick, std::uint64_t found);

}  // namespace gk::vcf::build
