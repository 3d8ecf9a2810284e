#include "cmd/table/find_cells.hpp"

#include <algorithm>
#include <array>

#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

// In the order of QueryColumn.
constexpr std::array<std::string_view, query_column_count> query_column_names{"query", "query_chrom", "query_start",
                                                                              "query_end", "query_strand"};

// Cells that may be picked, and the names of those that are written by default.
struct CellChoice {
    std::vector<FindCell> known;
    std::vector<std::string_view> defaults;

    void add(FindCell cell, bool is_default) {
        if (is_default) defaults.push_back(cell.name);
        known.push_back(cell);
    }
    table::ColumnChoice names() const {
        table::ColumnChoice choice{.known = {}, .defaults = defaults};
        for (const FindCell& cell : known) choice.known.push_back(cell.name);
        return choice;
    }
};

void add_query_cells(CellChoice& choice, bool is_default) {
    for (std::size_t i = 0; i < query_column_count; ++i)
        choice.add({.what = FindCell::What::query, .column = i, .name = query_column_names[i]}, is_default);
}

// Of an element, and of how it lies to the query.
void add_hit_cells(CellChoice& choice, const FindJob& job, bool is_default) {
    const std::vector<table::Column>& columns = job.view.columns.all;
    for (std::size_t i = 0; i < columns.size(); ++i)
        choice.add({.what = FindCell::What::element, .column = i, .name = columns[i].name}, false);
    if (is_default)
        choice.defaults.insert(choice.defaults.end(), job.view.columns.defaults.begin(),
                               job.view.columns.defaults.end());
    choice.add({.what = FindCell::What::overlap, .column = 0, .name = "overlap"}, false);
    if (!job.rule.method) choice.add({.what = FindCell::What::distance, .column = 0, .name = "distance"}, is_default);
}

FindCell collapsed_cell(const FindJob& job) {
    CellChoice choice;
    add_hit_cells(choice, job, false);
    return choice.known[pick_columns(choice.names(), {*job.options.collapse}).front()];
}

CellChoice cell_choice(const FindJob& job) {
    const bool join = job.options.table_format() == table::TableFormat::join;
    CellChoice choice;
    add_query_cells(choice, !join);
    if (job.options.count)
        choice.add({.what = FindCell::What::count, .column = 0, .name = "count"}, true);
    else if (job.options.collapse)
        choice.add(collapsed_cell(job), true);
    else
        add_hit_cells(choice, job, !join);
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
    const CellChoice choice = cell_choice(job);
    const table::ColumnChoice names = choice.names();
    const std::vector<std::size_t> picked = pick_find_columns(job, names);
    if (job.options.table_format() == table::TableFormat::json) refuse_repeated(names, picked);
    std::vector<FindCell> cells;
    for (const std::size_t cell : picked) cells.push_back(choice.known[cell]);
    return cells;
}

}  // namespace gk::cmd
