// What users of other programs type, and gk's way of it: one table, from which messages about unknown commands and
// options come, and README's section about them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gk::cli {

/// A use of another program. What is typed runs in a shell, and gk's way of it gives the same rows
/// (tests/property/habits.py).
struct Habit {
    std::string_view peer;     ///< `bedtools`
    std::string_view command;  ///< its command, `intersect`: an unknown command of this name is told `ours`
    std::string_view options;  ///< of it, with blanks between them: as unknown options, they are told `instead`
    std::string_view instead;  ///< a phrase: `-f join`
    std::string_view at;       ///< the gk commands whose unknown options these are, by the beginning of their names
    std::string_view theirs;   ///< a command line; empty: the row is for messages alone
    std::string_view ours;     ///< gk's command line
};

/// In the order of README.
std::span<const Habit> habits();

/// `; what bedtools intersect does is 'gk ...'` for a command that gk lacks and a peer has; else nothing.
std::string habit_of_command(std::string_view command);

/// `; for -wb of bedtools intersect there is -f join` for an option that `command` of gk lacks; else nothing.
std::string habit_of_option(std::string_view option, std::string_view command);

/// The rows as a table of Markdown.
std::string habits_markdown();

}  // namespace gk::cli
