#include "cmd/commands.hpp"

#include "cmd/annotation/commands.hpp"
#include "cmd/genome/commands.hpp"
#include "cmd/info/commands.hpp"
#include "cmd/interval/commands.hpp"
#include "cmd/motif/commands.hpp"
#include "cmd/variant/commands.hpp"

namespace gk::cmd {

std::vector<cli::Command> all_commands() {
    std::vector<cli::Command> commands;
    commands.push_back(build_assembly_command());
    commands.push_back(build_annotation_command());
    commands.push_back(build_appris_command());
    commands.push_back(build_mane_command());
    commands.push_back(chroms_command());
    commands.push_back(info_command());
    commands.push_back(dna_command());
    commands.push_back(interval_command());
    commands.push_back(annotation_list_command());
    commands.push_back(annotation_show_command());
    commands.push_back(annotation_tree_command());
    commands.push_back(annotation_export_command());
    for (cli::Command& command : find_commands()) commands.push_back(std::move(command));
    commands.push_back(variant_normalize_command());
    commands.push_back(variant_span_command());
    commands.push_back(variant_dna_command());
    commands.push_back(motif_command());
    commands.push_back(completion_command());
    return commands;
}

}  // namespace gk::cmd
