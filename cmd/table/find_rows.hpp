// The way of a query interval to the rows of a table that it finds: what all finds share.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cmd/stream/query.hpp"
#include "cmd/table/find_options.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/output.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/find.hpp"
#include "gk/table/nearest.hpp"
#include "gk/table/table_view.hpp"

namespace gk::cmd {

/// How a find looks for rows.
struct FindRule {
    std::optional<table::FindMethod> method = std::nullopt;  ///< nothing: the nearest rows, by `nearest`
    table::NearestRules nearest{};
};

/// Writes what a row of a table consists of, one line each: calls `write` with what puts a part's cells into a line.
using EachPart =
    std::function<void(table::Row row, const std::function<void(const std::function<void(io::RowText&)>&)>& write)>;

/// What a command adds to a find. Called by several threads, but for `take_found`.
struct FindExtension {
    table::RowFilter filter{};  ///< drops rows that are not to be found, beside those that fail --where
    bool in_row_order = false;  ///< a query's hits ascend by their numbers
    /// Answers a query instead of the rule's method: appends rows, or says why the query is bad.
    std::function<std::optional<io::BadRecord>(const table::Finder& finder, const Query& query,
                                               std::vector<table::Row>& rows)>
        search{};
    /// Takes the rows that any query found, in table order, under --unique; without it they are written.
    std::function<void(std::vector<table::Row> rows, io::Output& output)> take_found{};
    std::vector<std::string_view> part_names{};  ///< of the columns of `each_part`, behind the row's place
    EachPart each_part{};                        ///< a hit is written as its parts
    std::string bed_option{};                    ///< an option that reads columns of BED (RecordSource::bed_option)
    std::string first_rejects{};                 ///< begins the file of --rejects
};

/// Reads the queries and writes what they find in the table. The options were checked (`check_find_options`). Throws
/// UsageError for a bad condition and unknown columns.
void find_rows(const table::TableView& view, Genome& genome, const FindOptions& options, const FindRule& rule,
               const cli::Context& context, const FindExtension& extension = {});

}  // namespace gk::cmd
