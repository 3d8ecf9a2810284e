#include "cli/assign.hpp"

#include <algorithm>
#include <cstdlib>

#include "cli/describe.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"

namespace gk::cli {

namespace {

bool is_decimal(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string range_text(const Option& option) {
    const bool has_maximum = option.maximum != std::numeric_limits<std::int64_t>::max();
    const bool has_minimum = option.minimum != std::numeric_limits<std::int64_t>::min();
    if (has_minimum && has_maximum)
        return " (" + std::to_string(option.minimum) + " to " + std::to_string(option.maximum) + ")";
    if (has_minimum) return " (at least " + std::to_string(option.minimum) + ")";
    if (has_maximum) return " (at most " + std::to_string(option.maximum) + ")";
    return {};
}

std::int64_t to_integer(const Option& option, const std::string& value, const std::string& source) {
    if (!is_decimal(value)) throw UsageError(source + ": '" + value + "' is not a decimal integer");
    const auto number = parse_integer<std::int64_t>(value);
    if (!number || *number < option.minimum || *number > option.maximum)
        throw UsageError(source + ": " + value + " is out of range" + range_text(option));
    return *number;
}

std::vector<std::string> split_at_commas(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t comma = std::min(text.find(',', start), text.size());
        parts.push_back(text.substr(start, comma - start));
        start = comma + 1;
    }
    return parts;
}

/// One overload for each kind of target.
struct Assigner {
    const Option& option;
    const std::vector<std::string>& values;
    const std::string& source;

    const std::string& checked_last() const {
        if (!option.choices.empty()) check_choice(source, values.back(), option.choices);
        return values.back();
    }

    void operator()(bool* target) const { *target = true; }
    void operator()(std::string* target) const { *target = checked_last(); }
    void operator()(std::optional<std::string>* target) const { *target = checked_last(); }
    void operator()(std::int64_t* target) const {
        *target =
            takes_value(option) ? to_integer(option, checked_last(), source) : static_cast<std::int64_t>(values.size());
    }
    void operator()(std::optional<std::int64_t>* target) const { *target = to_integer(option, checked_last(), source); }
    void operator()(const std::function<void(std::size_t)>& choose) const {
        const auto chosen = std::find(option.choices.begin(), option.choices.end(), checked_last());
        choose(static_cast<std::size_t>(chosen - option.choices.begin()));
    }
    void operator()(const std::function<void(const std::string&)>& take) const {
        take(takes_value(option) ? checked_last() : std::string());
    }
    void operator()(std::vector<std::string>* target) const {
        target->clear();
        for (const std::string& value : values) {
            const auto parts = option.comma_list ? split_at_commas(value) : std::vector<std::string>{value};
            target->insert(target->end(), parts.begin(), parts.end());
        }
        if (option.choices.empty()) return;
        for (const std::string& part : *target) check_choice(source, part, option.choices);
    }
};

/// The least number of words that a positional takes.
std::size_t words_needed(const Positional& positional) {
    if (std::holds_alternative<std::string*>(positional.target)) return 1;
    return std::holds_alternative<std::vector<std::string>*>(positional.target) && positional.required ? 1 : 0;
}

}  // namespace

void check_choice(std::string_view label, const std::string& value, const std::vector<std::string>& choices) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
    std::string message = std::string(label) + ": unknown value '" + value + "'";
    message += did_you_mean(value, std::vector<std::string_view>(choices.begin(), choices.end()));
    throw UsageError(message + " (one of " + join(choices, ", ") + ")");
}

void assign_values(const Option& option, const std::vector<std::string>& values, const std::string& source) {
    for (const auto& [word, sentence] : option.elsewhere)
        if (!values.empty() && values.back() == word)
            throw UsageError(std::string(source).append(": ").append(sentence));
    std::visit(Assigner{option, values, source}, option.target);
}

void assign_default(const Option& option) {
    if (option.choices.empty()) return;
    const auto* target = std::get_if<std::string*>(&option.target);
    if (target != nullptr && (*target)->empty()) **target = option.choices.front();
}

void assign_from_environment(const Option& option) {
    if (option.environment.empty()) return;
    const char* value = std::getenv(option.environment.c_str());
    if (value != nullptr && *value != '\0') assign_values(option, {value}, "$" + option.environment);
}

void assign_positionals(const std::vector<Positional>& positionals, const std::vector<std::string>& words) {
    std::size_t needed = 0;
    for (const Positional& positional : positionals) needed += words_needed(positional);
    auto word = words.begin();
    for (const Positional& positional : positionals) {
        const std::size_t own = words_needed(positional);
        needed -= own;
        const auto left = static_cast<std::size_t>(words.end() - word);
        if (left < own) throw UsageError("missing argument " + positional.name);
        const std::size_t available = left > needed ? left - needed : 0;
        if (auto* const* text = std::get_if<std::string*>(&positional.target)) {
            **text = *word++;
        } else if (auto* const* optional = std::get_if<std::optional<std::string>*>(&positional.target)) {
            if (available > 0) **optional = *word++;
        } else {
            const auto count = static_cast<std::ptrdiff_t>(std::max(own, available));
            std::get<std::vector<std::string>*>(positional.target)->assign(word, word + count);
            word += count;
        }
    }
    if (word != words.end()) throw UsageError("unexpected argument '" + *word + "'");
}

}  // namespace gk::cli
