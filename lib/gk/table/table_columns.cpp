#include "gk/table/table_columns.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/base/suggest.hpp"

namespace gk::table {

const Column& column_named(const TableColumns& columns, std::string_view name) {
    const auto found =
        std::find_if(columns.all.begin(), columns.all.end(), [&](const Column& column) { return column.name == name; });
    if (found != columns.all.end()) return *found;
    std::vector<std::string_view> names;
    for (const Column& column : columns.all) names.push_back(column.name);
    throw UsageError("unknown column '" + std::string(name) + "'" + did_you_mean(name, names));
}

ColumnChoice choice_of(const TableColumns& columns) {
    ColumnChoice choice;
    for (const Column& column : columns.all) choice.known.push_back(column.name);
    choice.defaults = columns.defaults;
    return choice;
}

std::vector<std::size_t> pick_table_columns(const TableColumns& columns, const std::vector<std::string>& wanted,
                                            bool index) {
    const ColumnChoice choice = choice_of(columns);
    std::vector<std::size_t> picked = pick_columns(choice, wanted);
    if (index) {
        const auto row =
            static_cast<std::size_t>(std::find(choice.known.begin(), choice.known.end(), "row") - choice.known.begin());
        std::erase(picked, row);
        picked.insert(picked.begin(), row);
    }
    return picked;
}

}  // namespace gk::table
