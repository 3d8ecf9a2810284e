// gk track histogram: how often each value occurs (gk/track/FORMAT.md#histogram).
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "cmd/options/flag.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/track/commands.hpp"
#include "cmd/track/open_track.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {
namespace {

using track::ValueCount;

struct HistogramOptions {
    std::string file;
    std::string genome;
    StreamOptions stream;
    bool separate_dims = false;
    bool plot = false;
    io::RowFormat format = io::RowFormat::tsv;
    bool no_header = false;

    bool has_queries() const { return stream.input || !stream.regions.empty(); }
};

// Counts, and writes nothing.
class CountingHandler final : public RecordHandler {
public:
    explicit CountingHandler(track::ValueCounter& counter) : counter_(counter) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput&) override {
        counter_.add({.chrom = *query.chrom, .strand = query.strand, .start = query.bed.start, .end = query.bed.end});
        return std::nullopt;
    }

private:
    track::ValueCounter& counter_;
};

void count_all(const Genome& genome, const track::TrackFile& file, track::ValueCounter& counter) {
    for (const ChromSize& chromosome : genome.sizes()) {
        const auto chrom = genome.names().find(chromosome.name);
        if (!chrom) continue;
        if (chromosome.size > std::numeric_limits<std::int32_t>::max())
            throw Error(chromosome.name + " has " + std::to_string(chromosome.size) +
                        " bases; positions from 2^31 on can't be asked for");
        track::Place place{.chrom = *chrom, .strand = Strand::positive, .start = 0, .end = 0};
        place.end = static_cast<std::int32_t>(chromosome.size);
        counter.add(place);
        place.strand = Strand::negative;
        if (file.is_stranded()) counter.add(place);
    }
}

void append_rows(const std::vector<std::vector<ValueCount>>& counts, const HistogramOptions& options,
                 ByteBuffer& text) {
    std::vector<std::string_view> names{"dim", "value", "count"};
    if (!options.separate_dims) names.erase(names.begin());
    const io::RowShape shape(options.format, names);
    if (!options.no_header) text.append(shape.header());
    for (std::size_t dim = 0; dim < counts.size(); ++dim)
        for (const auto& [value, count] : counts[dim]) {
            io::RowText row(shape, text);
            if (options.separate_dims) row.integer(static_cast<std::int64_t>(dim));
            row.real(value);
            row.integer(static_cast<std::int64_t>(count));
            row.end();
        }
}

// A bar for each value or, where there are too many, for each of as many ranges of equal width.
struct Bar {
    std::string label;
    std::uint64_t count = 0;
};
constexpr std::size_t most_bars = 24;

std::string real_text(float value) {
    ByteBuffer text;
    io::append_real(value, text);
    return std::string(text.view());
}

std::vector<Bar> bars_of(std::vector<ValueCount> counts) {
    std::sort(counts.begin(), counts.end());
    std::vector<Bar> bars;
    if (counts.size() <= most_bars) {
        for (const auto& [value, count] : counts) bars.push_back({real_text(value), count});
        return bars;
    }
    std::vector<ValueCount> finite;
    for (const ValueCount& entry : counts)
        if (std::isfinite(entry.first)) finite.push_back(entry);
    const double low = static_cast<double>(finite.front().first);
    const double width = (static_cast<double>(finite.back().first) - low) / static_cast<double>(most_bars);
    const auto edge = [&](std::size_t i) { return static_cast<float>(low + width * static_cast<double>(i)); };
    for (std::size_t i = 0; i < most_bars; ++i)
        bars.push_back({real_text(edge(i)) + " to " + real_text(edge(i + 1)), 0});
    for (const auto& [value, count] : finite) {
        const double place = (static_cast<double>(value) - low) / width;
        bars[std::min(most_bars - 1, static_cast<std::size_t>(place))].count += count;
    }
    for (const auto& [value, count] : counts)
        if (std::isinf(value)) bars.insert(value < 0 ? bars.begin() : bars.end(), {real_text(value), count});
    return bars;
}

void append_plot(const std::vector<ValueCount>& counts, ByteBuffer& text) {
    constexpr std::uint64_t widest = 50;
    const std::vector<Bar> bars = bars_of(counts);
    std::uint64_t most = 1;
    std::size_t label_width = 0;
    for (const Bar& bar : bars) {
        most = std::max(most, bar.count);
        label_width = std::max(label_width, bar.label.size());
    }
    for (const Bar& bar : bars) {
        text.append_fill(label_width - bar.label.size(), ' ');
        text.append(bar.label);
        text.append(" |");
        // Not rounded away where there is something.
        const auto share = static_cast<double>(bar.count) / static_cast<double>(most);
        const auto length = static_cast<std::size_t>(std::lround(share * static_cast<double>(widest)));
        text.append_fill(bar.count != 0 ? std::max<std::size_t>(length, 1) : 0, '#');
        text.push(' ');
        text.append_integer(static_cast<std::int64_t>(bar.count));
        text.push('\n');
    }
}

void append_answer(const track::ValueCounter& counter, const HistogramOptions& options, ByteBuffer& text) {
    const std::vector<std::vector<ValueCount>> counts = counter.counts();
    if (!options.plot) return append_rows(counts, options, text);
    for (std::size_t dim = 0; dim < counts.size(); ++dim) {
        if (options.separate_dims) text.append("dim " + std::to_string(dim) + "\n");
        append_plot(counts[dim], text);
    }
}

void check(const HistogramOptions& options) {
    const StreamOptions& stream = options.stream;
    require(!stream.shard,
            "gk track histogram counts all values before it answers, so there are no pieces of its answer: leave out "
            "--shard");
    require(!options.plot || options.format == io::RowFormat::tsv, "--plot is a format of its own: leave out -f");
    require(options.format == io::RowFormat::tsv || !options.no_header, "--no-header goes with -f tsv");
    require(!options.plot || !options.no_header, "--plot has no header");
    require(options.has_queries() || (!stream.limit && !stream.strand && !stream.ignore_strand && !stream.bad.rejects &&
                                      stream.bad.on_bad == io::OnBad::fail),
            "--limit, --strand, --ignore-strand, --on-bad and --rejects go with INPUT and -r");
}

void run(const HistogramOptions& options, const cli::Context& context) {
    check(options);
    OpenTrack track(options.file, options.genome, {}, context);
    const auto counter = track.file().open_counter(options.separate_dims);
    const auto write = [&](io::Output& output) {
        ByteBuffer text;
        append_answer(*counter, options, text);
        output.write(text.view());
    };
    if (options.has_queries()) {
        StreamJob job{.options = options.stream, .context = context, .genome = &track.genome()};
        job.sequential = true;
        job.make_handler = [&] { return std::make_unique<CountingHandler>(*counter); };
        job.at_end = write;
        run_stream(job);
        return;
    }
    const FileOptions& file = options.stream.file;
    check_file_options(file);
    count_all(track.genome(), track.file(), *counter);
    io::Output output(output_of(file, io::share_threads(context.threads, file.output).compressors));
    write(output);
    output.close();
}

}  // namespace

cli::Command track_histogram_command() {
    auto options = std::make_shared<HistogramOptions>();
    cli::Command command;
    command.name = "track histogram";
    command.summary = "how often each value of a track or bigWig occurs";
    command.usage = "FILE [INPUT | -r REGION...] [--separate-dims] [--plot]";
    command.description =
        "Counts the values of the bases of intervals, or of the whole assembly, both strands of a track that has them. "
        "A base that lies in two intervals counts twice. nan is left out; default values count like data. Values come "
        "from 0 up, then negative ones by growing size.\n\n"
        "--plot draws bars instead: one for each value or, of more than 24, for each of as many ranges.";
    add_stream_options(
        command, options->stream,
        {.na = false, .input_help = "BED, VCF, BCF, GFF3 or GTF, plain, gzip or BGZF; - is stdin; nothing: all bases"});
    command.positionals.insert(command.positionals.begin(), track_argument(options->file));
    command.options.insert(command.options.begin(), track_genome_option(options->genome));
    const char* const group = "Output";
    command.options.push_back(
        flag("--separate-dims", "each value of a position for itself, with its place", options->separate_dims, group));
    command.options.push_back(flag("--plot", "a bar chart", options->plot, group));
    command.options.push_back(
        format_option(options->format, {{"tsv", io::RowFormat::tsv}, {"json", io::RowFormat::json}}));
    command.options.push_back(no_header_option(options->no_header));
    command.examples = {{"the values of a whole track", "gk track histogram levels.gtrack"},
                        {"a picture of the coverage of exons", "gk track histogram cov.gtrack exons.bed --plot"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
