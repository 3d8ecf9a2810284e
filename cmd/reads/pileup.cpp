// gk reads pileup: how often each base of intervals was read, by letter (gk/reads/view/FORMAT.md#pileup).
#include <memory>
#include <utility>

#include "cmd/options/file_assembly.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/reads/commands.hpp"
#include "cmd/reads/open_reads.hpp"
#include "cmd/reads/pileup_rows.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/io/npy.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

// As much as any header of three dimensions needs, so that it can be written before they are known.
constexpr std::size_t pileup_header_bytes = 192;

struct PileupOptions {
    std::string file;
    std::string genome;
    StreamOptions stream;
    PileupFormat format = PileupFormat::tsv;
    RowOptions rows;
};

void check_pileup_options(const PileupOptions& options) {
    const StreamOptions& stream = options.stream;
    require(stream.input || !stream.regions.empty(), "give INPUT (- is stdin) or -r");
    check_row_options(options.rows, options.format == PileupFormat::tsv);
    const bool npy = options.format == PileupFormat::npy;
    require(!npy || options.rows.columns.empty(), "--columns goes with -f tsv and -f json");
    const std::string& output = stream.file.output;
    require(!npy || (output != "-" && !output.ends_with(".gz") && !output.ends_with(".bgz")),
            "-f npy needs a file that is not compressed: give -o OUT.npy");
}

// JSON has the record that asked, too.
std::vector<std::size_t> pick_pileup_columns(const PileupOptions& options) {
    table::ColumnChoice choice;
    choice.known = pileup_columns;
    const bool json = options.format == PileupFormat::json;
    const auto first = static_cast<std::ptrdiff_t>(json ? PileupCell::query : PileupCell::chrom);
    choice.defaults.assign(pileup_columns.begin() + first, pileup_columns.end());
    std::vector<std::size_t> picked = pick_columns(choice, options.rows.columns);
    if (json) refuse_repeated(choice, picked);
    return picked;
}

void run_pileup(const PileupOptions& options, const cli::Context& context) {
    check_pileup_options(options);
    std::vector<PileupCell> cells;
    std::vector<std::string_view> names;
    for (const std::size_t column : pick_pileup_columns(options)) {
        cells.push_back(static_cast<PileupCell>(column));
        names.push_back(pileup_columns[column]);
    }
    OpenReads<reads::Ralign> open(options.file, options.genome, options.rows.chrom_scheme, context);
    Genome& genome = open.assembly.genome();
    genome.open_sequence();
    const reads::Pileup pileup(open.file, genome, open.assembly.tags());
    const bool json = options.format == PileupFormat::json;
    const PileupRowSettings settings{.pileup = pileup,
                                     .names = open.assembly.names().names,
                                     .format = options.format,
                                     .cells = std::move(cells),
                                     .shape = io::RowShape(json ? io::RowFormat::json : io::RowFormat::tsv, names)};

    StreamJob job{.options = options.stream, .context = context, .genome = &genome};
    if (options.format == PileupFormat::tsv && !options.rows.no_header) job.header = settings.shape.header();
    PileupCount npy;
    const auto npy_start = [&] {
        const std::vector<std::uint64_t> shape{npy.records, static_cast<std::uint64_t>(npy.length.value_or(0)), 5};
        return io::npy_header("<i4", shape, pileup_header_bytes);
    };
    if (options.format == PileupFormat::npy) {
        job.sequential = true;
        job.header = npy_start();
        job.at_end = [&](io::Output& output) { output.rewrite_begin(npy_start()); };
    }
    job.make_handler = [&] { return make_pileup_handler(settings, npy); };
    run_stream(job);
}

}  // namespace

cli::Command reads_pileup_command() {
    auto options = std::make_shared<PileupOptions>();
    cli::Command command;
    command.name = "reads pileup";
    command.summary = "how often each base of intervals was read, by letter";
    command.usage = "FILE INPUT | -r REGION... [-f FORMAT]";
    command.description =
        "Writes a row for each base of each interval, in ascending order whatever the strand: chrom start end, the "
        "reference base on +, and how many reads have A, C, G and T there or the base deleted (DEL). Of a file with "
        "strands the reads that were mapped to the interval's strand count, + where it has none; else all of them.\n\n"
        "A base inside an intron or a soft clip is not counted, an insertion changes nothing, and neither does N in a "
        "read. Reads without SEQ count as the reference. Where the reference is N, and beyond the chromosome, variants "
        "of "
        "reads alone are counted. Mates that overlap count twice.\n\n"
        "json also has the interval: query query_chrom query_start query_end query_strand, which --columns names. npy "
        "is an array of int32 of shape (intervals, bases, 5): all intervals have one length.";
    add_stream_options(command, options->stream,
                       {.na = false, .input_help = "BED, VCF, BCF, GFF3 or GTF, plain, gzip or BGZF; - is stdin"});
    command.positionals.insert(command.positionals.begin(), reads_argument(options->file, "gk reads build"));
    command.options.insert(command.options.begin(), file_genome_option(options->genome));
    command.options.push_back(format_option(
        options->format, {{"tsv", PileupFormat::tsv}, {"json", PileupFormat::json}, {"npy", PileupFormat::npy}}));
    add_row_options(command, options->rows, "query, query_chrom, query_start, query_end, query_strand");
    command.examples = {{"the bases that were read at a site", "gk reads pileup sample.ralign -r chr7:117,120,149"},
                        {"an array for NumPy", "gk reads pileup sample.ralign windows.bed -f npy -o windows.npy"}};
    command.run = [options](const cli::Context& context) { run_pileup(*options, context); };
    return command;
}

}  // namespace gk::cmd
