#include "cmd/table/list_rows.hpp"

#include <numeric>

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/options/shard_option.hpp"
#include "cmd/table/row_stream.hpp"
#include "cmd/table/where_option.hpp"
#include "gk/table/unique_rows.hpp"

namespace gk::cmd {
namespace {

using table::Row;
using table::TableFormat;

constexpr const char* which_listed = "Which rows";
constexpr const char* shard_of_rows_help =
    "only piece I of N of the rows: 3/64; auto: as the array job of Slurm or AWS Batch counts";

std::vector<Row> rows_to_list(const table::TableView& view, const ListOptions& options, const RowsAmong& among,
                              const cli::Context& context) {
    if (among)
        if (auto rows = among()) return std::move(*rows);
    if (options.choice.given()) return chosen_rows(options.choice, view.layout.count, context);
    std::vector<Row> rows(view.layout.count);
    std::iota(rows.begin(), rows.end(), Row{0});
    return rows;
}

}  // namespace

void add_row_choice(cli::Command& command, ListOptions& options) {
    command.options.push_back(where_option(options.where, which_listed));
    add_row_choice_options(command, options.choice);
}

void add_row_reduction(cli::Command& command, ListOptions& options) {
    command.options.push_back(shard_option(options.shard, shard_of_rows_help));
    command.options.back().group = which_listed;
    command.options.push_back(flag("--unique", "one row for each interval, the first", options.unique, which_listed));
    command.options.push_back(flag("--count", "the number of rows instead of the rows", options.count, which_listed));
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
                               .group = "Output",
                               .kind = cli::ValueKind::columns});
    command.options.push_back(no_header_option(options.rows.no_header));
    command.options.push_back(chrom_scheme_option(options.rows.chrom_scheme));
    add_file_options(command, options.file);
}

void check_list_options(const ListOptions& options) {
    const bool bed = options.format == TableFormat::bed || options.format == TableFormat::bed12;
    const std::vector<std::string>& columns = options.rows.columns;
    require(!bed || (columns.empty() && !options.index), "--columns and --index go with -f tsv and json");
    require(options.format == TableFormat::bed || !options.name, "--name goes with -f bed");
    check_row_options(options.rows, options.format == TableFormat::tsv);
    require(!options.count || (columns.empty() && !options.index && !options.name && !options.rows.no_header),
            "--count writes one number; --columns, --index, --name and --no-header go without it");
    check_file_options(options.file);
    check_shard_of_rows(options.shard, options.count || options.unique);
}

void keep_piece(std::vector<Row>& rows, const std::optional<io::Piece>& shard) {
    if (!shard) return;
    const auto begin = static_cast<std::ptrdiff_t>(shard->begin(rows.size()));
    rows.resize(shard->end(rows.size()));
    rows.erase(rows.begin(), rows.begin() + begin);
}

void check_shard_of_rows(const std::optional<io::Piece>& shard, bool whole) {
    require(!shard || !whole,
            "this answer is about all rows at once (--count, --unique, arrays, VCF), so there are no pieces of it: "
            "leave out --shard");
}

void list_rows(const table::TableView& view, const ListOptions& options, const RowsAmong& among,
               const cli::Context& context) {
    const table::RowWriter writer(view.columns, pick_table_columns(view.columns, options.rows.columns, options.index),
                                  options.format, options.name);
    const auto condition = condition_over(view.columns, options.where);
    open_named_sources(view.columns, options.rows.columns, options.name, condition);
    tell_slips(condition, view.layout.count, context);
    if (options.count && !options.unique && !among && !options.choice.given()) {
        const Row all = view.layout.count;
        return write_row_count(condition ? table::Condition::Evaluator(*condition).count_below(all) : all, options.file,
                               context);
    }
    std::vector<Row> rows = rows_to_list(view, options, among, context);
    keep_piece(rows, options.shard);
    if (condition) table::Condition::Evaluator(*condition).filter(rows);
    if (options.unique) keep_unique(view.layout, rows);
    if (options.count) return write_row_count(rows.size(), options.file, context);

    const io::ThreadShares threads = io::share_threads(context.threads, options.file.output);
    io::Output output(output_of(options.file, threads.compressors));
    if (!options.rows.no_header) output.write(writer.header());
    write_rows(rows, writer, threads.workers, output);
    output.close();
}

void write_row_count(std::uint64_t count, const FileOptions& file, const cli::Context& context) {
    io::Output output(output_of(file, io::share_threads(context.threads, file.output).compressors));
    output.write(std::to_string(count) + '\n');
    output.close();
}

}  // namespace gk::cmd
