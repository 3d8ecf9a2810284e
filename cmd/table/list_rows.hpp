// The rows of a table, all or those that are chosen, as TSV, BED or JSON: what all lists share.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/table/row_choice.hpp"
#include "gk/io/piece.hpp"
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
    std::optional<io::Piece> shard;
};

/// Adds the options that choose rows: --where, --rows, --rows-from; and --unique and --count, which in help come behind
/// what a command has of its own.
void add_row_choice(cli::Command& command, ListOptions& options);
void add_row_reduction(cli::Command& command, ListOptions& options);
/// Adds those that say how rows are written, and where.
void add_list_output(cli::Command& command, ListOptions& options);

/// Throws UsageError for combinations that mean nothing.
void check_list_options(const ListOptions& options);

/// The rows that a command chooses by means of its own, in their order; nothing where it does not.
using RowsAmong = std::function<std::optional<std::vector<table::Row>>()>;

/// Writes the rows `among`, or, where it is empty or gives nothing, those that the options name, else all; less those
/// that --where and --unique drop. Throws UsageError for a bad condition and unknown columns; only then is `among`
/// asked, so that what the user typed is judged before what the files hold.
void list_rows(const table::TableView& view, const ListOptions& options, const RowsAmong& among,
               const cli::Context& context);

/// Leaves a piece of the rows, where one is wanted.
void keep_piece(std::vector<table::Row>& rows, const std::optional<io::Piece>& shard);

/// Throws UsageError where one is wanted and the answer is no row after the other: `whole` then.
void check_shard_of_rows(const std::optional<io::Piece>& shard, bool whole);

/// Writes one number, the answer of --count.
void write_row_count(std::uint64_t count, const FileOptions& file, const cli::Context& context);

}  // namespace gk::cmd
