// What the cells of a VCF table's columns hold (gk/vcf/FORMAT.md#columns-of-a-table).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gk::vcf {

/// By the numbers that stand for them in the file.
enum class CellType : std::int32_t { int8, int16, int32, float16, float32, text, boolean };

constexpr std::size_t cell_type_count = 7;

/// As NumPy calls them.
constexpr std::array<std::string_view, cell_type_count> cell_type_names = {"int8",    "int16", "int32", "float16",
                                                                           "float32", "str",   "bool"};
constexpr std::string_view name_of(CellType type) {
    return cell_type_names[static_cast<std::size_t>(type)];
}

/// The bytes of one value; 0 of texts, which have no size.
constexpr std::uint32_t size_of(CellType type) {
    constexpr std::array<std::uint32_t, cell_type_count> sizes = {1, 2, 4, 2, 4, 0, 1};
    return sizes[static_cast<std::size_t>(type)];
}

constexpr bool is_integer(CellType type) {
    return type == CellType::int8 || type == CellType::int16 || type == CellType::int32;
}
constexpr bool is_real(CellType type) {
    return type == CellType::float16 || type == CellType::float32;
}

}  // namespace gk::vcf
