#include "cmd/stream/record_options.hpp"

namespace gk::cmd {

void add_stream_options(cli::Command& command, StreamOptions& options, StreamOptionSet set) {
    if (set.input_positional)
        command.positionals.push_back(
            {"INPUT", "BED file with 3 to 12 or more columns, plain, gzip or BGZF; - or nothing: stdin", &options.input,
             cli::ValueKind::file});
    const std::string group = "Input";
    command.options.push_back(
        {.names = "-r,--region",
         .metavar = "REGION",
         .help = "an interval instead of INPUT, 1-based and inclusive: chr7:117,120,017-117,120,201:-, "
                 "chr7:5000, chr7:5000-, chr7",
         .target = &options.regions,
         .group = group});
    command.options.push_back(
        {.names = "--strand",
         .metavar = "STRAND",
         .help = "use this strand for every record",
         .target = &options.strand,
         .choices = set.both_strands ? std::vector<std::string>{"+", "-", "both"} : std::vector<std::string>{"+", "-"},
         .group = group});
    command.options.push_back({.names = "--ignore-strand",
                               .metavar = "",
                               .help = "read every record as if it had no strand",
                               .target = &options.ignore_strand,
                               .group = group});
    add_record_options(command, options, set);
}

void add_record_options(cli::Command& command, StreamOptions& options, StreamOptionSet set) {
    const std::string group = "Input";
    command.options.push_back({.names = "--limit",
                               .metavar = "N",
                               .help = "stop after N input records",
                               .target = &options.limit,
                               .group = group});
    const std::string bad = "a bad record ends the run (fail)";
    command.options.push_back(
        {.names = "--on-bad",
         .metavar = "WHAT",
         .help = set.na ? bad + ", is left out and counted (skip), or is written with its fields missing (na)"
                        : bad + ", or is left out and counted (skip)",
         .target = &options.on_bad,
         .choices = set.na ? std::vector<std::string>{"fail", "skip", "na"} : std::vector<std::string>{"fail", "skip"},
         .default_text = "fail",
         .group = group});
    command.options.push_back({.names = "--rejects",
                               .metavar = "FILE",
                               .help = "write bad records here as they were read, with the reason in a last column",
                               .target = &options.rejects,
                               .group = group,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "write here; .gz and .bgz names are BGZF-compressed; - is stdout",
                               .target = &options.output,
                               .default_text = "-",
                               .group = "Output",
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--compress-level",
                               .metavar = "N",
                               .help = "of BGZF output, 0 to 9",
                               .target = &options.compress_level,
                               .default_text = "1",
                               .group = "Output"});
}

}  // namespace gk::cmd
