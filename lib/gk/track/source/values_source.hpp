// Explicit values of intervals: `--data` (gk/track/source/FORMAT.md#values).
#pragma once

#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/track/build/item_feed.hpp"
#include "gk/track/build/track_builder.hpp"

namespace gk::track::source {

/// Puts all rows of the input into the builder: `chrom start end strand dtype values` between TABs, in any order.
/// Throws DataError with file and line.
void read_values(io::Input& input, const Genome& genome, build::TrackBuilder& builder, build::FeedReport& report);

}  // namespace gk::track::source
