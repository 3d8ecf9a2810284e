#include "cmd/stream/record_options.hpp"

#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/shard_option.hpp"

namespace gk::cmd {

void add_stream_options(cli::Command& command, StreamOptions& options, const StreamOptionSet& set) {
    if (set.input_positional)
        command.positionals.push_back({"INPUT",
                                       set.input_help.empty() ? "intervals: BED (3 or more columns), VCF, BCF, GFF3 or "
                                                                "GTF, plain, gzip or BGZF, or a VCF table, told by "
                                                                "content; - or nothing: stdin"
                                                              : set.input_help,
                                       &options.input, cli::ValueKind::file});
    const std::string group = "Input";
    command.options.push_back(
        {.names = "-r,--region",
         .metavar = "REGION",
         .help = "an interval instead of INPUT, 1-based and inclusive: chr7:117,120,017-117,120,201:-, "
                 "chr7:5000, chr7:5000-, chr7",
         .target = &options.regions,
         .group = group});
    cli::Option strand{
        .names = "--strand", .metavar = "STRAND", .help = "use this strand for every record", .group = group};
    command.options.push_back(
        set.both_strands
            ? choice(std::move(strand), options.strand,
                     {{"+", StrandRead::positive}, {"-", StrandRead::negative}, {"both", StrandRead::both}})
            : choice(std::move(strand), options.strand, {{"+", StrandRead::positive}, {"-", StrandRead::negative}}));
    command.options.push_back(
        flag("--ignore-strand", "read every record as if it had no strand", options.ignore_strand, group.c_str()));
    add_record_options(command, options, set);
}

void add_record_options(cli::Command& command, StreamOptions& options, const StreamOptionSet& set) {
    const std::string group = "Input";
    command.options.push_back({.names = "--limit",
                               .metavar = "N",
                               .help = "stop after N input records",
                               .target = &options.limit,
                               .group = group});
    if (set.shard) command.options.push_back(shard_option(options.shard));
    BadRecordWords words;
    if (set.na)
        words.on_bad =
            "a bad record ends the run (fail), is left out and counted (skip), or is written with its fields missing "
            "(na)";
    add_bad_record_options(command, options.bad, set.na, words);
    if (set.file) add_file_options(command, options.file);
}

}  // namespace gk::cmd
