#include "cmd/table/find_options.hpp"

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_options.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {

void add_find_options(cli::Command& command, FindOptions& options, const FindOptionSet& set) {
    add_stream_options(command, options.stream, {.both_strands = true, .input_help = set.input});
    command.options.push_back(flag("--split", "query the blocks of BED12 records one by one", options.split, "Input"));
    const char* const found = "What is found";
    if (set.overlaps) {
        command.options.push_back({.names = "--min-overlap",
                                   .metavar = "X",
                                   .help = "rows that share at least this much with the query: a fraction of it (0.5, "
                                           "with a point) or bases (20)",
                                   .target = &options.min_overlap,
                                   .group = found});
        command.options.push_back(
            flag("--reciprocal", "the fraction of --min-overlap holds for the row, too", options.reciprocal, found));
    }
    command.options.push_back(
        flag("--loj", "write queries without a hit, too, with the element missing", options.loj, found));
    command.options.push_back(flag("--count",
                                   set.lists ? "write each query once, with the number of its hits; without queries, "
                                               "the number of rows"
                                             : "write each query once, with the number of its hits",
                                   options.count, found));
    command.options.push_back({.names = "--collapse",
                               .metavar = "COLUMN",
                               .help = "write each query once, with its hits' values of this column joined by commas",
                               .target = &options.collapse,
                               .group = found,
                               .kind = cli::ValueKind::columns});
    command.options.push_back(flag("--invert", "write only the queries without a hit, as read", options.invert, found));
    command.options.push_back(flag("--unique",
                                   set.lists ? "write each row that any query found, or that was named, once, in table "
                                               "order"
                                             : "write each row of the table that any query found once, in table order",
                                   options.unique, found));
    add_find_output_options(command, options, set);
}

void add_find_output_options(cli::Command& command, FindOptions& options, const FindOptionSet& set) {
    using table::TableFormat;
    if (set.has_vcf)
        command.options.push_back(format_option(options.format, {{"tsv", TableFormat::tsv},
                                                                 {"bed", TableFormat::bed},
                                                                 {"join", TableFormat::join},
                                                                 {"json", TableFormat::json},
                                                                 {"vcf", TableFormat::vcf}}));
    else if (set.has_junc)
        command.options.push_back(format_option(options.format, {{"tsv", TableFormat::tsv},
                                                                 {"bed", TableFormat::bed},
                                                                 {"bed12", TableFormat::bed12},
                                                                 {"junc", TableFormat::junc},
                                                                 {"join", TableFormat::join},
                                                                 {"json", TableFormat::json}}));
    else if (set.has_bed12)
        command.options.push_back(format_option(options.format, {{"tsv", TableFormat::tsv},
                                                                 {"bed", TableFormat::bed},
                                                                 {"bed12", TableFormat::bed12},
                                                                 {"join", TableFormat::join},
                                                                 {"json", TableFormat::json}}));
    else
        command.options.push_back(format_option(options.format, {{"tsv", TableFormat::tsv},
                                                                 {"bed", TableFormat::bed},
                                                                 {"join", TableFormat::join},
                                                                 {"json", TableFormat::json}}));
    command.options.back().default_text = "tsv";
    command.options.push_back(columns_option(options.rows.columns, set.columns_also));
    command.options.push_back(
        flag("--index", "the row's number in its table as the element's first column", options.index, "Output"));
    command.options.push_back({.names = "--name",
                               .metavar = "COLUMN",
                               .help = "bed and join: write this column as the name; . for none",
                               .target = &options.name,
                               .default_text = set.name_default,
                               .group = "Output",
                               .kind = cli::ValueKind::columns});
    command.options.push_back(no_header_option(options.rows.no_header));
    command.options.push_back(chrom_scheme_option(options.rows.chrom_scheme));
}

bool writes_default_columns(const FindOptions& options) {
    return options.rows.columns.empty() || options.rows.columns.front().starts_with('+');
}

void check_find_options(const FindOptions& options) {
    const table::TableFormat format = options.table_format();
    const bool places =
        format != table::TableFormat::tsv && format != table::TableFormat::json && format != table::TableFormat::join;
    const bool table = format == table::TableFormat::tsv || format == table::TableFormat::json;
    const bool join = format == table::TableFormat::join;
    const int modes = (options.count ? 1 : 0) + (options.invert ? 1 : 0) + (options.unique ? 1 : 0);
    const bool reduced = options.count || options.collapse;
    const bool picks_columns = !options.rows.columns.empty();
    require(modes + (options.collapse ? 1 : 0) < 2, "--count, --collapse, --invert and --unique exclude each other");
    require(!options.loj || (modes == 0 && !places),
            "--loj goes with -f tsv, join and json, without --count, --invert and --unique");
    require(!options.count || !places, "--count goes with -f tsv, join and json");
    require(!options.collapse || !places, "--collapse goes with -f tsv, join and json");
    require(!options.reciprocal || options.min_overlap, "--reciprocal goes with --min-overlap");
    require(!options.invert || !options.format || format == table::TableFormat::join,
            "--invert writes the queries as they were read; leave out -f");
    require(!options.unique || !join, "--unique goes with -f tsv, bed and json");
    require(!picks_columns || table || join, "--columns goes with -f tsv, json and join");
    require(!picks_columns || !join || !reduced, "--columns goes with -f join that writes rows");
    require(!options.invert || !picks_columns, "--invert writes the queries as they were read, without --columns");
    require(!options.index || (table && !reduced && !options.invert),
            "--index goes with -f tsv and json that write rows");
    require(!options.name || format == table::TableFormat::bed || (join && !reduced && writes_default_columns(options)),
            "--name goes with -f bed and with -f join that writes BED");
    check_row_options(options.rows, format == table::TableFormat::tsv && !options.invert);
    const bool shows_missing = !places && !options.invert && !options.unique;
    require(options.stream.bad.on_bad != io::OnBad::na || shows_missing,
            "--on-bad na: this output can't show a missing row; use -f tsv, join or json");
}

}  // namespace gk::cmd
