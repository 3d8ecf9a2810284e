#include "cmd/table/list_rows.hpp"

#include <numeric>

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/row_stream.hpp"
#include "cmd/table/where_option.hpp"
#include "gk/table/unique_rows.hpp"

namespace gk::cmd {
namespace {

using table::Row;
using table::TableFormat;

constexpr const char* which_rows = "Which rows";

std::vector<Row> rows_to_list(const table::TableView& view, const ListOptions& options,
                              std::optional<std::vector<Row>> among, const cli::Context& context) {
    if (among) return std::move(*among);
    if (options.choice.given()) return chosen_rows(options.choice, view.layout.count, context);
    std::vector<Row> rows(view.layout.count);
    std::iota(rows.begin(), rows.end(), Row{0});
    return rows;
}

}  // namespace

void add_row_choice(cli::Command& command, ListOptions& options) {
    command.options.push_back(where_option(options.where, which_rows));
    add_row_choice_options(command, options.choice);
}

void add_row_reduction(cli::Command& command, ListOptions& options) {
    command.options.push_back(flag("--unique", "one row for each interval, the first", options.unique, which_rows));
    command.options.push_back(flag("--count", "the number of rows instead of the rows", options.count, which_rows));
}

void add_list_output(cli::Command& command, ListOptions& options) {
    command.options.push_back(format_option(
        options.format, {{"tsv", TableFormat::tsv}, {"bed", TableFormat::bed}, {"json", TableFormat::json}}));
    command.options.push_back(columns_option(options.rows.columns));
    command.options.push_back(flag("--index", "the row's number as the first column", options.index, "Output"));
    command.options.push_back({.names = "--name",
                               .metavar = "COLUMN",
                               .help = "bed: write this column as the name; . for none",
                               .target = &options.name,
                               .default_text = "the row's ID",
                               .group = "Output"});
    command.options.push_back(no_header_option(options.rows.no_header));
    command.options.push_back(chrom_scheme_option(options.rows.chrom_scheme));
    add_file_options(command, options.file);
}

void check_list_options(const ListOptions& options) {
    const bool bed = options.format == TableFormat::bed;
    const std::vector<std::string>& columns = options.rows.columns;
    require(!bed || (columns.empty() && !options.index), "--columns and --index go with -f tsv and json");
    require(bed || !options.name, "--name goes with -f bed");
    check_row_options(options.rows, options.format == TableFormat::tsv);
    require(!options.count || (columns.empty() && !options.index && !options.name && !options.rows.no_header),
            "--count writes one number; --columns, --index, --name and --no-header go without it");
    check_file_options(options.file);
}

void list_rows(const table::TableView& view, const ListOptions& options, std::optional<std::vector<Row>> among,
               const cli::Context& context) {
    const table::RowWriter writer(view.columns, pick_table_columns(view.columns, options.rows.columns, options.index),
                                  options.format, options.name);
    const auto condition = condition_over(view.columns, options.where);
    open_named_sources(view.columns, options.rows.columns, options.name, condition);
    std::vector<Row> rows = rows_to_list(view, options, std::move(among), context);
    if (condition) table::Condition::Evaluator(*condition).filter(rows);
    if (options.unique) keep_unique(view.layout, rows);

    const io::ThreadShares threads = io::share_threads(context.threads, options.file.output);
    io::Output output(output_of(options.file, threads.compressors));
    if (options.count) {
        output.write(std::to_string(rows.size()) + '\n');
    } else {
        if (!options.rows.no_header) output.write(writer.header());
        write_rows(rows, writer, threads.workers, output);
    }
    output.close();
}

}  // namespace gk::cmd
