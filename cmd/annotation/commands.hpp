// The commands on annotations.
#pragma once

#include <vector>

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command build_annotation_command();
cli::Command build_appris_command();
cli::Command build_mane_command();
cli::Command annotation_list_command();
cli::Command annotation_show_command();
cli::Command annotation_tree_command();
cli::Command annotation_export_command();
std::vector<cli::Command> find_commands();  ///< find-overlapping and the like

}  // namespace gk::cmd
