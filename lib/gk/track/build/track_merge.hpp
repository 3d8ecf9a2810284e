// Tracks of different chromosomes as one (gk/track/build/FORMAT.md#merged-tracks).
#pragma once

#include <span>
#include <string>

#include "gk/genome/chrom_names.hpp"
#include "gk/track/gtrack.hpp"

namespace gk::track::build {

/// Writes the sections of all parts into one track, in the order in which sections of sorted data come into being.
/// Throws DataError for parts that differ in more than their data, for a chromosome of two parts and for a
/// chromosome that the assembly does not have, and Error when the file can't be written.
void merge_tracks(std::span<const Gtrack* const> parts, const ChromNames& names, const std::string& output);

}  // namespace gk::track::build
