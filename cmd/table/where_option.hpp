// --where: only rows for which a condition holds (gk/table/where/FORMAT.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "gk/table/table_columns.hpp"
#include "gk/table/where/where.hpp"

namespace gk::cmd {

/// `--where CONDITION`, of a group of options.
cli::Option where_option(std::optional<std::string>& target, const std::string& group);

/// The condition over a table's columns. Throws UsageError.
std::optional<table::Condition> condition_over(const table::TableColumns& columns,
                                               const std::optional<std::string>& where);

/// Warns of texts in the condition that no row of the table has, where they are near to what rows have. To be called
/// when the sources of its columns are open; `count`: the table's rows.
void tell_slips(const std::optional<table::Condition>& condition, table::Row count, const cli::Context& context);

/// Opens what the columns need that are named: by --columns (`a` or `+a`), by --name, or in the condition. To be called
/// before rows are read.
void open_named_sources(const table::TableColumns& columns, const std::vector<std::string>& wanted,
                        const std::optional<std::string>& name, const std::optional<table::Condition>& condition);

}  // namespace gk::cmd
