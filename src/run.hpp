// From the command line to an exit code.
#pragma once

namespace gk::cli {

/// Runs the command that the words name. Never throws; a failure is one line on stderr. Returns the exit code: 0, 1
/// (the data was wrong or something failed) or 2 (the command line was wrong).
int run(int argc, char** argv);

}  // namespace gk::cli
