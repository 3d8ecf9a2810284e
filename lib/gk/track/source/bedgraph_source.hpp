// bedGraph (gk/track/source/FORMAT.md#bedgraph).
#pragma once

#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/track/build/item_feed.hpp"

namespace gk::track::source {

/// Throws UsageError unless one file of bedGraph, or two, can be put into such a track: it has one value for a
/// position, and is not strand_aware, since lines are by ascending position; a second file, of the negative strand,
/// needs a track with strands.
void require_bedgraph(const build::TrackOptions& options, bool has_negative_file);

/// Feeds all lines of the input, and finishes. Throws DataError with file and line.
void read_bedgraph(io::Input& input, const Genome& genome, build::ItemFeed& feed);

}  // namespace gk::track::source
