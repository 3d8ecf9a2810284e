// What is written of each row, and how: options that commands share.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace gk::cmd {

/// `--columns LIST`; `also`: columns that are not written by default, for its help. Of group Output.
cli::Option columns_option(std::vector<std::string>& target, const std::string& also = "");
/// `--no-header`.
cli::Option no_header_option(bool& target);

}  // namespace gk::cmd
