// BED as a track: scores, ones, or numbers of categories (gk/track/source/FORMAT.md#bed).
#pragma once

#include <span>
#include <string>

#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/track/build/item_feed.hpp"

namespace gk::track::source {

/// Throws UsageError unless BED with these categories (none: the scores) can be put into such a track.
void require_bed(const build::TrackOptions& options, std::span<const std::string> categories);

/// Puts all lines of the input into the builder, both strands of a track that has them. Throws DataError with file and
/// line.
void read_bed(io::Input& input, const Genome& genome, std::span<const std::string> categories,
              build::TrackBuilder& builder, build::FeedReport& report);

}  // namespace gk::track::source
