#include "cmd/vcf/row_options.hpp"

#include <algorithm>

#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/where_option.hpp"
#include "cmd/vcf/open_vcfbin.hpp"
#include "gk/genome/interval.hpp"
#include "gk/table/find.hpp"

namespace gk::cmd {
namespace {

using table::FindMethod;

constexpr const char* which_rows_group = "Which rows";
constexpr const char* found_group = "What is found";

cli::Option find_method_option(std::optional<FindMethod>& target) {
    return choice({.names = "--find",
                   .metavar = "METHOD",
                   .help = "how rows lie to the intervals of INPUT or -r",
                   .default_text = "overlapping",
                   .group = found_group},
                  target,
                  {{"overlapping", FindMethod::overlapping},
                   {"within", FindMethod::within},
                   {"exact", FindMethod::exact},
                   {"5p-aligned", FindMethod::aligned_5p},
                   {"3p-aligned", FindMethod::aligned_3p},
                   {"5p-within", FindMethod::within_5p},
                   {"3p-within", FindMethod::within_3p}});
}

cli::Option list_option(const char* names, const char* metavar, const char* help, std::vector<std::string>& target) {
    return {.names = names,
            .metavar = metavar,
            .help = help,
            .target = &target,
            .default_text = "all",
            .group = "Which columns",
            .comma_list = true};
}

void check_anchors(const VcfRowOptions& options) {
    require(options.sequence_variations || (!options.anchor && !options.anchored),
            "--anchor and --anchored go with --sequence-variations");
    require(!options.anchor || !options.anchored, "--anchor and --anchored exclude each other");
    require(!options.anchored || options.find.stream.input, "--anchored needs INPUT");
    require(!options.sequence_variations || !options.method, "--sequence-variations and --find exclude each other");
    require(!options.sequence_variations || !options.find.split, "--split does not go with --sequence-variations");
    if (options.anchor && *options.anchor != "none" && !anchor_position({}, *options.anchor))
        throw UsageError("--anchor '" + *options.anchor +
                         "' is not 5p, 3p, center, start, end, none or a 0-based position");
}

}  // namespace

const char* const vcf_input_help =
    "intervals that find rows: BED, plain, gzip or BGZF; - is stdin. Without INPUT and -r all rows of the table";

void add_vcf_table_options(cli::Command& command, VcfRowOptions& options) {
    command.positionals.insert(command.positionals.begin(), vcfbin_argument(options.file));
    command.options.push_back(file_genome_option(options.genome));
}

void add_vcf_row_choice(cli::Command& command, VcfRowOptions& options) {
    command.options.push_back(find_method_option(options.method));
    command.options.push_back(flag("--sequence-variations",
                                   "find the rows that can change the sequence of an interval, instead of --find",
                                   options.sequence_variations, found_group));
    command.options.push_back({.names = "--anchor",
                               .metavar = "ANCHOR",
                               .help = "of --sequence-variations: what stays in place while the interval keeps its "
                                       "length: 5p, 3p, center, start, end, a 0-based position, or none",
                               .target = &options.anchor,
                               .default_text = "none",
                               .group = found_group,
                               .offers = {"5p", "3p", "center", "start", "end", "none"}});
    command.options.push_back(
        flag("--anchored", "column 7 of INPUT is each interval's anchor", options.anchored, found_group));
    cli::Option where = where_option(options.find.where, which_rows_group);
    where.help = "only rows for which this holds: 'AF > 0.01 && N_HET >= 2'";
    command.options.push_back(std::move(where));
    command.options.push_back({.names = "--any-sample",
                               .metavar = "CONDITION",
                               .help = "only rows with a sample for which this holds: 'AD.sum >= 20'",
                               .target = &options.any_sample,
                               .group = which_rows_group});
    command.options.push_back({.names = "--all-samples",
                               .metavar = "CONDITION",
                               .help = "only rows for all of whose samples this holds: 'GT != 3'",
                               .target = &options.all_samples,
                               .group = which_rows_group});
    add_row_number_options(command, options.numbers);
    command.options.push_back({.names = "--mask",
                               .metavar = "FILE",
                               .help = "only rows with a 1: a line for each row of the table, 0 or 1",
                               .target = &options.mask,
                               .group = which_rows_group,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--variants",
                               .metavar = "FILE",
                               .help = "only rows equal to one of these variants: variant strings, one a line, or VCF "
                                       "or BCF",
                               .target = &options.variants,
                               .group = which_rows_group,
                               .kind = cli::ValueKind::file});
}

void add_vcf_queries(cli::Command& command, VcfRowOptions& options, bool file) {
    add_stream_options(command, options.find.stream,
                       {.na = false, .both_strands = true, .file = file, .shard = file, .input_help = vcf_input_help});
    command.options.push_back(
        flag("--split", "query the blocks of BED12 records one by one", options.find.split, "Input"));
}

cli::Option info_picks_option(VcfRowOptions& options) {
    return list_option("--info", "IDS", "these INFO columns, in this order; '' for none", options.info);
}

cli::Option fmt_picks_option(VcfRowOptions& options) {
    return list_option("--fmt", "KEYS", "these FORMAT columns, in this order; '' for none", options.fmt);
}

cli::Option samples_option(VcfRowOptions& options) {
    return list_option("--samples", "NAMES", "these samples, in this order; conditions look at them alone",
                       options.samples);
}

cli::Option decode_option(VcfRowOptions& options) {
    return flag("--decode", "GT and SVTYPE as texts (0/1, DEL) instead of numbers", options.decode, "Output");
}

void check_vcf_row_options(const VcfRowOptions& options) {
    check_anchors(options);
    require(options.has_queries() || (!options.method && !options.sequence_variations),
            "--find and --sequence-variations need INPUT or -r");
    require(options.has_queries() || (!options.find.stream.strand && !options.find.stream.ignore_strand &&
                                      !options.find.stream.limit && !options.find.split),
            "--strand, --ignore-strand, --limit and --split go with INPUT or -r");
    int from_stdin = 0;
    for (const auto* file : {&options.find.stream.input, &options.numbers.rows_from, &options.mask, &options.variants})
        from_stdin += *file == "-" ? 1 : 0;
    require(from_stdin <= 1, "INPUT, --rows-from, --mask and --variants: only one of them can be stdin");
}

}  // namespace gk::cmd
