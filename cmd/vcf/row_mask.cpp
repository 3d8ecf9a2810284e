#include "cmd/vcf/row_mask.hpp"

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/lines.hpp"

namespace gk::cmd {

std::vector<bool> read_row_mask(const std::string& path, std::uint32_t rows) {
    io::Input input(path);
    io::LineSource source(input);
    std::vector<bool> mask;
    mask.reserve(rows);
    io::Chunk chunk;
    while (source.next(chunk))
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (line != "0" && line != "1")
                throw DataError::at_line(in_quotes(line) + " is neither 0 nor 1", input.name(), number);
            if (mask.size() == rows)
                throw DataError::at_line("the mask has more lines than the table has rows, " + with_commas(rows),
                                         input.name(), number);
            mask.push_back(line == "1");
        });
    if (mask.size() != rows)
        throw DataError(
            "the mask has " + with_commas(mask.size()) + " lines, but the table " + with_commas(rows) + " rows",
            input.name());
    return mask;
}

}  // namespace gk::cmd
