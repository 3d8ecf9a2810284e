// gk track query: the values of intervals, or statistics of them (gk/track/FORMAT.md#answers).
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/track/commands.hpp"
#include "cmd/track/query_rows.hpp"
#include "gk/base/suggest.hpp"
#include "gk/io/npy.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

using track::Dtype;
using track::Statistic;

// As much as any header of three dimensions needs, so that it can be written before they are known.
constexpr std::size_t npy_header_bytes = 192;

struct TrackQueryOptions {
    std::string file;
    std::string genome;
    StreamOptions stream;
    bool split = false;
    TrackFormat format = TrackFormat::tsv;
    std::optional<Dtype> dtype;
    std::vector<std::string> summary;
    std::optional<std::int64_t> bins;
    std::optional<std::int64_t> dim_index;
    RowOptions rows;

    bool has_cells() const { return format == TrackFormat::tsv || format == TrackFormat::json; }
};

void check(const TrackQueryOptions& options) {
    const StreamOptions& stream = options.stream;
    require(stream.input || !stream.regions.empty(), "give INPUT (- is stdin) or -r");
    const bool tsv = options.format == TrackFormat::tsv;
    const bool npy = options.format == TrackFormat::npy;
    const bool bedgraph = options.format == TrackFormat::bedgraph;
    check_row_options(options.rows, tsv);
    require(options.has_cells() || options.rows.columns.empty(), "--columns goes with -f tsv and -f json");
    require(options.has_cells() || options.summary.empty(), "--summary goes with -f tsv and -f json");
    require(!options.bins || !options.summary.empty(), "--bins goes with --summary");
    require(!options.dtype || ((options.has_cells() || npy) && options.summary.empty()),
            "--dtype goes with the values of -f tsv, json and npy");
    require(!options.dim_index || bedgraph, "--dim-index goes with -f bedgraph");
    require(options.has_cells() || stream.bad.on_bad != io::OnBad::na,
            "--on-bad na: this format has no way to show a record without values; take -f tsv");
    const std::string& output = stream.file.output;
    require(!npy || (output != "-" && !output.ends_with(".gz") && !output.ends_with(".bgz")),
            "-f npy needs a file that is not compressed: give -o OUT.npy");
}

std::vector<Statistic> statistics_of(const std::vector<std::string>& names) {
    const std::vector<std::string_view> known{"mean", "min", "max", "sum", "count", "std", "coverage"};
    std::vector<Statistic> statistics;
    for (const std::string& name : names) {
        const auto statistic = track::find_statistic(name);
        if (!statistic)
            throw UsageError("--summary: unknown value '" + name + "'" + did_you_mean(name, known) +
                             " (one of mean, min, max, sum, count, std, coverage)");
        require(std::find(statistics.begin(), statistics.end(), *statistic) == statistics.end(),
                "--summary: '" + name + "' is given twice");
        statistics.push_back(*statistic);
    }
    return statistics;
}

constexpr std::array<std::string_view, 5> place_columns{"chrom", "start", "end", "name", "strand"};

std::vector<TrackCell> pick_cells(const TrackQueryOptions& options, const std::vector<Statistic>& statistics,
                                  io::RowShape& shape) {
    std::vector<TrackCell> cells;
    table::ColumnChoice choice;
    const auto add = [&](std::string_view name, TrackCell cell, bool is_default = true) {
        choice.known.push_back(name);
        if (is_default) choice.defaults.push_back(name);
        cells.push_back(cell);
    };
    for (std::size_t i = 0; i < place_columns.size(); ++i)
        add(place_columns[i], {.what = TrackCell::What::query, .query = static_cast<QueryCell>(i)});
    for (const Statistic statistic : statistics)
        add(name_of(statistic), {.what = TrackCell::What::statistic, .statistic = statistic});
    if (statistics.empty()) add("values", {.what = TrackCell::What::values});
    add("score", {.what = TrackCell::What::query, .query = QueryCell::score}, false);
    add("length", {.what = TrackCell::What::length}, false);
    const std::vector<std::size_t> picked = pick_columns(choice, options.rows.columns);
    const bool json = options.format == TrackFormat::json;
    if (json) refuse_repeated(choice, picked);
    std::vector<TrackCell> chosen;
    std::vector<std::string_view> names;
    for (const std::size_t i : picked) {
        chosen.push_back(cells[i]);
        names.push_back(choice.known[i]);
    }
    shape = io::RowShape(json ? io::RowFormat::json : io::RowFormat::tsv, names);
    return chosen;
}

std::string_view npy_type(Dtype dtype) {
    switch (dtype) {
        case Dtype::boolean:
            return "|b1";
        case Dtype::uint8:
            return "|u1";
        case Dtype::int8:
            return "|i1";
        case Dtype::float16:
            return "<f2";
        default:
            return "<f4";
    }
}

// Checks what only the file can tell.
void check_against(const track::TrackFile& file, const TrackQueryOptions& options, TrackRowSettings& settings) {
    const bool one_strand_format = options.format == TrackFormat::bedgraph || options.format == TrackFormat::wig;
    if (one_strand_format) {
        std::optional<Strand> strand;
        if (options.stream.strand)
            strand = *options.stream.strand == StrandRead::negative ? Strand::negative : Strand::positive;
        one_strand(file, strand, options.format == TrackFormat::wig ? "wig" : "bedGraph");
    }
    settings.dtype =
        one_strand_format || !options.summary.empty() ? Dtype::float32 : options.dtype.value_or(file.default_dtype());
    file.require(settings.dtype);
    if (options.format == TrackFormat::bedgraph) settings.column = one_column(file, options.dim_index, "bedGraph");
}

void run(const TrackQueryOptions& options, const cli::Context& context) {
    check(options);
    const std::vector<Statistic> statistics = statistics_of(options.summary);
    io::RowShape shape;
    std::vector<TrackCell> cells;
    if (options.has_cells()) cells = pick_cells(options, statistics, shape);
    OpenTrack track(options.file, options.genome, options.rows.chrom_scheme, context);
    TrackRowSettings settings{.track = track,
                              .format = options.format,
                              .cells = std::move(cells),
                              .shape = std::move(shape),
                              .statistics = statistics,
                              .bins = {},
                              .split = options.split};
    if (options.bins) settings.bins = static_cast<std::uint32_t>(*options.bins);
    check_against(track.file(), options, settings);

    StreamJob job{.options = options.stream, .context = context, .genome = &track.genome()};
    if (options.split) job.source.bed_option = "--split";
    if (options.format == TrackFormat::tsv && !options.rows.no_header) job.header = settings.shape.header();
    NpyCount npy;
    const auto npy_start = [&] {
        std::vector<std::uint64_t> shape_of{npy.records, static_cast<std::uint64_t>(npy.length.value_or(0))};
        if (track.file().dim() > 1) shape_of.push_back(track.file().dim());
        return io::npy_header(npy_type(settings.dtype), shape_of, npy_header_bytes);
    };
    if (options.format == TrackFormat::npy) {
        job.sequential = true;
        job.header = npy_start();
        job.at_end = [&](io::Output& output) { output.rewrite_begin(npy_start()); };
    }
    job.make_handler = [&] { return make_track_handler(settings, npy); };
    run_stream(job);
}

void add_options(cli::Command& command, TrackQueryOptions& options) {
    add_stream_options(command, options.stream,
                       {.input_help = "BED, VCF, BCF, GFF3 or GTF, plain, gzip or BGZF; - is stdin"});
    command.positionals.insert(command.positionals.begin(), track_argument(options.file));
    command.options.insert(command.options.begin(), track_genome_option(options.genome));
    command.options.push_back(flag("--split", "join the blocks of BED12 records, in sense order (a spliced transcript)",
                                   options.split, "Input"));
    command.options.push_back(format_option(options.format, {{"tsv", TrackFormat::tsv},
                                                             {"bedgraph", TrackFormat::bedgraph},
                                                             {"wig", TrackFormat::wig},
                                                             {"json", TrackFormat::json},
                                                             {"npy", TrackFormat::npy}}));
    command.options.push_back({.names = "--summary",
                               .metavar = "LIST",
                               .help = "statistics instead of values: mean, min, max, sum, count, std, coverage",
                               .target = &options.summary,
                               .group = "Output",
                               .comma_list = true});
    command.options.push_back({.names = "--bins",
                               .metavar = "N",
                               .help = "--summary of each of N parts of a record, in sense order",
                               .target = &options.bins,
                               .group = "Output",
                               .minimum = 1,
                               .maximum = 1'000'000});
    command.options.push_back(choice({.names = "--dtype",
                                      .metavar = "TYPE",
                                      .help = "read the values in this type, not in the file's own",
                                      .group = "Output"},
                                     options.dtype,
                                     {{"bool", Dtype::boolean},
                                      {"uint8", Dtype::uint8},
                                      {"int8", Dtype::int8},
                                      {"float16", Dtype::float16},
                                      {"float32", Dtype::float32}}));
    command.options.push_back(dim_index_option(options.dim_index));
    add_row_options(command, options.rows, "score, length");
}

}  // namespace

cli::Command track_query_command() {
    auto options = std::make_shared<TrackQueryOptions>();
    cli::Command command;
    command.name = "track query";
    command.summary = "values of a track or bigWig in intervals, or statistics of them";
    command.usage = "FILE INPUT | -r REGION... [-f FORMAT] [--summary LIST [--bins N]]";
    command.description =
        "Writes the values of each interval's bases, in input order, from its 5' end to its 3' end; a record without a "
        "strand is read on +. A base without data has the track's default value, which is nan unless it was set (0 of "
        "integers); in a bigWig it is nan. That holds outside the chromosome, too.\n\n"
        "Formats:\n"
        "  tsv       chrom start end name strand values; all columns of a base, then the next base\n"
        "  bedgraph  runs of equal value, 0-based; bases without a value are left out\n"
        "  wig       fixedStep, 1-based; the same\n"
        "  json      one object a line; where a base has several values, they are an array\n"
        "  npy       a NumPy array of shape (records, length[, dim]): all records have one length\n\n"
        "bedgraph and wig go by ascending position, whatever the strand; of a track with two strands they need "
        "--strand. They have no bases outside the chromosome.\n\n"
        "Statistics are those of the values themselves; nan is left out, default values count like data. coverage is "
        "the number of bases in stored blocks, count that of values, std the standard deviation by n-1. The default of "
        "whole numbers counts if it was set (gk track build --default), else such a base is nan here. Without any "
        "value they are nan, but sum, count and coverage 0. --bins cuts the L bases of a record at i*L/N, rounded "
        "down, and lists all columns of a part, then the next part; a part without bases is nan.";
    add_options(command, *options);
    command.examples = {
        {"the values of a region, on the - strand",
         "gk track query phastCons.gtrack -r chr7:117,120,017-117,120,036:-"},
        {"mean and coverage of peaks in a bigWig", "gk track query signal.bw peaks.bed --summary mean,coverage"},
        {"a matrix of 50 bins around each summit, for a heat map",
         "gk interval expand 1000 1000 summits.bed | gk track query signal.bw - --summary mean --bins 50 --no-header "
         "--columns mean | tr , '\\t'"},
        {"an array for PyTorch", "gk track query phastCons.gtrack windows.bed -f npy -o windows.npy"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
