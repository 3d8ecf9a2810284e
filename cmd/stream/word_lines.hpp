// Records that the command line holds, as lines: the regions of -r, and words.
#pragma once

#include <memory>
#include <string>

#include "cmd/stream/stream_job.hpp"
#include "gk/io/lines.hpp"

namespace gk::cmd {

/// The regions of -r, each a BED6 line whose name is the region as typed. Throws UsageError for a malformed one, also
/// beyond --limit, and for one without an end where no genome says the chromosome's size.
std::string region_lines(const StreamJob& job);

/// The job's words, a line each. Throws UsageError for one that can't be a line.
std::string word_lines(const StreamJob& job);

/// The lines of a text as one chunk.
std::unique_ptr<io::ChunkSource> source_of_text(std::string lines);

}  // namespace gk::cmd
