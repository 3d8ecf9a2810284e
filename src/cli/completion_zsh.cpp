#include "cli/completion.hpp"
#include "cli/describe.hpp"
#include "cli/global_options.hpp"

namespace gk::cli {

namespace {

constexpr std::string_view kHead = R"sh(#compdef gk
# zsh completion of gk, printed by `gk completion zsh`.

# The genomes and annotations of the data folder; a genome may also be a path.
_gk_genomes() {
    local folder=${GENOMEKIT_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/genome_kit}
    local -a names
    local typed=${_gk_line[(ie)--data-dir]}
    ((typed < _gk_current)) && folder=${~_gk_line[typed + 1]}
    names=("$folder"/*.chrom.sizes(N:t:r:r) "$folder"/*.cfg(N:t:r))
    _alternative 'genomes:genome:compadd -a names' 'files:file:_files'
}

# The columns that the command would have, which it lists itself; with commas between them.
_gk_columns() {
    local -a before names
    before=("${(@Q)_gk_line[1,_gk_current - 1]}")
    [[ $before[-1] == --(columns|collapse|name) ]] && before[-1]=()
    names=(${${(f)"$($before -f tsv --columns help --offline -q 2>/dev/null </dev/null)"}[2,-1]%%$'\t'*})
    compset -P '*,' || compset -P '+'
    compadd -S '' -a names
}

)sh";

constexpr std::string_view kTail = R"(
# Works from a folder of $fpath as well as sourced.
if [[ $funcstack[1] == _gk ]]; then
    _gk "$@"
else
    compdef _gk gk
fi
)";

/// Text inside a specification of _arguments, where brackets and colons have meanings.
std::string zsh_escaped(std::string_view text) {
    return backslashed(text, "[]:\\");
}

std::string kind_action(ValueKind kind) {
    switch (kind) {
        case ValueKind::file:
            return "_files";
        case ValueKind::directory:
            return "_files -/";
        case ValueKind::genome:
            return "_gk_genomes";
        case ValueKind::columns:
            return "_gk_columns";
        case ValueKind::text:
            return " ";
    }
    return " ";
}

/// `'(-g --genome)'{-g+,--genome=}'[help]:NAME:_gk_genomes'`
std::string option_spec(const Option& option) {
    std::vector<std::string> names = option_names(option);
    const std::string exclusion = is_repeatable(option) ? "*" : "(" + join(names, " ") + ")";
    std::string tail = "[" + zsh_escaped(option.help) + "]";
    if (takes_value(option)) {
        for (std::string& name : names) name += name.compare(0, 2, "--") == 0 ? '=' : '+';
        const std::vector<std::string>& words = option.choices.empty() ? option.offers : option.choices;
        const std::string action = words.empty() ? kind_action(option.kind) : "(" + join(words, " ") + ")";
        tail += ":" + zsh_escaped(option.metavar) + ":" + action;
    }
    if (names.size() == 1) return shell_quoted(exclusion + names.front() + tail);
    return shell_quoted(exclusion) + "{" + join(names, ",") + "}" + shell_quoted(tail);
}

std::string positional_specs(const Command& command, const std::string& indent) {
    std::string specs;
    for (const Positional& positional : command.positionals) {
        if (positional.choices.empty()) continue;
        specs +=
            indent + shell_quoted("1:" + zsh_escaped(positional.name) + ":(" + join(positional.choices, " ") + ")");
        break;
    }
    const PositionalOffer offer = positional_offer(command);
    const auto add = [&](std::string_view name, ValueKind kind) {
        specs += indent + shell_quoted("*:" + std::string(name) + ":" + kind_action(kind));
    };
    if (offer.genomes) {
        add("genome", ValueKind::genome);
    } else if (offer.files) {
        add("file", ValueKind::file);
    } else if (offer.folders) {
        add("folder", ValueKind::directory);
    } else if (!command.positionals.empty() && offer.words.empty()) {
        add("word", ValueKind::text);
    }
    return specs;
}

std::string command_case(const Command& command, const std::string& word, const std::string& indent) {
    const std::string next = " \\\n" + indent + "        ";
    std::string text = indent + word + ")\n" + indent + "    _arguments -s -S \"$global[@]\"";
    for (const Option& option : command.options) text += next + option_spec(option);
    return text + positional_specs(command, next) + '\n' + indent + "    ;;\n";
}

/// The commands of a group, or, behind one of them, what belongs to it.
std::string zsh_group_case(const std::vector<Command>& commands, const std::string& group) {
    std::string text =
        "        " + group + ")\n            if ((CURRENT == 2)); then\n                local -a members\n";
    text += "                members=(\n";
    for (const Command* command : commands_in(commands, group))
        text +=
            "                    " + shell_quoted(zsh_escaped(name_in_group(*command)) + ":" + command->summary) + '\n';
    text += "                )\n                _describe -t commands 'gk " + group + " command' members\n";
    text += "                return\n            fi\n            shift words\n            ((CURRENT--))\n";
    text += "            case $words[1] in\n";
    for (const Command* command : commands_in(commands, group))
        text += command_case(*command, name_in_group(*command), std::string(16, ' '));
    return text + "            esac\n            ;;\n";
}

}  // namespace

std::string zsh_completion(const std::vector<Command>& commands) {
    GlobalOptions unused;
    std::string script(kHead);
    script += "_gk_commands() {\n    local -a commands\n    commands=(\n";
    const std::vector<FirstWord> words = first_words(commands);
    for (const FirstWord& word : words)
        script += "        " + shell_quoted(zsh_escaped(word.word) + ":" + word.summary) + '\n';
    script += "        'help:explain a command'\n    )\n    _describe -t commands 'gk command' commands\n}\n\n";
    script +=
        "_gk() {\n    local curcontext=$curcontext state line\n    local -a _gk_line=(\"${words[@]}\")\n    local "
        "_gk_current=$CURRENT\n    local -A opt_args\n    local -a global\n    "
        "global=(\n";
    for (const Option& option : describe_global_options(unused)) script += "        " + option_spec(option) + '\n';
    script += "    )\n    _arguments -C -s -S \"$global[@]\" '1: :_gk_commands' '*:: :->rest' && return 0\n";
    script += "    [[ $state == rest ]] || return 1\n    case $words[1] in\n";
    script += "        help) _gk_commands ;;\n";
    for (const Command& command : commands)
        if (group_of(command).empty()) script += command_case(command, command.name, "        ");
    for (const FirstWord& word : words)
        if (word.is_group) script += zsh_group_case(commands, word.word);
    script += "    esac\n}\n";
    script += kTail;
    return script;
}

}  // namespace gk::cli
