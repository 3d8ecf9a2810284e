#include "gk/track/source/bedgraph_source.hpp"

#include "gk/base/error.hpp"
#include "gk/io/lines.hpp"
#include "gk/track/source/track_lines.hpp"

namespace gk::track::source {

void require_bedgraph(const build::TrackOptions& options, bool has_negative_file) {
    require_ascending(options, "bedGraph", has_negative_file);
    if (options.dim() != 1)
        throw UsageError("bedGraph has one value for a position, but the track " + std::to_string(options.dim()));
}

void read_bedgraph(io::Input& input, const Genome& genome, build::ItemFeed& feed) {
    LineContext context(genome, input.name());
    io::LineSource lines(input);
    io::Chunk chunk;
    while (lines.next(chunk))
        io::for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (io::is_skipped_line(line)) return;
            const BedGraphLine item = parse_bedgraph_line(line, context, number);
            feed.add(item.chrom, item.start, item.end, item.value, number);
        });
    feed.finish();
}

}  // namespace gk::track::source
