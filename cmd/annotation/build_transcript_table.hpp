// What gk build-appris and gk build-mane share: a public table about transcripts and an annotation in, one file out.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/source_table.hpp"
#include "gk/io/input.hpp"

namespace gk::cmd {

struct TranscriptTableOptions {
    std::string table;
    std::string genome;
    std::optional<std::string> folder;
    bool force = false;
    std::string on_bad = "fail";
    std::optional<std::string> rejects;
};

/// Adds FILE and the options, bound to `options`.
void add_transcript_table_options(cli::Command& command, TranscriptTableOptions& options);

struct TranscriptTableJob {
    const TranscriptTableOptions& options;
    const cli::Context& context;
    std::string what;  ///< `APPRIS`
    /// The output's name for an annotation of this name.
    std::function<std::string(const std::string& annotation)> file_name;
    /// The output's bytes.
    std::function<std::string(io::Input& table, const annotation::Annotation& annotation,
                              const std::string& annotation_name, annotation::SourceReport& report)>
        build;
};

/// Does the work: writes the file, prints its path, and says on stderr what became of the table's rows.
void run_transcript_table(const TranscriptTableJob& job);

}  // namespace gk::cmd
