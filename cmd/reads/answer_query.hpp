// The answer of a query of a table of reads: its rows, those that are chosen, or those that intervals find.
#pragma once

#include <string_view>
#include <vector>

#include "cmd/reads/query_options.hpp"
#include "cmd/table/find_rows.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/table_view.hpp"

namespace gk::cmd {

/// What a row consists of, for --explode.
struct RowParts {
    std::vector<std::string_view> names;
    EachPart each;
};

/// Writes it. The options were checked. Throws UsageError for a bad condition and unknown columns.
/// `genome` is called where intervals are read.
void answer_query(const table::TableView& view, const RowParts& parts, const std::function<Genome&()>& genome,
                  const ReadQueryOptions& options, const cli::Context& context);

}  // namespace gk::cmd
