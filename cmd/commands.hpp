// The factory of each subcommand, one file each; src/registry.cpp lists them in the order of the help text.
#pragma once

#include "command.hpp"

namespace gk::cmd {

cli::Command build_assembly_command();
cli::Command build_annotation_command();
cli::Command build_appris_command();
cli::Command build_mane_command();
cli::Command chroms_command();
cli::Command info_command();
cli::Command dna_command();
cli::Command interval_command();
cli::Command annotation_list_command();
cli::Command annotation_show_command();
cli::Command annotation_tree_command();
cli::Command annotation_export_command();
std::vector<cli::Command> find_commands();  ///< find-overlapping and the like
cli::Command variant_normalize_command();
cli::Command variant_span_command();
cli::Command variant_dna_command();
cli::Command motif_command();
cli::Command completion_command();

}  // namespace gk::cmd
