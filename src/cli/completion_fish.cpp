#include "cli/completion.hpp"
#include "cli/describe.hpp"
#include "cli/global_options.hpp"

namespace gk::cli {

namespace {

constexpr std::string_view fish_helpers = R"sh(# fish completion of gk, printed by `gk completion fish`.

# The genomes and annotations of the data folder.
function __gk_genomes
    set -l folder $GENOMEKIT_DATA_DIR
    if test -z "$folder"
        set -l data_home $XDG_DATA_HOME
        test -n "$data_home"; or set data_home $HOME/.local/share
        set folder $data_home/genome_kit
    end
    set -l typed (commandline -opc)
    if set -l at (contains -i -- --data-dir $typed); and test $at -lt (count $typed)
        set folder $typed[(math $at + 1)]
    end
    for file in $folder/*.chrom.sizes $folder/*.cfg
        string replace -r '.*/' '' -- $file | string replace -r '\.(chrom\.sizes|cfg)$' ''
    end
end

# The columns that the command would have, which it lists itself; with commas between them.
function __gk_columns
    set -l typed (commandline -opc)
    if contains -- $typed[-1] --columns --collapse --name
        set -e typed[-1]
    end
    set -l before (commandline -ct | string replace -r '^--[a-z]*=' '' | string match -r '^(?:.*,|\+)?')
    for column in ($typed -f tsv --columns help --offline -q 2>/dev/null </dev/null | string replace -r '\t.*' '')[2..-1]
        echo $before$column
    end
end

)sh";

std::string fish_quoted(std::string_view text) {
    return "'" + backslashed(text, "'\\") + "'";
}

std::string kind_offer(ValueKind kind) {
    switch (kind) {
        case ValueKind::file:
            return " -r -F";
        case ValueKind::directory:
            return " -x -a '(__fish_complete_directories)'";
        case ValueKind::genome:
            return " -r -a '(__gk_genomes)'";
        case ValueKind::columns:
            return " -x -a '(__gk_columns)'";
        case ValueKind::text:
            return " -x";
    }
    return {};
}

std::string option_line(const std::string& condition, const Option& option) {
    std::string line = "complete -c gk";
    if (!condition.empty()) line += " -n " + fish_quoted(condition);
    for (const std::string& name : option_names(option))
        line += name.compare(0, 2, "--") == 0 ? " -l " + name.substr(2) : " -s " + name.substr(1);
    const std::vector<std::string>& words = option.choices.empty() ? option.offers : option.choices;
    if (takes_value(option))
        line += words.empty() ? kind_offer(option.kind) : " -x -a " + fish_quoted(join(words, " "));
    return line + " -d " + fish_quoted(option.help) + '\n';
}

std::string positional_lines(const std::string& condition, const Command& command) {
    const PositionalOffer offer = positional_offer(command);
    const std::string start = "complete -c gk -n " + fish_quoted(condition);
    std::string lines;
    if (!offer.files && !offer.folders) lines += start + " -f\n";
    if (!offer.words.empty()) lines += start + " -a " + fish_quoted(join(offer.words, " ")) + '\n';
    if (offer.genomes) lines += start + " -a '(__gk_genomes)'\n";
    return lines;
}

std::string group_lines(const std::vector<Command>& commands, const std::string& group) {
    std::string names;
    for (const Command* command : commands_in(commands, group)) names += ' ' + name_in_group(*command);
    const std::string condition =
        "__fish_seen_subcommand_from " + group + "; and not __fish_seen_subcommand_from" + names;
    std::string lines;
    for (const Command* command : commands_in(commands, group))
        lines += "complete -c gk -n " + fish_quoted(condition) + " -f -a " + name_in_group(*command) + " -d " +
                 fish_quoted(command->summary) + '\n';
    return lines;
}

}  // namespace

std::string fish_completion(const std::vector<Command>& commands) {
    GlobalOptions unused;
    std::string script(fish_helpers);
    std::vector<std::string> names;
    for (const Option& option : describe_global_options(unused)) script += option_line({}, option);
    script += "\ncomplete -c gk -n __fish_use_subcommand -f\n";
    for (const FirstWord& word : first_words(commands)) {
        names.push_back(word.word);
        script += "complete -c gk -n __fish_use_subcommand -a " + word.word + " -d " + fish_quoted(word.summary) + '\n';
        if (word.is_group) script += group_lines(commands, word.word);
    }
    script += "complete -c gk -n __fish_use_subcommand -a help -d 'explain a command'\n";
    script += "complete -c gk -n '__fish_seen_subcommand_from help' -f -a " + fish_quoted(join(names, " ")) + '\n';
    for (const Command& command : commands) {
        const std::string group = group_of(command);
        const std::string seen = "__fish_seen_subcommand_from ";
        std::string condition;
        if (!group.empty()) condition.append(seen).append(group).append("; and ");
        condition.append(seen).append(name_in_group(command));
        script += '\n' + positional_lines(condition, command);
        for (const Option& option : command.options) script += option_line(condition, option);
    }
    return script;
}

}  // namespace gk::cli
