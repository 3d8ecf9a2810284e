// --on-bad and --rejects: what becomes of bad records.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::cmd {

/// The values of --on-bad and --rejects.
struct BadRecordOptions {
    io::OnBad on_bad = io::OnBad::fail;
    std::optional<std::string> rejects;
};

/// The help of the two options, where records are called something else.
struct BadRecordWords {
    std::string on_bad = "a bad record ends the run (fail), or is left out and counted (skip)";
    std::string rejects = "write bad records here as they were read, with the reason in a last column";
    std::string group = "Input";
};

/// Adds them; `na`: the output has a way to show a record with its fields missing.
void add_bad_record_options(cli::Command& command, BadRecordOptions& options, bool na = false,
                            const BadRecordWords& words = {});

/// Adds them to a command that builds a file of rows; `work` is what a bad row ends: the build, the run.
void add_bad_row_options(cli::Command& command, BadRecordOptions& options, const std::string& work);

}  // namespace gk::cmd
