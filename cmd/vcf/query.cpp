// gk vcf query: rows of a VCF table, all or those that are chosen (gk/vcf/FORMAT.md#rows-of-a-vcf-table).
#include <algorithm>
#include <memory>
#include <utility>

#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/list_rows.hpp"
#include "cmd/vcf/chosen_rows.hpp"
#include "cmd/vcf/commands.hpp"
#include "cmd/vcf/vcf_export.hpp"

namespace gk::cmd {
namespace {

using table::TableFormat;

struct QueryOptions {
    VcfRowOptions rows;
    bool no_version = false;

    const FindOptions& find() const { return rows.find; }
    TableFormat format() const { return rows.find.table_format(); }
};

// How rows are written where no intervals ask for them.
ListOptions list_options(const QueryOptions& options) {
    const FindOptions& find = options.find();
    ListOptions list;
    list.count = find.count;
    list.format = find.table_format();
    list.rows = find.rows;
    list.index = find.index;
    list.name = find.name;
    list.file = find.stream.file;
    return list;
}

void check_query_options(const QueryOptions& options) {
    const FindOptions& find = options.find();
    const bool vcf = options.format() == TableFormat::vcf;
    check_vcf_row_options(options.rows);
    check_find_options(find);
    require(vcf || !options.no_version, "--no-version goes with -f vcf");
    if (options.rows.has_queries()) return;
    require(find.stream.bad.on_bad != io::OnBad::na, "--on-bad na goes with INPUT and -r");
    require(!find.asks_of_queries() && options.format() != TableFormat::join,
            "--min-overlap, --collapse, --loj, --invert and -f join need INPUT or -r");
    check_shard_of_rows(find.stream.shard, vcf || find.count || find.unique);
    check_list_options(list_options(options));
}

// Whether a column of one sample may be written: tables have thousands.
bool shows_samples(const FindOptions& find) {
    if (find.count) return false;
    return find.collapse || find.name || !find.rows.columns.empty() || find.table_format() == TableFormat::tsv;
}

void run_query(const QueryOptions& options, const cli::Context& context) {
    check_query_options(options);
    const VcfRowOptions& choice = options.rows;
    const FindOptions& find = options.find();
    const bool vcf = options.format() == TableFormat::vcf;
    const bool json = options.format() == TableFormat::json;
    OpenVcfbin open(choice.file, choice.genome, find.rows.chrom_scheme, context);
    const vcf::VariantRows rows{.table = open.table(), .tags = open.tags(), .names = open.names()};
    vcf::VcfView view(rows, pick_from(open.table(), choice.info, choice.fmt, choice.samples),
                      {.json = json,
                       .decode = choice.decode || vcf,
                       .sample_columns = shows_samples(find),
                       .sample_conditions = names_samples(choice)});
    ChosenVcfRows chosen(choice, open, view, context);
    const io::ThreadShares threads = io::share_threads(context.threads, find.stream.file.output);
    if (vcf)
        return chosen.hand_over([&](std::vector<table::Row> taken, io::Output& output) {
            // Those of --rows come as they are named.
            std::sort(taken.begin(), taken.end());
            taken.erase(std::unique(taken.begin(), taken.end()), taken.end());
            const std::string command_line = options.no_version ? "" : context.command_line;
            write_as_vcf(taken, view, open, command_line, threads.workers, output);
        });
    if (choice.has_queries()) return chosen.find(find, {});
    if (find.count) return write_row_count(chosen.count(), find.stream.file, context);
    list_rows(
        chosen.table_view(), list_options(options), [&] { return std::optional(chosen.rows()); }, context);
}

constexpr const char* query_description =
    "Writes the rows of a VCF table, in table order, or those that intervals find: for each interval, in input order, "
    "its hits in GenomeKit's order. Positions are 0-based, half-open; a variant has no strand, so --find 5p-aligned "
    "and the like have no answer for intervals on -.\n\n"
    "Columns: row chrom start end ref alt variant, then the INFO columns, then SAMPLE:KEY for each sample and FORMAT "
    "column; further ones: length, strand, N_HET, N_HOM_ALT, N_MISSING. In json INFO and FORMAT are the objects info "
    "and fmt. GT and SVTYPE are GenomeKit's numbers: GT 0 0/0, 1 0/1, 2 1/1, 3 ./., 4 0|1, 5 1|0; SVTYPE 1 DEL, 2 INS, "
    "3 DUP, 4 INV, 5 CNV, 6 BND. A real that is NaN is missing.\n\n"
    "A CONDITION compares columns: 'AF > 0.01 && N_HET >= 2'. INFO columns are named by ID, or INFO/ID; of columns "
    "with several values AD[0], AD[1], AD.sum and AD.max. A cell of one sample is SAMPLE:KEY. --any-sample and "
    "--all-samples also know the FORMAT columns of each sample, by key or FMT/KEY: 'GT == 1 && AD[1] >= 5'. A "
    "comparison with a missing value does not hold; '!(AF >= 0.01)' keeps rows without AF.\n\n"
    "vcf: each row once, in table order. A record has a base of the reference beside an empty allele, END for a "
    "symbolic one, and no INFO that is missing.\n\n"
    "--sequence-variations finds the rows that can change the sequence of an interval, which with an anchor is wider "
    "by what deletions take away.";

}  // namespace

cli::Command vcf_query_command() {
    auto options = std::make_shared<QueryOptions>();
    VcfRowOptions& rows = options->rows;
    cli::Command command;
    command.name = "vcf query";
    command.summary = "rows of a VCF table: all, by interval, number or condition";
    command.usage = "FILE [INPUT | -r REGION...] [--find METHOD] [--where CONDITION] [-f FORMAT]";
    command.description = query_description;
    add_find_options(command, rows.find,
                     {.lists = true,
                      .has_vcf = true,
                      .input = vcf_input_help,
                      .columns_also = "length, strand, N_HET, N_HOM_ALT, N_MISSING",
                      .name_default = "the variant"});
    add_vcf_table_options(command, rows);
    add_vcf_row_choice(command, rows);
    for (const auto& option :
         {info_picks_option(rows), fmt_picks_option(rows), samples_option(rows), decode_option(rows)})
        command.options.push_back(option);
    command.options.push_back(flag("--no-version", "no ##gk_command line in vcf", options->no_version, "Output"));
    command.examples = {
        {"the variants of a region, with one sample's genotype as text",
         "gk vcf query calls.vcfbin -r chr1:977,030-977,630 --info AF --fmt GT --samples NA12878 --decode"},
        {"common variants that are well covered in some sample, as VCF",
         "gk vcf query calls.vcfbin --where 'AF > 0.01' --any-sample 'AD.sum >= 20' -f vcf -o common.vcf.gz"},
        {"how many variants does each peak have?", "gk vcf query calls.vcfbin peaks.bed --count"},
        {"what can change a window of 100 bases upstream of a site",
         "gk vcf query calls.vcfbin -r chr7:117,120,017-117,120,116 --sequence-variations --anchor end"}};
    command.run = [options](const cli::Context& context) { run_query(*options, context); };
    return command;
}

}  // namespace gk::cmd
