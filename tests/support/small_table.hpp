// A table in a file, written and read back, for tests of layouts.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "gk/base/mapped_file.hpp"
#include "gk/base/output_file.hpp"
#include "gk/table/layout.hpp"
#include "gk/table/layout_writer.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

/// Rows that are heads and nothing else, with the text pool `aux`.
struct SmallTable {
    std::vector<table::RowHead> heads;
    std::string aux;
    bool stranded = true;

    /// The bytes behind `head.`, five bytes that are something else's.
    std::string bytes() const {
        const TemporaryFolder folder;
        OutputFile file(folder.file("table"));
        BinaryWriter writer(file);
        writer.bytes("head.");
        table::write_layout(writer,
                            {.rows = reinterpret_cast<const std::uint8_t*>(heads.data()),
                             .row_size = sizeof(table::RowHead),
                             .count = static_cast<std::uint32_t>(heads.size()),
                             .aux = aux,
                             .stranded = stranded},
                            1);
        file.commit();
        return content_of(folder.file("table"));
    }
};

/// Three exons on chromosome 7: two on `+` ([10, 20) and [5, 8)), one on `-` ([30, 33)).
inline SmallTable small_table() {
    return {{{10, 19, 42, 7, 1}, {5, 7, 42, 7, 1}, {32, 30, 42, 7, 0}}, "texts"};
}

/// A table of `bytes` in a file named `table`, which is at hand while the object lives.
class MappedTable {
public:
    explicit MappedTable(std::string_view bytes, table::StrandRule strands = table::StrandRule::stranded)
        : map_(folder_.write("table", bytes)) {
        const std::string name = "table";
        BinaryReader reader(map_.bytes(), name, 5);
        layout_ = table::read_layout(reader, {.name = "exons", .row_size = sizeof(table::RowHead), .strands = strands});
        end_ = reader.offset();
    }
    const table::Layout& layout() const { return layout_; }
    /// Where the reader stopped.
    std::uint64_t end() const { return end_; }

private:
    TemporaryFolder folder_;
    MappedFile map_;
    table::Layout layout_;
    std::uint64_t end_ = 0;
};

// Places in the bytes of small_table, from its start on.
constexpr std::size_t table_rows_header = 8 + 4;
constexpr std::size_t table_rows = table_rows_header + 12;
constexpr std::size_t table_aux_header = table_rows + 3 * sizeof(table::RowHead) + 4;
constexpr std::size_t table_strand_mark = table_aux_header + 12 + 5;
constexpr std::size_t table_index = (table_strand_mark + 1 + 3) / 4 * 4 + 4;
/// The first key's chromosome: that of `-`, one row. The second key is that of `+`.
constexpr std::size_t table_first_key = table_index + 8;
constexpr std::size_t table_second_key = table_first_key + 9 + 2 * (12 + 4);

/// The bytes with a little-endian number somewhere in them.
template <typename Number>
std::string with_number(std::string bytes, std::size_t at, Number number) {
    std::memcpy(bytes.data() + at, &number, sizeof number);
    return bytes;
}

}  // namespace gk::testing
