#include "gk/table/column_choice.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"

namespace gk::table {
namespace {

// Of tables with many columns the first ones are told.
constexpr std::size_t most_told = 100;

[[noreturn]] void unknown_column(const ColumnChoice& choice, std::string_view name) {
    std::string told;
    for (const std::string_view known : std::span(choice.known).first(std::min(most_told, choice.known.size())))
        (told += told.empty() ? "" : ", ") += known;
    if (choice.known.size() > most_told) told += " and " + with_commas(choice.known.size() - most_told) + " more";
    throw UsageError("unknown column '" + std::string(name) + "', there are " + told +
                     did_you_mean(name, choice.known));
}

// A line a column, as one would type them.
std::string list_of(const ColumnChoice& choice) {
    const std::unordered_set<std::string_view> defaults(choice.defaults.begin(), choice.defaults.end());
    std::string text = "#column\tdefault\n";
    for (const std::string_view name : choice.known)
        text.append(name).append(defaults.contains(name) ? "\t1\n" : "\t0\n");
    return text;
}

}  // namespace

std::vector<std::size_t> pick_columns(const ColumnChoice& choice, const std::vector<std::string>& wanted) {
    // Tables of samples have thousands of columns.
    std::unordered_map<std::string_view, std::size_t> indices;
    for (std::size_t i = 0; i < choice.known.size(); ++i) indices.emplace(choice.known[i], i);
    if (wanted.size() == 1 && wanted.front() == "help" && !indices.contains("help"))
        throw AskedForHelp(list_of(choice));
    std::vector<std::size_t> picked;
    const auto add = [&](std::string_view name) {
        const auto found = indices.find(name);
        if (found == indices.end()) unknown_column(choice, name);
        picked.push_back(found->second);
    };
    const bool append = wanted.empty() || wanted.front().starts_with('+');
    if (append)
        for (const std::string_view name : choice.defaults) add(name);
    for (std::string_view name : wanted) {
        if (name.starts_with('+')) name.remove_prefix(1);
        add(name);
    }
    return picked;
}

void refuse_repeated(const ColumnChoice& choice, const std::vector<std::size_t>& picked) {
    std::unordered_set<std::size_t> seen;
    for (const std::size_t column : picked)
        if (!seen.insert(column).second)
            throw UsageError("--columns has '" + std::string(choice.known[column]) +
                             "' twice; a JSON object has each key once");
}

}  // namespace gk::table
