// gk track: values along a genome.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command track_build_command();
cli::Command track_query_command();
cli::Command track_info_command();
cli::Command track_intervals_command();
cli::Command track_histogram_command();
cli::Command track_export_command();

}  // namespace gk::cmd
