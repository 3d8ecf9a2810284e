#include "cli/describe.hpp"

#include <algorithm>
#include <functional>

namespace gk::cli {

namespace {

template <typename T>
bool has_target(const Option& option) {
    return std::holds_alternative<T>(option.target);
}

}  // namespace

std::vector<std::string> option_names(const Option& option) {
    std::vector<std::string> names;
    std::size_t start = 0;
    while (start <= option.names.size()) {
        const std::size_t comma = std::min(option.names.find(',', start), option.names.size());
        names.push_back(option.names.substr(start, comma - start));
        start = comma + 1;
    }
    return names;
}

std::string main_name(const Option& option) {
    return option_names(option).back();
}

bool takes_value(const Option& option) {
    if (has_target<bool*>(option)) return false;
    const bool may_be_flag =
        has_target<std::int64_t*>(option) || has_target<std::function<void(const std::string&)>>(option);
    return !(may_be_flag && option.metavar.empty());
}

bool is_repeatable(const Option& option) {
    return has_target<std::vector<std::string>*>(option) || (has_target<std::int64_t*>(option) && !takes_value(option));
}

std::string option_note(const Option& option) {
    std::string note;
    const auto add = [&note](const std::string& text) { note += (note.empty() ? "" : "; ") + text; };
    if (!option.choices.empty()) {
        std::string marked = option.default_text;
        if (marked.empty() && has_target<std::string*>(option)) marked = option.choices.front();
        std::string list;
        bool found = false;
        for (const std::string& choice : option.choices) {
            if (!list.empty()) list += ", ";
            list += choice;
            if (choice == marked) {
                list += " (default)";
                found = true;
            }
        }
        add((option.comma_list ? "any of: " : "one of: ") + list);
        if (!found && !option.default_text.empty()) add("default: " + option.default_text);
    } else if (!option.default_text.empty()) {
        const bool from_environment = !option.environment.empty();
        add("default: " + (from_environment ? "$" + option.environment + ", else " : "") + option.default_text);
        return note;
    }
    if (!option.environment.empty()) add("default: $" + option.environment);
    return note;
}

std::string usage_of(const Command& command) {
    if (!command.usage.empty()) return command.usage;
    std::string usage = command.options.empty() ? "" : "[OPTIONS]";
    for (const Positional& positional : command.positionals) {
        const bool list = std::holds_alternative<std::vector<std::string>*>(positional.target);
        const bool required = list ? positional.required : std::holds_alternative<std::string*>(positional.target);
        const std::string word = positional.name + (list ? "..." : "");
        usage += (usage.empty() ? "" : " ") + (required ? word : "[" + word + "]");
    }
    return usage;
}

std::vector<std::string> option_groups(const std::vector<Option>& options) {
    std::vector<std::string> groups;
    for (const Option& option : options) {
        const std::string group = option.group.empty() ? "Options" : option.group;
        if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
    }
    return groups;
}

bool in_group(const Option& option, std::string_view group) {
    return option.group == group || (option.group.empty() && group == "Options");
}

std::vector<Paragraph> paragraphs(std::string_view description) {
    std::vector<Paragraph> result;
    bool new_paragraph = true;
    while (!description.empty()) {
        const std::size_t end = std::min(description.find('\n'), description.size());
        const std::string line(description.substr(0, end));
        description.remove_prefix(std::min(end + 1, description.size()));
        const bool verbatim = line.compare(0, 2, "  ") == 0;
        if (line.find_first_not_of(' ') == std::string::npos) {
            new_paragraph = true;
        } else if (!new_paragraph && result.back().verbatim == verbatim) {
            result.back().text += (verbatim ? "\n" : " ") + line;
        } else {
            result.push_back({line, verbatim});
            new_paragraph = false;
        }
    }
    return result;
}

std::size_t display_width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        if (!line.empty() && display_width(line) + 1 + display_width(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        if (!line.empty()) line += ' ';
        line += word;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

std::string join(const std::vector<std::string>& words, std::string_view separator) {
    std::string text;
    for (const std::string& word : words) {
        if (&word != &words.front()) text += separator;
        text += word;
    }
    return text;
}

std::string group_of(const Command& command) {
    const std::size_t blank = command.name.find(' ');
    return blank == std::string::npos ? std::string() : command.name.substr(0, blank);
}

std::string name_in_group(const Command& command) {
    return command.name.substr(command.name.find(' ') + 1);
}

std::vector<const Command*> commands_in(const std::vector<Command>& commands, std::string_view group) {
    std::vector<const Command*> found;
    for (const Command& command : commands)
        if (!group.empty() && group_of(command) == group) found.push_back(&command);
    return found;
}

std::vector<FirstWord> first_words(const std::vector<Command>& commands) {
    std::vector<FirstWord> words;
    for (const Command& command : commands) {
        const std::string group = group_of(command);
        if (group.empty()) {
            words.push_back({command.name, command.summary, false});
        } else if (words.empty() || words.back().word != group) {
            std::vector<std::string> names;
            for (const Command* each : commands_in(commands, group)) names.push_back(name_in_group(*each));
            words.push_back({group, join(names, ", "), true});
        }
    }
    return words;
}

}  // namespace gk::cli
