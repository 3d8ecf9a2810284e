// --rows and --rows-from: rows of a table by their numbers (gk/table/FORMAT.md#rows-by-number).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/bad_record_options.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/table/column.hpp"

namespace gk::cmd {

struct RowChoiceOptions {
    std::vector<std::string> rows;  ///< `0`, `5-9`, `-1`; negative ones count from the end
    std::optional<std::string> rows_from;
    BadRecordOptions bad;

    bool given() const { return !rows.empty() || rows_from; }
};

void add_row_choice_options(cli::Command& command, RowChoiceOptions& options);
/// The same without --on-bad and --rejects, for commands that have them for other records, too.
void add_row_number_options(cli::Command& command, RowChoiceOptions& options);

/// The rows in the order in which they are named. Throws UsageError for a malformed --rows, and DataError for a row
/// that the table does not have, unless bad ones are to be skipped: then they are counted on stderr. Where `rejects` is
/// there, it takes the lines for --rejects, and the caller writes the file.
std::vector<table::Row> chosen_rows(const RowChoiceOptions& options, std::uint32_t count, const cli::Context& context,
                                    ByteBuffer* rejects = nullptr);

}  // namespace gk::cmd
