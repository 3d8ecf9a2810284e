// The way of a query interval to the rows of a table that it finds: what all finds share.
#pragma once

#include <optional>

#include "cli/context.hpp"
#include "cmd/table/find_options.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/find.hpp"
#include "gk/table/nearest.hpp"
#include "gk/table/table_view.hpp"

namespace gk::cmd {

/// How a find looks for rows.
struct FindRule {
    std::optional<table::FindMethod> method = std::nullopt;  ///< nothing: the nearest rows, by `nearest`
    table::NearestRules nearest{};
};

/// Reads the queries and writes what they find in the table. The options were checked (`check_find_options`). Throws
/// UsageError for a bad condition and unknown columns.
void find_rows(const table::TableView& view, Genome& genome, const FindOptions& options, const FindRule& rule,
               const cli::Context& context);

}  // namespace gk::cmd
