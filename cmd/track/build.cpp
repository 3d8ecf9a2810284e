// gk track build: text, bigWig or single values to a gtrack (gk/track/build/FORMAT.md).
#include <functional>
#include <memory>
#include <utility>

#include "cmd/options/choice.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/track/commands.hpp"
#include "cmd/track/value_options.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/bigwig/bigwig_cursor.hpp"
#include "gk/io/input.hpp"
#include "gk/io/region.hpp"
#include "gk/store/file_kind.hpp"
#include "gk/track/build/item_feed.hpp"
#include "gk/track/build/track_builder.hpp"
#include "gk/track/source/bed_track_source.hpp"
#include "gk/track/source/bedgraph_source.hpp"
#include "gk/track/source/values_source.hpp"
#include "gk/track/source/wig_source.hpp"

namespace gk::cmd {
namespace {

using track::build::FeedReport;
using track::build::ItemFeed;
using track::build::Strandedness;
using track::build::TrackBuilder;
using track::build::TrackOptions;

// A source of items by ascending position, and the file of the negative strand that may stand beside it.
struct TwoFiles {
    std::optional<std::string> positive;
    std::optional<std::string> negative;
};

struct BuildOptions {
    std::string genome;
    std::string output;
    std::string etype;
    std::int64_t dim = 1;
    std::int64_t resolution = 1;
    Strandedness strandedness = Strandedness::single_stranded;
    TwoFiles wig;
    TwoFiles bedgraph;
    TwoFiles bigwig;
    std::optional<std::string> bed;
    std::vector<std::string> categories;
    std::optional<std::string> data;
    std::optional<std::string> default_value;
    std::optional<std::int64_t> min_run;
    std::optional<std::string> min_delta;
    std::optional<std::string> restriction;
    ValueOptions values;
};

void check(const BuildOptions& options) {
    require(!options.output.empty() && options.output != "-", "a track is written to a file: give -o OUT.gtrack");
    require(!options.etype.empty(), "how values are stored is not known: give --etype, one of " + track::etype_names());
    int sources = 0;
    for (const std::optional<std::string>* file :
         {&options.wig.positive, &options.bedgraph.positive, &options.bigwig.positive, &options.bed, &options.data})
        if (*file) ++sources;
    require(sources == 1, "give one of --wig, --bedgraph, --bigwig, --bed and --data");
    const auto check_pair = [](const TwoFiles& files, const std::string& name) {
        require(!files.negative || files.positive, name + "-neg goes with " + name);
        require(files.negative.value_or("") != "-" || files.positive.value_or("") != "-",
                name + " and " + name + "-neg can't both be stdin");
    };
    check_pair(options.wig, "--wig");
    check_pair(options.bedgraph, "--bedgraph");
    check_pair(options.bigwig, "--bigwig");
    require(options.categories.empty() || options.bed, "--categories goes with --bed");
    require(!options.values.dict_of_halves || options.values.has_dictionary,
            "--dict-type goes with --dict and --dict-linspace");
    require(!options.min_delta || options.min_run, "--sparsity-min-delta goes with --sparsity-min-run");
}

void set_restriction(const std::string& text, const Genome& genome, TrackOptions& track) {
    const io::Region region = io::parse_region(
        text, {.is_chromosome = [&](std::string_view name) { return genome.names().find(name).has_value(); }});
    const auto chrom = genome.names().find(region.chrom);
    if (!chrom)
        throw UsageError("--restrict: unknown chromosome '" + region.chrom + "'" +
                         genome.names().suggestion(region.chrom));
    const std::string& name = genome.names().name(*chrom);
    const std::optional<std::int64_t> size = genome.size(*chrom);
    require(region.end || size, "--restrict: the length of " + name + " is not known");
    track.set_restriction(chrom_tag(name), region.start, region.end ? std::int64_t{*region.end} : *size);
}

TrackOptions track_options(const BuildOptions& options, const Genome& genome) {
    const auto etype = track::find_etype(options.etype);
    if (!etype)
        throw UsageError("--etype: unknown value '" + options.etype + "' (one of " + track::etype_names() + ")");
    TrackOptions track(*etype, options.strandedness, static_cast<std::int32_t>(options.dim),
                       static_cast<std::int32_t>(options.resolution));
    if (options.default_value) track.set_default(parse_real_option("--default", *options.default_value));
    options.values.apply(track);
    if (options.min_run)
        track.set_sparsity(static_cast<std::int32_t>(*options.min_run),
                           parse_real_option("--sparsity-min-delta", options.min_delta.value_or("0")));
    if (options.restriction) set_restriction(*options.restriction, genome, track);
    return track;
}

// A file's items, read into a builder.
class Feeding {
public:
    Feeding(const Genome& genome, TrackBuilder& builder, bool is_text, const cli::Context& context)
        : genome_(genome), builder_(builder), is_text_(is_text), context_(context) {}

    using Read = std::function<void(const std::string& path, ItemFeed& feed, FeedReport& report)>;
    void feed(const TwoFiles& files, const Read& read) const {
        for (const auto& [file, strand] :
             {std::pair(&files.positive, Strand::positive), std::pair(&files.negative, Strand::negative)}) {
            if (!*file) continue;
            require(!is_text_ || **file == "-" || kind_of_file(**file) != FileKind::bigwig,
                    **file + " is a bigWig: give --bigwig");
            const std::string name = **file == "-" ? "<stdin>" : **file;
            FeedReport report;
            ItemFeed feed(builder_, genome_, strand, name, report);
            read(**file, feed, report);
            tell(report, name);
        }
    }
    void tell(const FeedReport& report, const std::string& file) const {
        for (const std::string& warning : report.warnings(file)) context_.warn(warning);
    }

private:
    const Genome& genome_;
    TrackBuilder& builder_;
    bool is_text_;
    const cli::Context& context_;
};

void read_bigwig(const std::string& path, const Genome& genome, const cli::Context& context, ItemFeed& feed) {
    require(path != "-", "a bigWig is mapped into memory, so it can't come from stdin");
    const bigwig::BigWig file(path);
    std::vector<std::optional<ChromId>> chroms;
    for (const bigwig::Chromosome& own : file.chromosomes()) chroms.push_back(genome.names().find(own.name));
    bigwig::BigWigCursor cursor(file);
    const bigwig::ItemCounts counts =
        cursor.for_each_block([&](std::size_t chromosome, std::span<const bigwig::Item> items) {
            const std::string& name = file.chromosomes()[chromosome].name;
            if (!chroms[chromosome])
                throw DataError("unknown chromosome '" + name + "'" + genome.names().suggestion(name), path);
            for (const bigwig::Item& item : items) feed.add(*chroms[chromosome], item.start, item.end, item.value, 0);
        });
    feed.finish();
    for (const std::string& text : counts.warnings(path)) context.warn(text);
}

void read_source(const BuildOptions& options, const Genome& genome, const cli::Context& context,
                 TrackBuilder& builder) {
    const Feeding feeding(genome, builder, !options.bigwig.positive, context);
    if (options.wig.positive)
        return feeding.feed(options.wig, [&](const std::string& path, ItemFeed& feed, FeedReport& report) {
            io::Input input(path, context.progress);
            track::source::read_wig(input, genome, feed, builder.options(), report);
        });
    if (options.bedgraph.positive)
        return feeding.feed(options.bedgraph, [&](const std::string& path, ItemFeed& feed, FeedReport&) {
            io::Input input(path, context.progress);
            track::source::read_bedgraph(input, genome, feed);
        });
    if (options.bigwig.positive)
        return feeding.feed(options.bigwig, [&](const std::string& path, ItemFeed& feed, FeedReport&) {
            read_bigwig(path, genome, context, feed);
        });
    io::Input input(options.bed ? *options.bed : *options.data, context.progress);
    FeedReport report;
    if (options.bed)
        track::source::read_bed(input, genome, options.categories, builder, report);
    else
        track::source::read_values(input, genome, builder, report);
    feeding.tell(report, input.name());
}

// What the sources can't be put into, before anything is opened.
void check_source(const BuildOptions& options, const TrackOptions& track) {
    if (options.wig.positive) track::source::require_wig(track, options.wig.negative.has_value());
    if (options.bedgraph.positive) track::source::require_bedgraph(track, options.bedgraph.negative.has_value());
    if (options.bigwig.positive) track::source::require_bedgraph(track, options.bigwig.negative.has_value());
    if (options.bed) track::source::require_bed(track, options.categories);
}

void run(const BuildOptions& options, const cli::Context& context) {
    check(options);
    const Genome genome(find_named_genome(options.genome, context));
    const TrackOptions track = track_options(options, genome);
    check_source(options, track);
    TrackBuilder builder(track, assembly_tag(genome.assembly()), options.output);
    read_source(options, genome, context, builder);
    builder.finish();
    context.debug(std::to_string(builder.data_size()) + " positions in " + std::to_string(builder.block_count()) +
                  " blocks");
}

cli::Option source_option(const char* names, const char* help, std::optional<std::string>& target) {
    return {.names = names,
            .metavar = "FILE",
            .help = help,
            .target = &target,
            .group = "Source",
            .kind = cli::ValueKind::file};
}

void add_source_options(cli::Command& command, BuildOptions& options) {
    command.options.push_back(
        source_option("--wig", "wiggle, fixedStep and variableStep; - is stdin", options.wig.positive));
    command.options.push_back(source_option("--wig-neg", "the same of the - strand", options.wig.negative));
    command.options.push_back(
        source_option("--bedgraph", "bedGraph, sorted within each chromosome; - is stdin", options.bedgraph.positive));
    command.options.push_back(source_option("--bedgraph-neg", "the same of the - strand", options.bedgraph.negative));
    command.options.push_back(source_option("--bigwig", "bigWig", options.bigwig.positive));
    command.options.push_back(source_option("--bigwig-neg", "the same of the - strand", options.bigwig.negative));
    command.options.push_back(
        source_option("--bed", "BED: the score, else 1, or with --categories the name's place", options.bed));
    command.options.push_back({.names = "--categories",
                               .metavar = "LIST",
                               .help = "names of --bed: the first is stored as 0, the next one as 1",
                               .target = &options.categories,
                               .group = "Source",
                               .comma_list = true});
    command.options.push_back(
        source_option("--data", "a table chrom start end strand dtype values, rows in any order", options.data));
}

void add_layout_options(cli::Command& command, BuildOptions& options) {
    const char* const group = "Track";
    command.options.push_back({.names = "--etype",
                               .metavar = "TYPE",
                               .help = "how values are stored: m0 (a mask), u1 to u6, u8, i8, f2 to f6, f8 (a "
                                       "dictionary), f16, f32",
                               .target = &options.etype,
                               .group = group});
    command.options.push_back({.names = "--dim",
                               .metavar = "N",
                               .help = "values of a position",
                               .target = &options.dim,
                               .default_text = "1",
                               .group = group,
                               .minimum = 1,
                               .maximum = 65536});
    command.options.push_back({.names = "--resolution",
                               .metavar = "N",
                               .help = "bases that share their values",
                               .target = &options.resolution,
                               .default_text = "1",
                               .group = group,
                               .minimum = 1,
                               .maximum = std::numeric_limits<std::int32_t>::max()});
    command.options.push_back(choice({.names = "--strandedness",
                                      .metavar = "HOW",
                                      .help = "one set of values for both strands, or one for each; in strand_aware "
                                              "--data those of - come from 5' to 3'",
                                      .group = group},
                                     options.strandedness,
                                     {{"single_stranded", Strandedness::single_stranded},
                                      {"strand_unaware", Strandedness::strand_unaware},
                                      {"strand_aware", Strandedness::strand_aware}}));
    command.options.push_back({.names = "--default",
                               .metavar = "X",
                               .help = "the value of positions without data, and of short gaps",
                               .target = &options.default_value,
                               .default_text = "nan; 0 where whole numbers are read as such",
                               .group = group});
    command.options.push_back({.names = "--sparsity-min-run",
                               .metavar = "N",
                               .help = "don't store runs of at least N positions of the default value",
                               .target = &options.min_run,
                               .group = group,
                               .minimum = 1,
                               .maximum = std::numeric_limits<std::int32_t>::max()});
    command.options.push_back({.names = "--sparsity-min-delta",
                               .metavar = "D",
                               .help = "what is nearer than this to the default is taken for it",
                               .target = &options.min_delta,
                               .default_text = "0",
                               .group = group});
    command.options.push_back({.names = "--restrict",
                               .metavar = "REGION",
                               .help = "store nothing outside this region",
                               .target = &options.restriction,
                               .group = group});
}

}  // namespace

cli::Command track_build_command() {
    auto options = std::make_shared<BuildOptions>();
    cli::Command command;
    command.name = "track build";
    command.summary = "make a track (.gtrack) from wiggle, bedGraph, BED, bigWig or a table of values";
    command.usage =
        "-g GENOME -o OUT.gtrack --etype TYPE --wig FILE | --bedgraph FILE | --bigwig FILE | --bed FILE | "
        "--data FILE";
    command.description =
        "Writes the values of a genome's positions as a compact file: what gk track query and GenomeKit map into "
        "memory. Text is plain, gzip or BGZF; track, browser, comment and blank lines are passed over. The file "
        "appears when it is complete, in place of one of its name.\n\n"
        "Each chromosome of wiggle, bedGraph and bigWig comes once, by ascending position. Items with at most 8192 "
        "bases between them are joined; the gap is stored as the default value, which integers and dictionaries need "
        "--default for. Values of all etypes but f32 pass through half precision (float16), as in GenomeKit; where "
        "that made another value of one, the number of them is told.\n\n"
        "Rows of --data have the columns chrom, start, end, strand, dtype (bool, uint8, int8, float16, float32) and "
        "the values with commas between them, those of a position together, by ascending position, or from 5' to 3' "
        "where the track is strand_aware; . for a mask.\n\n"
        "The last one of --clamp, --dict and --transform says what values are clamped to: what the encoding or the "
        "dictionary can hold, or C and D.\n\n"
        "Files are the same as GenomeKit's where that reads the text, but for --clamp of u1 to u8 and i8, which "
        "GenomeKit "
        "clamps to 0 and 1 (--clamp-range 0,1).";
    command.options.push_back(genome_option(options->genome));
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "the track; a file of this name is replaced",
                               .target = &options->output,
                               .kind = cli::ValueKind::file});
    add_source_options(command, *options);
    add_layout_options(command, *options);
    add_value_options(command, options->values);
    command.examples = {
        {"conservation scores as halves",
         "gk track build -g hg38 -o phastCons.gtrack --etype f16 --wig phastCons.wig.gz"},
        {"coverage of both strands, 0 where there is none",
         "gk track build -g hg38 -o cov.gtrack --etype f32 --default 0 --strandedness strand_unaware --bedgraph "
         "plus.bedgraph --bedgraph-neg minus.bedgraph"},
        {"a quarter of the bytes: 16 levels, what lies outside is clamped",
         "gk track build -g hg38 -o levels.gtrack --etype f4 --dict-linspace 0,1 --clamp --bigwig signal.bw"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
