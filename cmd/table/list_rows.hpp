// The rows of a table, all or those that are chosen, as TSV, BED or JSON: what all lists share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/table/row_choice.hpp"
#include "gk/table/row_writer.hpp"
#include "gk/table/table_view.hpp"

namespace gk::cmd {

/// The values of the options that all lists share.
struct ListOptions {
    std::optional<std::string> where;
    RowChoiceOptions choice;
    bool unique = false;
    bool count = false;
    table::TableFormat format = table::TableFormat::tsv;
    RowOptions rows;
    bool index = false;
    std::optional<std::string> name;
    FileOptions file;
};

/// Adds the options that choose rows: --where, --rows, --rows-from; and --unique and --count, which in help come behind
/// what a command has of its own.
void add_row_choice(cli::Command& command, ListOptions& options);
void add_row_reduction(cli::Command& command, ListOptions& options);
/// Adds those that say how rows are written, and where.
void add_list_output(cli::Command& command, ListOptions& options);

/// Throws UsageError for combinations that mean nothing.
void check_list_options(const ListOptions& options);

/// Writes the rows `among`, in their order, or nothing given, those that the options name, else all; less those that
/// --where and --unique drop. Throws UsageError for a bad condition and unknown columns.
void list_rows(const table::TableView& view, const ListOptions& options, std::optional<std::vector<table::Row>> among,
               const cli::Context& context);

}  // namespace gk::cmd
