#include "cmd/table/find_options.hpp"

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_options.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {

void add_find_options(cli::Command& command, FindOptions& options) {
    add_stream_options(command, options.stream, {.both_strands = true});
    command.options.push_back(flag("--split", "query the blocks of BED12 records one by one", options.split, "Input"));
    command.options.push_back(
        flag("--loj", "write queries without a hit, too, with the element missing", options.loj, "What is found"));
    command.options.push_back(
        flag("--count", "write each query once, with the number of its hits", options.count, "What is found"));
    command.options.push_back(
        flag("--invert", "write only the queries without a hit, as read", options.invert, "What is found"));
    command.options.push_back(flag("--unique", "write each row of the table that any query found once, in table order",
                                   options.unique, "What is found"));
    using table::TableFormat;
    command.options.push_back(format_option(options.format, {{"tsv", TableFormat::tsv},
                                                             {"bed", TableFormat::bed},
                                                             {"join", TableFormat::join},
                                                             {"json", TableFormat::json}}));
    command.options.back().default_text = "tsv";
    command.options.push_back(columns_option(options.rows.columns));
    command.options.push_back(
        flag("--index", "the row's number in its table as the element's first column", options.index, "Output"));
    command.options.push_back({.names = "--name",
                               .metavar = "COLUMN",
                               .help = "bed and join: write this column as the name; . for none",
                               .target = &options.name,
                               .default_text = "the row's ID",
                               .group = "Output"});
    command.options.push_back(no_header_option(options.rows.no_header));
    command.options.push_back(chrom_scheme_option(options.rows.chrom_scheme));
}

void check_find_options(const FindOptions& options) {
    const table::TableFormat format = options.table_format();
    const bool table = format == table::TableFormat::tsv || format == table::TableFormat::json;
    const int modes = (options.count ? 1 : 0) + (options.invert ? 1 : 0) + (options.unique ? 1 : 0);
    require(modes < 2, "--count, --invert and --unique exclude each other");
    require(!options.loj || (modes == 0 && format != table::TableFormat::bed),
            "--loj goes with -f tsv, join and json, without --count, --invert and --unique");
    require(!options.count || format != table::TableFormat::bed, "--count goes with -f tsv, join and json");
    require(!options.invert || !options.format || format == table::TableFormat::join,
            "--invert writes the queries as they were read; leave out -f");
    require(!options.unique || format != table::TableFormat::join, "--unique goes with -f tsv, bed and json");
    require(table || options.rows.columns.empty(), "--columns goes with -f tsv and -f json");
    require(!options.invert || options.rows.columns.empty(),
            "--invert writes the queries as they were read, without --columns");
    require(!options.index || (table && !options.count && !options.invert),
            "--index goes with -f tsv and json that write rows");
    require(
        !options.name || format == table::TableFormat::bed || (format == table::TableFormat::join && !options.count),
        "--name goes with -f bed and -f join");
    check_row_options(options.rows, format == table::TableFormat::tsv && !options.invert);
    const bool shows_missing = format != table::TableFormat::bed && !options.invert && !options.unique;
    require(options.stream.bad.on_bad != io::OnBad::na || shows_missing,
            "--on-bad na: this output can't show a missing row; use -f tsv, join or json");
}

}  // namespace gk::cmd
