// The options of commands that say what a file is, and their output.
#pragma once

#include <cstdint>
#include <string>

#include "cli/command.hpp"
#include "cmd/info/document.hpp"

namespace gk::cmd {

enum class InfoFormat : std::uint8_t { text, json };

struct InfoOptions {
    std::string subject;
    InfoFormat format = InfoFormat::text;
    bool check = false;
    std::string output = "-";
};

/// Adds -f, --check and -o.
void add_info_options(cli::Command& command, InfoOptions& options);

/// Writes the document. Throws DataError when it tells of damage, then.
void write_info(const Info& info, const InfoOptions& options);

}  // namespace gk::cmd
