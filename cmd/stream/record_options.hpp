// The options that commands share which read records: INPUT and -r, --on-bad, --rejects, --limit, --shard, --strand,
// -o.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/bad_record_options.hpp"
#include "cmd/options/output_options.hpp"
#include "gk/io/piece.hpp"

namespace gk::cmd {

/// --strand: what every record is read as.
enum class StrandRead : char { positive = '+', negative = '-', both = '.' };

/// The values of the shared options.
struct StreamOptions {
    std::optional<std::string> input;
    std::vector<std::string> regions;
    std::optional<std::int64_t> limit;
    std::optional<io::Piece> shard;
    BadRecordOptions bad;
    std::optional<StrandRead> strand;
    bool ignore_strand = false;
    FileOptions file;
};

/// Which of the shared options a command has.
struct StreamOptionSet {
    bool input_positional = true;  ///< false: the command splits its words itself
    bool na = true;                ///< false: the output has no way to show a missing value
    bool both_strands = false;     ///< --strand both: as if no record had one
    bool file = true;              ///< false: the command says itself where its output goes
    bool shard = true;             ///< false: no file has its records
    std::string input_help{};      ///< of INPUT, where it is not BED that stdin may have, too
};

/// Adds the options and the positional INPUT.
void add_stream_options(cli::Command& command, StreamOptions& options, const StreamOptionSet& set = {});

/// The part of them that is the same whatever the records are: --limit, --on-bad, --rejects, --shard, -o,
/// --compress-level.
void add_record_options(cli::Command& command, StreamOptions& options, const StreamOptionSet& set = {});

}  // namespace gk::cmd
