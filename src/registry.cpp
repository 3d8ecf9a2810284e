#include "cmd/commands.hpp"
#include "command.hpp"

namespace gk::cli {

std::vector<Command> all_commands() {
    std::vector<Command> commands;
    commands.push_back(cmd::build_assembly_command());
    commands.push_back(cmd::build_annotation_command());
    commands.push_back(cmd::build_appris_command());
    commands.push_back(cmd::build_mane_command());
    commands.push_back(cmd::chroms_command());
    commands.push_back(cmd::info_command());
    commands.push_back(cmd::dna_command());
    commands.push_back(cmd::interval_command());
    commands.push_back(cmd::annotation_list_command());
    commands.push_back(cmd::annotation_show_command());
    commands.push_back(cmd::annotation_tree_command());
    commands.push_back(cmd::annotation_export_command());
    for (Command& command : cmd::find_commands()) commands.push_back(std::move(command));
    commands.push_back(cmd::variant_normalize_command());
    commands.push_back(cmd::variant_span_command());
    commands.push_back(cmd::variant_dna_command());
    commands.push_back(cmd::motif_command());
    commands.push_back(cmd::completion_command());
    return commands;
}

}  // namespace gk::cli
