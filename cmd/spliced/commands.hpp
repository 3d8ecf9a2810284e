// The commands on spliced records.
#pragma once

#include <vector>

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command spliced_make_command();
cli::Command spliced_shift_command();
cli::Command spliced_expand_command();
cli::Command spliced_expand_coord_command();
cli::Command spliced_strand_command();
cli::Command spliced_end_command();
cli::Command spliced_cut_command();
cli::Command spliced_lift_command();
cli::Command spliced_intersect_command();
cli::Command spliced_compare_command();
cli::Command spliced_lower_command();
cli::Command spliced_span_command();
cli::Command spliced_dna_command();
cli::Command spliced_map_command();

}  // namespace gk::cmd
