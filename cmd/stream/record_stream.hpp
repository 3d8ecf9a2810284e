// The way of records from their lines to rows, for every command that reads some.
#pragma once

#include "cmd/stream/stream_job.hpp"
#include "gk/io/account.hpp"

namespace gk::cmd {

/// Throws UsageError for a job that can't be run; for commands with much to do before they call `run_stream`.
void check_stream(const StreamJob& job);

/// Threads that a renderer may use for a record of its own: of -r, whose few records one renderer reads, all of them.
unsigned threads_of_record(const StreamOptions& options, const cli::Context& context);

/// Reads, renders and writes all records; ends with the summary on stderr where records were rejected. Throws DataError
/// for the first bad record under --on-bad fail, and when no record has a chromosome of the genome.
io::Account run_stream(const StreamJob& job);

}  // namespace gk::cmd
