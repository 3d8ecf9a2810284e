#include "cli/global_options.hpp"

#include <algorithm>
#include <cstdlib>

#include "gk/base/cpus.hpp"

namespace gk::cli {

namespace {

constexpr unsigned kDefaultThreads = 4;
constexpr std::int64_t kMaxThreads = 1024;
constexpr std::int64_t kTrace = 2;

}  // namespace

std::vector<Option> describe_global_options(GlobalOptions& values) {
    return {
        {.names = "-h,--help", .metavar = "", .help = "show this help", .target = &values.help},
        {.names = "--version",
         .metavar = "",
         .help = "show the versions of gk, its libraries and file formats",
         .target = &values.version},
        {.names = "--version-only",
         .metavar = "",
         .help = "show gk's bare version number",
         .target = &values.version_only},
        {.names = "-@,--threads",
         .metavar = "N",
         .help = "threads in all; 0 = all the CPUs this process may use",
         .target = &values.threads,
         .default_text = "up to 4",
         .environment = "GK_THREADS",
         .minimum = 0,
         .maximum = kMaxThreads},
        {.names = "--data-dir",
         .metavar = "DIR",
         .help = "the folder of genomes, shared with GenomeKit",
         .target = &values.data_dir,
         .default_text = "$GENOMEKIT_DATA_DIR, else the user's data folder + genome_kit",
         .kind = ValueKind::directory},
        {.names = "--offline",
         .metavar = "",
         .help = "never use the network (also when $GK_OFFLINE is set)",
         .target = &values.offline},
        {.names = "-q,--quiet",
         .metavar = "",
         .help = "errors only (also when $GENOMEKIT_QUIET is set)",
         .target = &values.quiet},
        {.names = "-v,--verbose",
         .metavar = "",
         .help = "debug log; twice: trace (also when $GENOMEKIT_TRACE is set)",
         .target = &values.verbosity},
        {.names = "--progress",
         .metavar = "WHEN",
         .help = "a progress bar on stderr for work over a second; auto: when stderr is a terminal",
         .target = &values.progress,
         .choices = {"auto", "always", "never"}},
    };
}

unsigned resolve_threads(std::int64_t threads) {
    if (threads > 0) return static_cast<unsigned>(threads);
    return threads == 0 ? usable_cpus() : std::min(kDefaultThreads, usable_cpus());
}

void apply_environment(GlobalOptions& values) {
    if (std::getenv("GK_OFFLINE") != nullptr) values.offline = true;
    // What was asked for on the command line beats the environment.
    const bool verbose_asked = values.verbosity > 0;
    const bool quiet_asked = values.quiet;
    if (std::getenv("GENOMEKIT_QUIET") != nullptr && !verbose_asked) values.quiet = true;
    if (std::getenv("GENOMEKIT_TRACE") != nullptr && !quiet_asked && !verbose_asked) values.verbosity = kTrace;
}

}  // namespace gk::cli
