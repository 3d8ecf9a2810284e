// A bigWig as a file of values.
#pragma once

#include <memory>
#include <string>

#include "gk/track/file/track_file.hpp"

namespace gk::track {

/// Opens a bigWig. `genome` outlives it; chromosomes that it does not have can't be asked for. Throws Error, and
/// DataError.
std::unique_ptr<TrackFile> open_bigwig(const std::string& path, const Genome& genome);

}  // namespace gk::track
