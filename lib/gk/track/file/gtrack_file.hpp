// A gtrack as a file of values.
#pragma once

#include <memory>
#include <string>

#include "gk/track/file/track_file.hpp"

namespace gk::track {

/// Opens a gtrack. `genome` is of the track's assembly, and outlives it. Throws Error, and DataError.
std::unique_ptr<TrackFile> open_gtrack(const std::string& path, const Genome& genome);

}  // namespace gk::track
