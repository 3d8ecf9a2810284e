// The options that gk reads build and gk junctions build share: which reads are used, and where their junctions lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/bad_record_options.hpp"
#include "gk/reads/build/read_inputs.hpp"

namespace gk::cmd {

struct ReadBuildOptions {
    std::vector<std::string> inputs;
    std::string genome;
    std::string output;
    std::optional<std::string> reference;
    std::optional<std::string> region;
    bool include_duplicates = false;
    bool exclude_failed = false;
    bool unique = false;
    std::int64_t min_quality = 0;
    std::string library = "U";
    bool single_end = false;
    reads::build::StrandSource strand_source = reads::build::StrandSource::none;
    std::int64_t min_intron = 0;
    std::optional<std::int64_t> max_intron;
    std::optional<std::string> exclude;
    std::optional<std::string> allow;
    BadRecordOptions bad;
};

/// `--exclude BED` and `--allow BED` of a command that makes rows of junctions.
void add_junction_lists(cli::Command& command, std::optional<std::string>& exclude, std::optional<std::string>& allow,
                        const char* group);

/// Adds SAM, -g, -o, and those of reads and junctions; `suffix`: of the file that is made.
void add_read_build_options(cli::Command& command, ReadBuildOptions& options, const std::string& suffix);

/// Throws UsageError for combinations that mean nothing.
void check_read_build_options(const ReadBuildOptions& options);
/// Throws UsageError where no file is named that a mapped table can be written to; `suffix` as above.
void require_output_file(const ReadBuildOptions& options, const std::string& suffix);

/// What they ask of a build. The genome outlives it.
reads::build::ReadRecipe read_recipe(const ReadBuildOptions& options, const Genome& genome,
                                     const cli::Context& context);

}  // namespace gk::cmd
