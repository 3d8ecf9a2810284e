// gk track intervals: the stored blocks of a track (gk/track/FORMAT.md#answers).
#include <memory>

#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/track/commands.hpp"
#include "cmd/track/open_track.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t interval_piece_size = std::size_t{1} << 18;

struct IntervalsOptions {
    std::string file;
    std::string genome;
    std::optional<std::string> chrom_scheme;
    FileOptions output;
};

void run(const IntervalsOptions& options, const cli::Context& context) {
    check_file_options(options.output);
    OpenTrack track(options.file, options.genome, options.chrom_scheme, context);
    io::Output output(output_of(options.output, io::share_threads(context.threads, options.output.output).compressors));
    ByteBuffer rows;
    const std::vector<std::string> odd_items = track.file().each_block([&](const track::Place& block) {
        rows.append(track.names()[index_of(block.chrom)]);
        rows.push('\t');
        rows.append_integer(block.start);
        rows.push('\t');
        rows.append_integer(block.end);
        rows.append("\t.\t0\t");
        rows.push(strand_char(block.strand));
        rows.push('\n');
        if (rows.size() < interval_piece_size) return;
        output.write(rows.view());
        rows.clear();
    });
    output.write(rows.view());
    output.close();
    for (const std::string& text : odd_items) context.warn(text);
}

}  // namespace

cli::Command track_intervals_command() {
    auto options = std::make_shared<IntervalsOptions>();
    cli::Command command;
    command.name = "track intervals";
    command.summary = "the stretches that a track or bigWig has data for, as BED";
    command.usage = "FILE";
    command.description =
        "Writes the stored blocks of a track, or the items of a bigWig, as BED6 in the order of the file. Blocks that "
        "touch are not joined; one may reach beyond its chromosome's end.";
    command.positionals = {track_argument(options->file)};
    command.options.push_back(track_genome_option(options->genome));
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    add_file_options(command, options->output);
    command.examples = {
        {"which bases have a score?", "gk track intervals phastCons.gtrack | sort -k1,1 -k2,2n"},
        {"how many bases are covered?", "gk track intervals signal.bw | awk '{ n += $3 - $2 } END { print n }'"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
