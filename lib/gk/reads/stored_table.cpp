#include "gk/reads/stored_table.hpp"

#include "gk/base/error.hpp"

namespace gk::reads {

void StoredTable::fail(table::Row row, std::uint64_t field, std::string_view what) const {
    throw DataError::at_offset(
        "the table " + layout.name + " is damaged: in row " + std::to_string(row) + " " + std::string(what), *file,
        layout.rows_offset + std::uint64_t{row} * layout.row_size + field);
}

std::span<const std::uint8_t> StoredTable::pool(table::Row row, std::uint64_t field, std::uint64_t at,
                                                std::uint64_t size) const {
    if (at > layout.aux.size() || size > layout.aux.size() - at) fail(row, field, "its entry lies beyond the pool");
    return layout.aux.subspan(at, size);
}

table::RowList StoredTable::numbers(table::Row row, std::uint64_t field, std::uint64_t at, std::uint64_t count,
                                    std::uint32_t limit) const {
    const table::RowList list{.data = pool(row, field, at, count * sizeof(std::int32_t)).data(), .count = count};
    for (std::uint64_t i = 0; i < count; ++i)
        if (list[i] < 0 || static_cast<std::uint32_t>(list[i]) >= limit)
            fail(row, field, "its entry names row " + std::to_string(list[i]) + ", which is not there");
    return list;
}

}  // namespace gk::reads
