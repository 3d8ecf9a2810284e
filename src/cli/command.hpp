// gk's own description of a command and its options. One description feeds the parser (CLI11), the help texts, the man
// pages and the shell completions, so they cannot disagree.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/context.hpp"

namespace gk::cli {

/// What a value is; completion scripts offer files, folders or genomes for it.
enum class ValueKind {
    text,
    file,
    directory,
    genome,
    columns,  ///< of the command's rows, with commas between them: what `--columns help` lists
};

/// Where a parsed value goes. `bool*`: a flag without value. `std::int64_t*` and its optional: a decimal integer;
/// without a metavar, a flag that counts how often it is given. `std::vector<std::string>*`: the option may be
/// repeated; the values join in order. A function of a number: the value is one of the option's choices, and it takes
/// the number of that, from 0. A function of a text: it takes the value, of a flag an empty one; those of several
/// options are called in the order of the command line, an option that is given twice where it is given last.
using OptionTarget =
    std::variant<bool*, std::string*, std::optional<std::string>*, std::int64_t*, std::optional<std::int64_t>*,
                 std::vector<std::string>*, std::function<void(std::size_t)>, std::function<void(const std::string&)>>;

struct Option {
    std::string names;    ///< `-g,--genome`; the long name last
    std::string metavar;  ///< `NAME`; empty for a flag
    std::string help;     ///< one sentence, no full stop at the end needed
    OptionTarget target{};
    std::vector<std::string>
        choices{};  ///< the only values allowed, when not empty; an empty std::string target starts as the first
    /// Words that are no choice here, each with a sentence that says where it is one.
    std::vector<std::pair<std::string, std::string>> elsewhere{};
    std::string default_text{};  ///< shown in help; parsing leaves the target's own value
    std::string environment{};   ///< variable that gives the value when the option is absent
    std::string group{};         ///< heading in help; empty: "Options"
    ValueKind kind = ValueKind::text;
    std::vector<std::string> offers{};  ///< words that completion offers where any text is allowed
    bool comma_list = false;            ///< with a vector target: each value is split at commas
    std::int64_t minimum = std::numeric_limits<std::int64_t>::min();  ///< of an integer
    std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
};

using PositionalTarget = std::variant<std::string*, std::optional<std::string>*, std::vector<std::string>*>;

struct Positional {
    std::string name;  ///< `INPUT`
    std::string help;
    PositionalTarget target;  ///< std::string: required; optional: 0 or 1; vector: any number
    ValueKind kind = ValueKind::text;
    bool required = false;               ///< of a vector: at least one
    std::vector<std::string> choices{};  ///< offered by completion for the first word
};

struct Example {
    std::string comment;  ///< what it does
    std::string command;  ///< the command line as typed
};

struct Command {
    std::string name;     ///< `dna`; of a group's command two words: `annotation list`
    std::string summary;  ///< one line, lower case, no full stop: the list of commands, NAME of the man page
    std::string
        description;    ///< paragraphs separated by a blank line; lines that begin with two blanks are kept as they are
    std::string usage;  ///< after `gk NAME `: `-g GENOME [INPUT | -r REGION...]`
    std::vector<Positional> positionals;
    std::vector<Option> options;
    std::vector<Example> examples;  ///< at least two
    std::function<void(const Context&)> run;
};

}  // namespace gk::cli
