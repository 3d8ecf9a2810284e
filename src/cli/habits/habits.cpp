#include "cli/habits/habits.hpp"

#include <algorithm>

namespace gk::cli {
namespace {

/// Calls `use` for each word of a text with blanks between them, until it returns true; whether it did.
template <typename Use>
bool any_word(std::string_view text, Use&& use) {
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (use(word)) return true;
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return false;
}

std::string name_of(const Habit& habit) {
    std::string name(habit.peer);
    if (!habit.command.empty()) (name += ' ') += habit.command;
    return name;
}

/// As a cell of a table: code, in which a bar would end the cell.
std::string cell(std::string_view command_line) {
    std::string text = "`";
    for (const char c : command_line) {
        if (c == '|') text += '\\';
        text += c;
    }
    return text + '`';
}

}  // namespace

std::string habit_of_command(std::string_view command) {
    for (const Habit& habit : habits())
        if (habit.command == command && !habit.ours.empty())
            return "; for '" + std::string(habit.theirs) + "' there is '" + std::string(habit.ours) + "'";
    return {};
}

std::string habit_of_option(std::string_view option, std::string_view command) {
    const Habit* found = nullptr;
    for (const Habit& habit : habits()) {
        if (!any_word(habit.options, [&](std::string_view word) { return word == option; })) continue;
        if (any_word(habit.at, [&](std::string_view word) { return command.starts_with(word); })) {
            found = &habit;
            break;
        }
        if (found == nullptr) found = &habit;
    }
    if (found == nullptr) return {};
    return "; for " + std::string(option) + " of " + name_of(*found) + " there is " + std::string(found->instead);
}

std::string habits_markdown() {
    std::string text = "| typed today | with gk |\n|---|---|\n";
    for (const Habit& habit : habits())
        if (!habit.theirs.empty()) text += "| " + cell(habit.theirs) + " | " + cell(habit.ours) + " |\n";
    return text;
}

}  // namespace gk::cli
