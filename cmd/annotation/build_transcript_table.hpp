// What gk build-appris and gk build-mane share: a public table about transcripts and an annotation in, one file out.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/source_report.hpp"
#include "gk/io/lines.hpp"

namespace gk::cmd {

/// What one of the commands has of its own.
struct TranscriptTable {
    std::string command{};  ///< `build-appris`
    std::string what{};     ///< `APPRIS`
    std::string description{};
    std::vector<cli::Example> examples{};
    /// The output's name for an annotation of this name.
    std::string (*file_name)(const std::string& annotation) = nullptr;
    /// The output's bytes.
    std::string (*build)(io::ChunkSource& table, const annotation::Annotation& annotation,
                         const std::string& annotation_name, annotation::SourceReport& report) = nullptr;
};

/// The command: it writes the file, prints its path, and says on stderr what became of the table's rows.
cli::Command transcript_table_command(TranscriptTable table);

}  // namespace gk::cmd
