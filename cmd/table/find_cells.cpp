#include "cmd/table/find_cells.hpp"

#include <algorithm>
#include <array>

#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

// In the order of QueryColumn.
constexpr std::array<std::string_view, query_column_count> query_column_names{"query", "query_chrom", "query_start",
                                                                              "query_end", "query_strand"};

table::ColumnChoice find_columns(const FindJob& job) {
    table::ColumnChoice choice;
    choice.known.assign(query_column_names.begin(), query_column_names.end());
    choice.defaults = choice.known;
    if (job.options.count) {
        choice.known.emplace_back("count");
        choice.defaults.emplace_back("count");
        return choice;
    }
    for (const table::Column& column : job.view.columns.all) choice.known.push_back(column.name);
    choice.defaults.insert(choice.defaults.end(), job.view.columns.defaults.begin(), job.view.columns.defaults.end());
    if (!job.rule.method) {
        choice.known.emplace_back("distance");
        choice.defaults.emplace_back("distance");
    }
    return choice;
}

// --index puts the row's number before the first column of the element, whatever is picked.
std::vector<std::size_t> pick_find_columns(const FindJob& job, const table::ColumnChoice& choice) {
    std::vector<std::size_t> picked = pick_columns(choice, job.options.rows.columns);
    if (!job.options.index) return picked;
    const auto row =
        static_cast<std::size_t>(std::find(choice.known.begin(), choice.known.end(), "row") - choice.known.begin());
    std::erase(picked, row);
    const auto first_of_element =
        std::find_if(picked.begin(), picked.end(), [](std::size_t column) { return column >= query_column_count; });
    picked.insert(first_of_element, row);
    return picked;
}

// The query, the place of the row, and the columns of its parts.
std::vector<FindCell> cells_of_parts(const FindJob& job) {
    std::vector<FindCell> cells;
    for (std::size_t i = 0; i < query_column_count; ++i)
        cells.push_back({.what = FindCell::What::query, .column = i, .name = query_column_names[i]});
    const std::vector<table::Column>& columns = job.view.columns.all;
    const auto add = [&](std::string_view name) {
        const auto at = static_cast<std::size_t>(&column_named(job.view.columns, name) - columns.data());
        cells.push_back({.what = FindCell::What::element, .column = at, .name = columns[at].name});
    };
    if (job.options.index) add("row");
    for (const char* name : {"chrom", "start", "end", "strand"}) add(name);
    for (const std::string_view name : job.extension.part_names)
        cells.push_back({.what = FindCell::What::part, .column = 0, .name = name});
    return cells;
}

}  // namespace

std::vector<FindCell> pick_find_cells(const FindJob& job) {
    if (job.extension.each_part) return cells_of_parts(job);
    const table::ColumnChoice choice = find_columns(job);
    const std::vector<std::size_t> picked = pick_find_columns(job, choice);
    if (job.options.table_format() == table::TableFormat::json) refuse_repeated(choice, picked);
    std::vector<FindCell> cells;
    const std::size_t elements = job.options.count ? 0 : job.view.columns.all.size();
    for (const std::size_t column : picked) {
        FindCell cell{.what = FindCell::What::query, .column = column, .name = choice.known[column]};
        if (column >= query_column_count + elements) {
            cell.what = job.options.count ? FindCell::What::count : FindCell::What::distance;
        } else if (column >= query_column_count) {
            cell.what = FindCell::What::element;
            cell.column -= query_column_count;
        }
        cells.push_back(cell);
    }
    return cells;
}

}  // namespace gk::cmd
