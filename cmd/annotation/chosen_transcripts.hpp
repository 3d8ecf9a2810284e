// The transcripts that are exported: by ID, by condition, by number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/table/row_choice.hpp"

namespace gk::cmd {

struct TranscriptChoiceOptions {
    std::optional<std::string> gene;
    std::optional<std::string> transcript;
    std::optional<std::string> where;
    RowChoiceOptions rows;
};

/// Adds --gene, --transcript, --where, --rows and --rows-from.
void add_transcript_choice(cli::Command& command, TranscriptChoiceOptions& options);

/// Throws UsageError for combinations that mean nothing.
void check_transcript_choice(const TranscriptChoiceOptions& options);

/// By row, the transcripts for which all that is given holds; nothing where nothing is given. Throws UsageError for a
/// bad condition, and DataError for an ID or a row that the annotation does not have.
std::optional<std::vector<bool>> chosen_transcripts(const TranscriptChoiceOptions& options, OpenAnnotation& open,
                                                    const cli::Context& context);

}  // namespace gk::cmd
