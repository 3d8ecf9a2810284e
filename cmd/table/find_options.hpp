// The options that all finds share, and which of them go together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/stream/record_stream.hpp"
#include "gk/table/row_writer.hpp"

namespace gk::cmd {

/// The values of the options that all finds share.
struct FindOptions {
    StreamOptions stream;
    std::optional<std::string> format;
    std::vector<std::string> columns;
    std::optional<std::string> name;
    std::optional<std::string> where;
    std::optional<std::string> chrom_scheme;
    bool no_header = false;
    bool index = false;
    bool loj = false;
    bool count = false;
    bool invert = false;
    bool unique = false;
    bool split = false;
};

/// Adds them, and what all streams of intervals share.
void add_find_options(cli::Command& command, FindOptions& options);

/// Throws UsageError for combinations that mean nothing. Returns the format.
table::TableFormat check_find_options(const FindOptions& options);

}  // namespace gk::cmd
