#include "cli/completion.hpp"
#include "cli/describe.hpp"
#include "cli/global_options.hpp"

namespace gk::cli {

namespace {

constexpr std::string_view bash_helpers = R"sh(# bash completion of gk, printed by `gk completion bash`.

_gk_words() {
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_gk_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
}

_gk_folders() {
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$cur")
}

# The genomes and annotations of the data folder; a genome may also be a path.
_gk_genomes() {
    local folder=${GENOMEKIT_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/genome_kit} name names=() i
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == --data-dir ]] || continue
        [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))
        folder=${COMP_WORDS[i + 1]/#\~/$HOME}
    done
    if [[ $cur == */* ]]; then
        _gk_files
        return
    fi
    for name in "$folder"/*.chrom.sizes "$folder"/*.cfg; do
        [[ -e $name ]] || continue
        name=${name##*/}
        name=${name%.chrom.sizes}
        names+=("${name%.cfg}")
    done
    _gk_words "${names[*]}"
}

# The columns that the command would have, which it lists itself; with commas between them.
_gk_columns() {
    local before='' words=() i
    if [[ $cur == *,* ]]; then
        before=${cur%,*},
    elif [[ $cur == +* ]]; then
        before=+
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == = ]] || words+=("${COMP_WORDS[i]//[\'\"]/}")
    done
    case ${words[-1]} in
        --columns | --collapse | --name) unset 'words[-1]' ;;
    esac
    compopt -o nospace 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$(
        "${COMP_WORDS[0]}" "${words[@]}" -f tsv --columns help --offline -q 2>/dev/null </dev/null | sed -n '1!s/\t.*//p'
    )" -- "${cur:${#before}}")
}

)sh";

// `=` and `@` break words in bash: `--format=tsv` comes as three words, `-@` as two.
constexpr std::string_view kFindCommand = R"(_gk() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' options='' i
    COMPREPLY=()
    if [[ $cur == = ]]; then
        cur=''
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            @ | $GLOBAL_WITH_VALUE)
                [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))
                ((i++))
                ;;
            -*) ;;
            help) [[ $command ]] || command=help ;;
            *)
                case $command in
                    $GROUPS) command+=" ${COMP_WORDS[i]}" ;;
                    *) command=${COMP_WORDS[i]} ;;
                esac
                case $command in
                    $GROUPS) ;;
                    *) break ;;
                esac
                ;;
        esac
    done
)";

std::string value_action(const Option& option) {
    if (!option.choices.empty()) return "_gk_words " + shell_quoted(join(option.choices, " "));
    if (!option.offers.empty()) return "_gk_words " + shell_quoted(join(option.offers, " "));
    switch (option.kind) {
        case ValueKind::file:
            return "_gk_files";
        case ValueKind::directory:
            return "_gk_folders";
        case ValueKind::genome:
            return "_gk_genomes";
        case ValueKind::columns:
            return "_gk_columns";
        case ValueKind::text:
            return {};
    }
    return {};
}

/// The cases of `case $prev in`: what follows an option that takes a value. Free text gets no offers.
std::string value_cases(const std::vector<Option>& options, const std::string& indent) {
    std::string cases;
    for (const Option& option : options) {
        if (!takes_value(option)) continue;
        const std::string action = value_action(option);
        cases += indent + join(option_names(option), " | ") + ") ";
        cases += (action.empty() ? "" : action + "; ") + "return ;;\n";
    }
    return cases;
}

std::string value_case_block(const std::vector<Option>& options, const std::string& indent) {
    const std::string cases = value_cases(options, indent + "    ");
    return cases.empty() ? cases : indent + "case $prev in\n" + cases + indent + "esac\n";
}

std::string positional_actions(const Command& command, const std::string& indent) {
    const PositionalOffer offer = positional_offer(command);
    std::string actions;
    if (!offer.words.empty()) actions += indent + "_gk_words " + shell_quoted(join(offer.words, " ")) + '\n';
    if (offer.genomes) actions += indent + "_gk_genomes\n";
    if (offer.files) actions += indent + "_gk_files\n";
    if (offer.folders && !offer.files) actions += indent + "_gk_folders\n";
    return actions;
}

std::string command_case(const Command& command) {
    const std::string indent(12, ' ');
    std::string text = "        " + (group_of(command).empty() ? command.name : shell_quoted(command.name)) + ")\n";
    text += value_case_block(command.options, indent);
    text += indent + "options+=" + shell_quoted(' ' + join(all_names(command.options), " ")) + '\n';
    const std::string actions = positional_actions(command, indent + "    ");
    if (!actions.empty()) text += indent + "if [[ $cur != -* ]]; then\n" + actions + indent + "fi\n";
    return text + indent + ";;\n";
}

std::string with_replaced(std::string text, std::string_view place, const std::string& replacement) {
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + replacement.size()))
        text.replace(at, place.size(), replacement);
    return text;
}

std::string find_command_function(const std::vector<Option>& global, const std::vector<FirstWord>& words) {
    std::vector<std::string> names;
    for (const Option& option : global)
        if (takes_value(option)) names.push_back(join(option_names(option), " | "));
    std::vector<std::string> groups;
    for (const FirstWord& word : words)
        if (word.is_group) groups.push_back(word.word);
    const std::string text = with_replaced(std::string(kFindCommand), "$GLOBAL_WITH_VALUE", join(names, " | "));
    return with_replaced(text, "$GROUPS", join(groups, " | "));
}

std::string bash_group_case(const std::vector<Command>& commands, const std::string& group) {
    std::vector<std::string> names;
    for (const Command* command : commands_in(commands, group)) names.push_back(name_in_group(*command));
    return "        " + group + ") [[ $cur == -* ]] || _gk_words " + shell_quoted(join(names, " ")) + " ;;\n";
}

}  // namespace

std::string bash_completion(const std::vector<Command>& commands) {
    GlobalOptions unused;
    const std::vector<Option> global = describe_global_options(unused);
    const std::vector<FirstWord> words = first_words(commands);
    std::vector<std::string> names;
    for (const FirstWord& word : words) names.push_back(word.word);
    const std::string all_commands_text = join(names, " ");

    std::string script(bash_helpers);
    script += find_command_function(global, words);
    script += value_case_block(global, "    ");
    script += "    options=" + shell_quoted(join(all_names(global), " ")) + '\n';
    script += "    case $command in\n";
    script += "        '') [[ $cur == -* ]] || _gk_words " + shell_quoted(all_commands_text + " help") + " ;;\n";
    script += "        help) [[ $cur == -* ]] || _gk_words " + shell_quoted(all_commands_text) + " ;;\n";
    for (const FirstWord& word : words)
        if (word.is_group) script += bash_group_case(commands, word.word);
    for (const Command& command : commands) script += command_case(command);
    script += "    esac\n";
    script += "    [[ $cur == -* ]] && _gk_words \"$options\"\n";
    script += "    return 0\n}\n\ncomplete -F _gk gk\n";
    return script;
}

}  // namespace gk::cli
