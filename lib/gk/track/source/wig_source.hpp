// wig: fixedStep and variableStep (gk/track/source/FORMAT.md#wig).
#pragma once

#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/track/build/item_feed.hpp"

namespace gk::track::source {

/// Throws UsageError unless one file of wig, or two, can be put into such a track: strand_aware ones take none, since
/// wig is by ascending position; a second file, of the negative strand, needs a track with strands.
void require_wig(const build::TrackOptions& options, bool has_negative_file);

/// Feeds all items of the input, lines of bedGraph among them too, and finishes. `report` is the feed's. Throws
/// DataError with file and line.
void read_wig(io::Input& input, const Genome& genome, build::ItemFeed& feed, const build::TrackOptions& options,
              build::FeedReport& report);

}  // namespace gk::track::source
