// The only file that knows CLI11. It takes the words apart; what they mean is decided in assign.cpp, because CLI11
// reads `010` as eight, splits `[a,b]` and says `gk` where a command is at fault.
#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/assign.hpp"
#include "cli/describe.hpp"
#include "cli/habits/habits.hpp"
#include "gk/base/error.hpp"
#include "gk/base/suggest.hpp"

namespace gk::cli {

namespace {

bool is_option_word(const std::string& word) {
    const bool negative_number = word.size() > 1 && word[1] >= '0' && word[1] <= '9';
    return word.size() > 1 && word[0] == '-' && !negative_number;
}

bool is_long(const std::string& word) {
    return word.compare(0, 2, "--") == 0;
}

const Option* find_option(const std::vector<Option>& options, const std::string& name) {
    for (const Option& option : options) {
        const auto names = option_names(option);
        if (std::find(names.begin(), names.end(), name) != names.end()) return &option;
    }
    return nullptr;
}

[[noreturn]] void throw_unknown_option(const std::string& name, const std::vector<const Option*>& known,
                                       const std::string& command, const std::string& where = {}) {
    if (const std::string habit = habit_of_option(name, command); !habit.empty())
        throw UsageError("unknown option '" + name + "'" + where + habit);
    std::vector<std::string> names;
    for (const Option* option : known)
        for (std::string& each : option_names(*option))
            if (is_long(each)) names.push_back(std::move(each));
    if (name == "--shard")
        throw UsageError(
            "there is no --shard here: this command has no answer that pieces of its input could share ('gk "
            "shard' makes files of pieces, 'gk merge' joins tables and tracks)");
    // One letter is near to every other letter, so short options get no suggestion, but `-region` means `--region`.
    const std::string hint =
        name.size() > 2 ? did_you_mean(is_long(name) ? name : "-" + name, {names.begin(), names.end()}) : std::string();
    throw UsageError("unknown option '" + name + "'" + where + hint);
}

/// Whether the value of a global option that stands before the command is the next word.
bool value_follows(const std::string& word, const std::vector<Option>& global) {
    const std::string where = " before the command";
    std::vector<const Option*> known;
    for (const Option& option : global) known.push_back(&option);
    const std::string name = word.substr(0, word.find('='));
    if (is_long(word)) {
        const Option* option = find_option(global, name);
        if (option == nullptr) throw_unknown_option(name, known, {}, where);
        return takes_value(*option) && name.size() == word.size();
    }
    for (std::size_t i = 1; i < word.size(); ++i) {
        const Option* option = find_option(global, {'-', word[i]});
        if (option == nullptr) throw_unknown_option(word, known, {}, where);
        if (takes_value(*option)) return i + 1 == word.size();
    }
    return false;
}

/// Users of bcftools write `-Oz` for the output type.
bool is_output_type(const std::string& word) {
    return word.size() >= 3 && word.size() <= 4 && word.compare(0, 2, "-O") == 0 &&
           std::string_view("zbuv").find(word[2]) != std::string_view::npos &&
           (word.size() == 3 || (word[3] >= '0' && word[3] <= '9'));
}

/// Users of bedtools write `-f 0.5` for the least overlap.
void refuse_fraction_as_format(const std::string& word, const std::string* next,
                               const std::vector<const Option*>& known) {
    if (!word.starts_with("-f")) return;
    const std::string value = word.size() > 2 ? word.substr(2) : next != nullptr ? *next : std::string();
    if (value.empty() || value.find_first_not_of("0123456789.eE-") != std::string::npos) return;
    if (std::any_of(known.begin(), known.end(), [](const Option* each) { return main_name(*each) == "--min-overlap"; }))
        throw UsageError(
            "'-f " + value +
            "': -f is --format; for -f of bedtools intersect there is --min-overlap, with --reciprocal for -r");
}

void refuse_foreign_spellings(const std::vector<std::string>& words, const std::vector<const Option*>& known,
                              const std::string& command) {
    for (const std::string& word : words) {
        refuse_fraction_as_format(word, &word == &words.back() ? nullptr : &word + 1, known);
        if (is_output_type(word))
            throw UsageError("'" + word +
                             "': -O is a folder; the output type follows the name given to -o (.gz: BGZF)");
        const std::size_t equals = word.find('=');
        if (is_long(word) && equals != std::string::npos && equals + 1 == word.size())
            throw UsageError("option '" + word.substr(0, equals) + "' has nothing after the '='");
        if (word.size() < 3 || word[0] != '-' || word[1] == '-') continue;
        // `-fi` would be `-f i`.
        if (!habit_of_option(word, command).empty()) throw_unknown_option(word, known, command);
        if (word.size() < 5) continue;
        for (const Option* option : known)
            if (main_name(*option) == "-" + word) throw_unknown_option(word, known, command);
    }
}

struct Binding {
    const Option* option;
    CLI::Option* parsed;
};

std::vector<Binding> add_to(CLI::App& app, const std::vector<const Option*>& options) {
    std::vector<Binding> bindings;
    bindings.reserve(options.size());
    for (const Option* option : options) {
        CLI::Option* parsed = takes_value(*option) ? app.add_option(option->names) : app.add_flag(option->names);
        parsed->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        bindings.push_back({option, parsed});
    }
    return bindings;
}

/// Lets CLI11 take the options out of `words`; returns what is left, in order.
std::vector<std::string> take_options(CLI::App& app, const std::vector<std::string>& words) {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::ArgumentMismatch&) {
        // The words ran out: each option takes exactly one value, and no other mismatch can happen.
        throw UsageError("option '" + words.back() + "' needs a value");
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
    return app.remaining();
}

/// In the order of the command line; what is given twice counts where it is given last.
void assign_given(const CLI::App& app, const std::vector<Binding>& bindings) {
    const auto& parsed_in_order = app.parse_order();
    const auto place = [&](const Binding& binding) {
        return std::find(parsed_in_order.rbegin(), parsed_in_order.rend(), binding.parsed) - parsed_in_order.rbegin();
    };
    std::vector<std::pair<std::ptrdiff_t, Binding>> given;
    for (const Binding& binding : bindings)
        if (binding.parsed->count() != 0) given.emplace_back(-place(binding), binding);
    std::stable_sort(given.begin(), given.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [order, binding] : given) {
        const auto& [option, parsed] = binding;
        const auto& values = parsed->results();
        if (!takes_value(*option) && values.back() != "true")
            throw UsageError("option '" + main_name(*option) + "' takes no value");
        assign_values(*option, values, main_name(*option));
    }
}

void assign_missing(const std::vector<Binding>& bindings) {
    for (const auto& [option, parsed] : bindings) {
        if (parsed->count() > 0) continue;
        assign_default(*option);
        assign_from_environment(*option);
    }
}

}  // namespace

CommandLine find_command(const std::vector<std::string>& words) {
    GlobalOptions unused;
    const std::vector<Option> global = describe_global_options(unused);
    std::size_t i = 0;
    while (i < words.size() && is_option_word(words[i]) && words[i] != "--")
        i += value_follows(words[i], global) ? 2 : 1;
    CommandLine line{{}, words};
    if (i < words.size() && words[i] == "--") line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(i));
    if (i < line.words.size()) {
        line.command = line.words[i];
        line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(i));
    }
    line.word_after_command = i;
    return line;
}

void parse_words(const std::vector<std::string>& words, GlobalOptions& global, const Command* command) {
    const std::vector<Option> global_options = describe_global_options(global);
    std::vector<const Option*> own, shared, known;
    for (const Option& option : global_options) shared.push_back(&option);
    if (command != nullptr)
        for (const Option& option : command->options) own.push_back(&option);
    known = own;
    known.insert(known.end(), shared.begin(), shared.end());

    // The words after `--` are arguments as they stand; CLI11 never sees them.
    const auto end_of_options = std::find(words.begin(), words.end(), "--");
    const std::vector<std::string> before(words.begin(), end_of_options);
    const std::string name = command == nullptr ? std::string() : command->name;
    refuse_foreign_spellings(before, known, name);

    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    const auto own_bindings = add_to(app, own);
    const auto shared_bindings = add_to(app, shared);
    std::vector<std::string> arguments = take_options(app, before);
    for (const std::string& word : arguments)
        if (is_option_word(word)) throw_unknown_option(word.substr(0, word.find('=')), known, name);
    if (end_of_options != words.end()) arguments.insert(arguments.end(), end_of_options + 1, words.end());

    assign_given(app, shared_bindings);
    if (global.help || global.version || global.version_only) return;
    assign_missing(shared_bindings);
    assign_given(app, own_bindings);
    assign_missing(own_bindings);
    assign_positionals(command == nullptr ? std::vector<Positional>{} : command->positionals, arguments);
}

}  // namespace gk::cli
