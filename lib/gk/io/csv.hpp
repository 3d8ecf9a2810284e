// Rows of delimited text in which fields may be quoted, as spreadsheets and Python's csv module write them
// (gk/io/FORMAT.md#quoted-rows).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "gk/io/lines.hpp"

namespace gk::io {

struct CsvRow {
    std::vector<std::string> fields;
    std::uint64_t line = 0;  ///< where it begins, from 1
    std::string text;        ///< as it was read, without the last line end
};

/// Calls `use` for each row of the lines; `file`, their source, is named in errors. Blank lines are none. A field that
/// begins with `"` goes on to the next `"`, over delimiters and line ends; `""` in it is one `"`. Elsewhere a `"` is a
/// character like others. Throws DataError, with the line where its row begins, when a quoted field does not end within
/// 1 MiB or before the input does.
void for_each_csv_row(ChunkSource& lines, const std::string& file, char delimiter,
                      const std::function<void(const CsvRow&)>& use);

}  // namespace gk::io
