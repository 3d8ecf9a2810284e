#include "cmd/reads/query_options.hpp"

#include "cmd/options/choice.hpp"
#include "cmd/options/file_assembly.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/reads/open_reads.hpp"
#include "cmd/table/where_option.hpp"

namespace gk::cmd {
namespace {

using table::FindMethod;
using table::TableFormat;

constexpr const char* read_rows_group = "Which rows";

void check_without_queries(const ReadQueryOptions& options) {
    const FindOptions& find = options.find;
    require(!options.method, "--find needs INPUT or -r");
    require(!find.stream.strand && !find.stream.ignore_strand && !find.stream.limit && !find.split,
            "--strand, --ignore-strand, --limit and --split go with INPUT or -r");
    require(find.stream.bad.on_bad != io::OnBad::na, "--on-bad na goes with INPUT and -r");
    require(!find.asks_of_queries() && find.table_format() != TableFormat::join,
            "--min-overlap, --collapse, --loj, --invert and -f join need INPUT or -r");
    require(!find.count || (find.rows.columns.empty() && !find.rows.no_header),
            "--count writes one number; --columns and --no-header go without it");
    check_file_options(find.stream.file);
}

}  // namespace

void add_read_query_options(cli::Command& command, ReadQueryOptions& options, const ReadQuerySet& set) {
    const std::string input_help =
        "intervals that find rows: BED, VCF, BCF, GFF3 or GTF, plain, gzip or BGZF; - is stdin. Without INPUT and -r "
        "all rows of the table";
    add_find_options(command, options.find,
                     {.lists = true,
                      .has_bed12 = set.bed12,
                      .has_junc = set.junc,
                      .input = input_help,
                      .columns_also = "row, length",
                      .name_default = "a letter of the table and the row's number"});
    command.positionals.insert(command.positionals.begin(), reads_argument(options.file, set.made_by));
    command.options.push_back(file_genome_option(options.genome));
    command.options.push_back(choice({.names = "--find",
                                      .metavar = "METHOD",
                                      .help = "how rows lie to the intervals of INPUT or -r",
                                      .default_text = "overlapping",
                                      .group = "What is found"},
                                     options.method,
                                     {{"overlapping", FindMethod::overlapping},
                                      {"within", FindMethod::within},
                                      {"exact", FindMethod::exact},
                                      {"5p-aligned", FindMethod::aligned_5p},
                                      {"3p-aligned", FindMethod::aligned_3p},
                                      {"5p-within", FindMethod::within_5p},
                                      {"3p-within", FindMethod::within_3p}}));
    cli::Option where = where_option(options.find.where, read_rows_group);
    where.help = "only rows for which this holds: 'chrom == \"chr7\" && length > 500'";
    command.options.push_back(std::move(where));
    add_row_number_options(command, options.numbers);
    command.options.push_back(flag("--explode", "a line for each part of a row (see above) instead of one for the row",
                                   options.explode, "Output"));
}

void check_read_query_options(const ReadQueryOptions& options) {
    const FindOptions& find = options.find;
    check_find_options(find);
    const TableFormat format = find.table_format();
    require(!options.explode || format == TableFormat::tsv || format == TableFormat::json,
            "--explode goes with -f tsv and json");
    require(!options.explode || (find.rows.columns.empty() && !find.count && !find.collapse && !find.invert),
            "--explode has columns of its own; --columns, --count, --collapse and --invert go without it");
    require(find.stream.input != "-" || options.numbers.rows_from != "-", "INPUT and --rows-from can't both be stdin");
    if (!options.has_queries()) check_without_queries(options);
}

}  // namespace gk::cmd
