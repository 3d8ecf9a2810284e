// gk track export: a whole track in the formats of other tools (gk/track/FORMAT.md#runs).
#include <filesystem>
#include <functional>
#include <memory>

#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/track/commands.hpp"
#include "cmd/track/open_track.hpp"
#include "gk/bigwig/bigwig_writer.hpp"
#include "gk/io/output.hpp"
#include "gk/track/run_text.hpp"
#include "gk/track/wig_rows.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t export_piece_size = std::size_t{1} << 18;

enum class ExportFormat { bedgraph, wig, bigwig };

struct ExportOptions {
    std::string file;
    std::string genome;
    std::optional<ExportFormat> format;
    std::optional<Strand> strand;
    std::optional<std::int64_t> dim_index;
    bool skip_default = false;
    std::optional<std::string> chrom_scheme;
    FileOptions output;

    std::string format_name() const {
        return *format == ExportFormat::wig ? "wig" : *format == ExportFormat::bedgraph ? "bedGraph" : "bigWig";
    }
};

// What the file has that the output has not, once for all.
void tell(const track::RunsLeftOut& left_out, const cli::Context& context) {
    if (left_out.bases_beyond_end != 0)
        context.warn(left_out.bases_beyond_end == 1 ? "1 base lies outside its chromosome and was left out"
                                                    : std::to_string(left_out.bases_beyond_end) +
                                                          " bases lie outside their chromosome and were left out");
    for (const std::string& text : left_out.odd_items) context.warn(text);
    context.debug(std::to_string(left_out.nan_bases) + " bases are nan, " + std::to_string(left_out.default_bases) +
                  " have the default value; they were left out");
}

using TextWriter = std::function<void(ChromId chrom, const track::Run& run, ByteBuffer& text)>;

void write_text(const OpenTrack& track, const track::TrackFile::RunChoice& choice, const ExportOptions& options,
                const cli::Context& context, const TextWriter& writer) {
    io::Output output(output_of(options.output, io::share_threads(context.threads, options.output.output).compressors));
    ByteBuffer text;
    const track::RunsLeftOut left_out = track.file().each_run(choice, [&](ChromId chrom, const track::Run& run) {
        writer(chrom, run, text);
        if (text.size() < export_piece_size) return;
        output.write(text.view());
        text.clear();
    });
    output.write(text.view());
    output.close();
    tell(left_out, context);
}

void write_bedgraph(const OpenTrack& track, const track::TrackFile::RunChoice& choice, const ExportOptions& options,
                    const cli::Context& context) {
    write_text(track, choice, options, context, [&](ChromId chrom, const track::Run& run, ByteBuffer& text) {
        append_bedgraph(track.names()[index_of(chrom)], run, text);
    });
}

void write_wig(const OpenTrack& track, const track::TrackFile::RunChoice& choice, const ExportOptions& options,
               const cli::Context& context) {
    std::optional<ChromId> last;
    std::optional<track::WigText> wig;
    write_text(track, choice, options, context, [&](ChromId chrom, const track::Run& run, ByteBuffer& text) {
        if (last != chrom) wig.emplace(track.names()[index_of(chrom)], track.file().resolution());
        last = chrom;
        wig->append(run, text);
    });
}

// All columns of a position in one line of wig.
void write_columns(const OpenTrack& track, const track::TrackFile::RunChoice& choice, const ExportOptions& options,
                   const cli::Context& context) {
    io::Output output(output_of(options.output, io::share_threads(context.threads, options.output.output).compressors));
    ByteBuffer text;
    std::optional<ChromId> last;
    std::optional<track::WigRows> wig;
    const std::uint64_t beyond =
        track.file().each_row(choice, [&](const track::Place& place, std::span<const float> values) {
            if (last != place.chrom) wig.emplace(track.names()[index_of(place.chrom)]);
            last = place.chrom;
            wig->append(place.start, place.end, values, text);
            if (text.size() < export_piece_size) return;
            output.write(text.view());
            text.clear();
        });
    output.write(text.view());
    output.close();
    tell({.bases_beyond_end = beyond}, context);
}

void write_bigwig(const OpenTrack& track, const track::TrackFile::RunChoice& choice, const ExportOptions& options,
                  Genome& genome, const cli::Context& context) {
    std::vector<ChromSize> chromosomes;
    std::vector<std::size_t> places(track.names().size(), SIZE_MAX);
    for (const ChromSize& known : genome.sizes()) {
        const auto chrom = genome.names().find(known.name);
        if (!chrom) continue;
        places[index_of(*chrom)] = chromosomes.size();
        chromosomes.push_back({track.names()[index_of(*chrom)], known.size});
    }
    OutputFile file(options.output.output);
    const std::string folder = std::filesystem::path(options.output.output).parent_path().string();
    bigwig::BigWigWriter writer(folder.empty() ? "." : folder, chromosomes);
    const track::RunsLeftOut left_out = track.file().each_run(choice, [&](ChromId chrom, const track::Run& run) {
        const std::size_t place = places[index_of(chrom)];
        if (place == SIZE_MAX)
            throw DataError("the length of " + track.names()[index_of(chrom)] + " is not known, which a bigWig needs",
                            track.file().path());
        try {
            writer.add(place, run.start, run.end, run.value);
        } catch (const DataError& error) {
            throw DataError(error.what(), track.file().path());
        }
    });
    writer.write(file);
    commit_all({&file});
    tell(left_out, context);
}

void run(const ExportOptions& options, const cli::Context& context) {
    require(options.format.has_value(), "give a format: -f bedgraph, wig or bigwig");
    check_file_options(options.output);
    const bool bigwig = *options.format == ExportFormat::bigwig;
    const std::string& output = options.output.output;
    require(!bigwig || output != "-", "a bigWig is written to a file: give -o OUT.bw");
    require(!bigwig || (!output.ends_with(".gz") && !output.ends_with(".bgz")),
            "a bigWig is compressed already: give -o OUT.bw");
    OpenTrack track(options.file, options.genome, options.chrom_scheme, context);
    track.file().require(track::Dtype::float32);
    track::TrackFile::RunChoice choice;
    choice.strand = one_strand(track.file(), options.strand, options.format_name());
    const bool all_columns = *options.format == ExportFormat::wig && !options.dim_index && track.file().dim() > 1;
    if (all_columns) return write_columns(track, choice, options, context);
    choice.column = one_column(track.file(), options.dim_index, options.format_name());
    choice.skip_default = options.skip_default;
    switch (*options.format) {
        case ExportFormat::bedgraph:
            return write_bedgraph(track, choice, options, context);
        case ExportFormat::wig:
            return write_wig(track, choice, options, context);
        case ExportFormat::bigwig:
            return write_bigwig(track, choice, options, track.genome(), context);
    }
}

}  // namespace

cli::Command track_export_command() {
    auto options = std::make_shared<ExportOptions>();
    cli::Command command;
    command.name = "track export";
    command.summary = "a whole track as bedGraph, wiggle or bigWig";
    command.usage = "FILE -f bedgraph|wig|bigwig [-o OUT]";
    command.description =
        "Writes what a track or bigWig stores, chromosome by chromosome in the assembly's order. Neighbours of equal "
        "value are one line or item. nan is left out, and what lies beyond a chromosome's end, which is counted.\n\n"
        "Values are the shortest text that is the same float32. wig is fixedStep, whose step and span are the track's "
        "resolution. A bigWig has all chromosomes of the assembly, each below 2^31 bases, and zoom levels whose "
        "statistics are true; it can't have infinite values. Of several values of a position wig has all, the others "
        "one (--dim-index).\n\n"
        "The gaps that gk track build joined over have the default value; --skip-default leaves it out.";
    command.positionals = {track_argument(options->file)};
    command.options.push_back(track_genome_option(options->genome));
    command.options.push_back(
        choice({.names = "-f,--format", .metavar = "FORMAT", .help = "format of the output", .group = "Output"},
               options->format,
               {{"bedgraph", ExportFormat::bedgraph}, {"wig", ExportFormat::wig}, {"bigwig", ExportFormat::bigwig}}));
    command.options.push_back(choice({.names = "--strand",
                                      .metavar = "STRAND",
                                      .help = "of a track with two strands, the one that is written",
                                      .group = "Output"},
                                     options->strand, {{"+", Strand::positive}, {"-", Strand::negative}}));
    command.options.push_back(dim_index_option(options->dim_index));
    command.options.push_back(flag("--skip-default", "leave default values out", options->skip_default, "Output"));
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    add_file_options(command, options->output);
    command.examples = {{"bedGraph to bigWig, for a genome browser",
                         "gk track build -g hg38 -o x.gtrack --etype f32 --bedgraph x.bedgraph && gk track export "
                         "x.gtrack -f bigwig -o "
                         "x.bw"},
                        {"bigWig to bedGraph", "gk track export signal.bw -f bedgraph -o signal.bedgraph"},
                        {"the - strand as bedGraph, without zeros",
                         "gk track export cov.gtrack -f bedgraph --strand - --skip-default -o minus.bedgraph.gz"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
