// gk reads and gk junctions: files of reads.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command reads_build_command();
cli::Command reads_query_command();
cli::Command reads_pileup_command();
cli::Command reads_info_command();

cli::Command junctions_build_command();
cli::Command junctions_query_command();
cli::Command junctions_contingency_command();
cli::Command junctions_counts_command();
cli::Command junctions_counts_query_command();
cli::Command junctions_info_command();

}  // namespace gk::cmd
