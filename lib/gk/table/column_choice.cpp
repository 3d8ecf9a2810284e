#include "gk/table/column_choice.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/base/suggest.hpp"

namespace gk::table {
namespace {

std::size_t column_index(const ColumnChoice& choice, std::string_view name) {
    const auto found = std::find(choice.known.begin(), choice.known.end(), name);
    if (found != choice.known.end()) return static_cast<std::size_t>(found - choice.known.begin());
    std::string all;
    for (const std::string_view known : choice.known) (all += all.empty() ? "" : ", ") += known;
    throw UsageError("unknown column '" + std::string(name) + "', there are " + all + did_you_mean(name, choice.known));
}

}  // namespace

std::vector<std::size_t> pick_columns(const ColumnChoice& choice, const std::vector<std::string>& wanted) {
    std::vector<std::size_t> picked;
    const bool append = wanted.empty() || wanted.front().starts_with('+');
    if (append)
        for (const std::string_view name : choice.defaults) picked.push_back(column_index(choice, name));
    for (std::string_view name : wanted) {
        if (name.starts_with('+')) name.remove_prefix(1);
        picked.push_back(column_index(choice, name));
    }
    return picked;
}

void refuse_repeated(const ColumnChoice& choice, const std::vector<std::size_t>& picked) {
    for (std::size_t i = 0; i < picked.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (picked[i] == picked[j])
                throw UsageError("--columns has '" + std::string(choice.known[picked[i]]) +
                                 "' twice; a JSON object has each key once");
}

}  // namespace gk::table
