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
    for (const table::Column& column : job.columns.all) choice.known.push_back(column.name);
    choice.defaults.insert(choice.defaults.end(), job.columns.defaults.begin(), job.columns.defaults.end());
    if (!job.method) {
        choice.known.emplace_back("distance");
        choice.defaults.emplace_back("distance");
    }
    return choice;
}

// --index puts the row's number before the first column of the element, whatever is picked.
std::vector<std::size_t> pick_find_columns(const FindJob& job, const table::ColumnChoice& choice) {
    std::vector<std::size_t> picked = pick_columns(choice, job.options.columns);
    if (!job.options.index) return picked;
    const auto row =
        static_cast<std::size_t>(std::find(choice.known.begin(), choice.known.end(), "row") - choice.known.begin());
    std::erase(picked, row);
    const auto first_of_element =
        std::find_if(picked.begin(), picked.end(), [](std::size_t column) { return column >= query_column_count; });
    picked.insert(first_of_element, row);
    return picked;
}

}  // namespace

std::vector<FindCell> pick_find_cells(const FindJob& job, table::TableFormat format) {
    const table::ColumnChoice choice = find_columns(job);
    const std::vector<std::size_t> picked = pick_find_columns(job, choice);
    if (format == table::TableFormat::json) refuse_repeated(choice, picked);
    std::vector<FindCell> cells;
    const std::size_t elements = job.options.count ? 0 : job.columns.all.size();
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

std::string find_header(const FindJob& job, table::TableFormat format, const std::vector<FindCell>& cells) {
    const FindOptions& options = job.options;
    if (format != table::TableFormat::tsv || options.no_header || options.invert) return {};
    std::string line = "#";
    const auto add = [&](std::string_view name) { (line += line.size() > 1 ? "\t" : "") += name; };
    if (options.unique)
        for (const std::size_t column : pick_table_columns(job.columns, options.columns, options.index))
            add(job.columns.all[column].name);
    else
        for (const FindCell& cell : cells) add(cell.name);
    return line + '\n';
}

}  // namespace gk::cmd
