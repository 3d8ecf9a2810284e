// gk data: the data folder, and what comes into it.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command data_fetch_command();
cli::Command data_list_command();
cli::Command data_path_command();
cli::Command data_upload_command();
cli::Command data_verify_command();
cli::Command data_build_command();

}  // namespace gk::cmd
