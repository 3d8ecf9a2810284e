// --shard: which piece of the input a run reads, as one of many that share it.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "gk/io/piece.hpp"

namespace gk::cmd {

/// `--shard I/N`, or `auto`: as the array job of a scheduler says. A malformed value throws UsageError.
cli::Option shard_option(std::optional<io::Piece>& target,
                         const std::string& help =
                             "only piece I of N of INPUT, cut between lines: 3/64; auto: as the "
                             "array job of Slurm or AWS Batch counts");

/// What `--shard` reads by its value. Throws UsageError.
io::Piece read_shard(const std::string& text);

}  // namespace gk::cmd
