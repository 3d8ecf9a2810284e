// gk reads query, gk junctions query and gk junctions counts-query: rows of files of reads (gk/reads/view/FORMAT.md).
#include <memory>

#include "cmd/options/choice.hpp"
#include "cmd/options/require.hpp"
#include "cmd/reads/answer_query.hpp"
#include "cmd/reads/commands.hpp"
#include "cmd/reads/open_reads.hpp"
#include "gk/reads/view/jralign_view.hpp"
#include "gk/reads/view/ralign_view.hpp"
#include "gk/reads/view/rdist_view.hpp"
#include "gk/reads/view/variants_view.hpp"

namespace gk::cmd {
namespace {

using reads::RalignTable;

enum class JralignTable : std::uint8_t { junctions, variants };

template <typename Table>
struct TableQueryOptions : ReadQueryOptions {
    explicit TableQueryOptions(Table first) : table(first) {}
    Table table;
};

template <typename View>
RowParts parts_of(const View& view) {
    return {.names = view.part_names(),
            .each = [&view](table::Row row, const reads::WritePart& write) { view.write_parts(row, write); }};
}

void check_explode_of(const ReadQueryOptions& options, bool variants) {
    require(!options.explode || !variants, "--explode: a variant has no parts");
}

void run_reads_query(const TableQueryOptions<RalignTable>& options, const cli::Context& context) {
    check_read_query_options(options);
    check_explode_of(options, options.table == RalignTable::variants);
    OpenReads<reads::Ralign> open(options.file, options.genome, options.find.rows.chrom_scheme, context);
    const reads::RalignView view(open.file, options.table, open.assembly.names(), options.json());
    answer_query(
        view.table_view(), parts_of(view), [&]() -> Genome& { return open.assembly.genome(); }, options, context);
}

void run_junctions_query(const TableQueryOptions<JralignTable>& options, const cli::Context& context) {
    check_read_query_options(options);
    check_explode_of(options, options.table == JralignTable::variants);
    OpenReads<reads::Jralign> open(options.file, options.genome, options.find.rows.chrom_scheme, context);
    const auto genome = [&]() -> Genome& { return open.assembly.genome(); };
    if (options.table == JralignTable::variants) {
        const reads::VariantsView view(open.file.variants(), open.assembly.names());
        return answer_query(view.table_view(), {}, genome, options, context);
    }
    const reads::JralignView view(open.file, open.assembly.names(), options.json());
    answer_query(view.table_view(), parts_of(view), genome, options, context);
}

void run_counts_query(const ReadQueryOptions& options, const cli::Context& context) {
    check_read_query_options(options);
    OpenReads<reads::Rdist> open(options.file, options.genome, options.find.rows.chrom_scheme, context);
    const reads::RdistView view(open.file, open.assembly.names(), options.json());
    answer_query(
        view.table_view(), parts_of(view), [&]() -> Genome& { return open.assembly.genome(); }, options, context);
}

// What all three say of finds.
constexpr const char* found_rows_text =
    "\n\nWith intervals, the columns query query_chrom query_start query_end query_strand come first, and hits are in "
    "GenomeKit's order. Positions are 0-based, half-open. A table without strands has its rows on + and answers each "
    "interval as if it were there; but --find 5p-aligned, 3p-aligned, 5p-within and 3p-within refuse -, unless "
    "--ignore-strand. bed: the strand of such a table is ., the score is the number of reads, at most 1000.";

constexpr const char* sj_text =
    "a jralign file has neither the blocks beside an intron nor which reads are unique; gk junctions build -f sj "
    "writes "
    "SJ.out.tab from the reads";

constexpr const char* variants_text =
    "Variants are lists of CHROM:POS:REF:ALT, 1-based; in json of whole rows they are row numbers of the table of "
    "variants. ";

}  // namespace

cli::Command reads_query_command() {
    auto options = std::make_shared<TableQueryOptions<RalignTable>>(RalignTable::alignments);
    cli::Command command;
    command.name = "reads query";
    command.summary = "rows of a file of read alignments: all, by interval, number or condition";
    command.usage = "FILE [INPUT | -r REGION...] [--in TABLE] [--find METHOD] [--explode] [-f FORMAT]";
    command.description =
        std::string(
            "Writes the rows of a table of a ralign file, in table order, or those that intervals find. Columns, and "
            "what --explode writes a line for, behind chrom start end strand of the row:\n\n"
            "  alignments  chrom start end strand num_matches num_variants\n"
            "              match match_start match_end variants\n"
            "  junctions   chrom start end strand num_alignments\n"
            "              alignment align_start align_end align_strand\n"
            "  matches     chrom start end strand num_variants variants\n"
            "              variant\n"
            "  variants    chrom start end ref alt variant\n\n"
            "A match is a block of an alignment between introns. ") +
        variants_text +
        "json has the row numbers of a junction's alignments, and of an alignment's matches the first and the one "
        "behind the last. bed12 has the matches of alignments as blocks. A row without parts, such as a match without "
        "variants, has no line in --explode." +
        found_rows_text;
    add_read_query_options(command, *options, {.made_by = "gk reads build", .bed12 = true});
    command.options.push_back(
        choice({.names = "--in", .metavar = "TABLE", .help = "the table", .group = "What is found"}, options->table,
               {{"alignments", RalignTable::alignments},
                {"junctions", RalignTable::junctions},
                {"matches", RalignTable::matches},
                {"variants", RalignTable::variants}}));
    command.examples = {{"the reads over a region, with their blocks, for a browser",
                         "gk reads query sample.ralign -r chr7:117,120,017-117,120,201 -f bed12"},
                        {"which reads are over long introns?",
                         "gk reads query sample.ralign --in junctions --where 'length > 100000' --explode"},
                        {"how many reads has each exon?", "gk reads query sample.ralign exons.bed --count"}};
    command.run = [options](const cli::Context& context) { run_reads_query(*options, context); };
    return command;
}

cli::Command junctions_query_command() {
    auto options = std::make_shared<TableQueryOptions<JralignTable>>(JralignTable::junctions);
    cli::Command command;
    command.name = "junctions query";
    command.summary = "rows of a file of the reads over junctions: all, by interval, number or condition";
    command.usage = "FILE [INPUT | -r REGION...] [--in TABLE] [--find METHOD] [--explode] [-f FORMAT]";
    command.description =
        std::string(
            "Writes the junctions of a jralign file, in table order, or those that intervals find. Columns, and what "
            "--explode writes a line for, behind chrom start end strand of the row:\n\n"
            "  junctions  chrom start end strand num_reads\n"
            "             left right read_strand num_variants variants\n"
            "  variants   chrom start end ref alt variant\n\n"
            "left and right are the overhangs of a read, read_strand the one that it was mapped to. ") +
        variants_text +
        "bed12 has the largest overhangs on both sides as blocks, as regtools does; but an overhang here is the sum of "
        "all M of a read, so a block may reach over a neighbouring intron or a deletion; gk junctions build -f bed12 "
        "writes blocks that end there. junc: leafcutter's columns chrom start end . num_reads strand. STAR's "
        "SJ.out.tab needs what the file does not have: gk junctions build -f sj writes it from the reads. The strand "
        "of a file without strands is ? in bed12 and . in junc." +
        found_rows_text;
    add_read_query_options(command, *options, {.made_by = "gk junctions build", .junc = true});
    for (cli::Option& option : command.options)
        if (option.names == "-f,--format") option.elsewhere = {{"sj", sj_text}};
    command.options.push_back(
        choice({.names = "--in", .metavar = "TABLE", .help = "the table", .group = "What is found"}, options->table,
               {{"junctions", JralignTable::junctions}, {"variants", JralignTable::variants}}));
    command.examples = {{"junctions with ten reads or more, as BED12",
                         "gk junctions query sample.jralign --where 'num_reads >= 10' -f bed12"},
                        {"the reads of the junctions that start at the end of an exon",
                         "gk junctions query sample.jralign -r chr7:117,120,202:+ --find 5p-within --explode"}};
    command.run = [options](const cli::Context& context) { run_junctions_query(*options, context); };
    return command;
}

cli::Command junctions_counts_query_command() {
    auto options = std::make_shared<ReadQueryOptions>();
    cli::Command command;
    command.name = "junctions counts-query";
    command.summary = "rows of a file of counts over junctions: all, by interval, number or condition";
    command.usage = "FILE [INPUT | -r REGION...] [--find METHOD] [--explode] [-f FORMAT]";
    command.description =
        std::string(
            "Writes the junctions of an rdist file, in table order, or those that intervals find. Columns, and what "
            "--explode writes a line for, behind chrom start end strand of the row:\n\n"
            "  chrom start end strand num_reads num_counts\n"
            "  count_strand shift count\n\n"
            "count reads that were mapped to count_strand have the overhang |shift|: below 0 it is that on the left, "
            "else that on the right. A junction without counts has no line in --explode.") +
        found_rows_text;
    add_read_query_options(command, *options, {.made_by = "gk junctions counts"});
    command.examples = {
        {"the counts of all junctions", "gk junctions counts-query sample.rdist --explode"},
        {"how many reads have the junctions of a gene?",
         "gk junctions counts-query sample.rdist -r chr7:117,120,017-117,308,718 --find within --columns "
         "chrom,start,end,num_reads"}};
    command.run = [options](const cli::Context& context) { run_counts_query(*options, context); };
    return command;
}

}  // namespace gk::cmd
