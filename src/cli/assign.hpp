// From the texts of a command line to the targets of options and positionals, with checks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace gk::cli {

/// Stores the values given for an option, of which `source` (`--threads`, `$GK_THREADS`) is the origin for messages. Of
/// several values the last one counts unless the target is a list. Throws UsageError.
void assign_values(const Option& option, const std::vector<std::string>& values, const std::string& source);

/// Before parsing: an empty text target with choices starts as the first of them.
void assign_default(const Option& option);

/// When the option was not given: takes the value of its environment variable, unless that is unset or empty.
void assign_from_environment(const Option& option);

/// Deals the words out to the positionals in their order: a list takes what those after it leave. Throws UsageError
/// that names what is missing or too much.
void assign_positionals(const std::vector<Positional>& positionals, const std::vector<std::string>& words);

/// Throws UsageError, with "did you mean", when `value` is none of `choices`.
void check_choice(std::string_view label, const std::string& value, const std::vector<std::string>& choices);

}  // namespace gk::cli
