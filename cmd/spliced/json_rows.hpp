// The operations of gk spliced that make a record of each record, written as JSON.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cmd/spliced/argument_words.hpp"
#include "cmd/spliced/spliced_input.hpp"

namespace gk::cmd {

/// Changes the record; `nothing` is set where nothing is left of it, and null is written. Or says why it is bad. Called
/// by several threads.
using RecordChange =
    std::function<std::optional<io::BadRecord>(spliced::Record& record, std::size_t part, bool& nothing)>;

/// What an operation does, once its arguments are known.
struct JsonOperation {
    RecordChange change;
    std::size_t parts = 1;                            ///< results of each record
    std::function<void(SplicedInput& input)> open{};  ///< called before the records are read
};

/// Reads the records and writes what becomes of them. `make` takes the operation's words.
void run_json_operation(SplicedInputOptions& options, const std::string& usage,
                        const std::function<JsonOperation(ArgumentWords& words)>& make, const cli::Context& context);

/// What changes the segment of a record alone: a segment out of bounds makes it bad.
std::optional<io::BadRecord> set_segment(spliced::Record& record, const spliced::Segment& segment);

}  // namespace gk::cmd
