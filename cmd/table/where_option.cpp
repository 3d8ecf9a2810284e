#include "cmd/table/where_option.hpp"

#include "gk/table/where/where_slips.hpp"

namespace gk::cmd {

cli::Option where_option(std::optional<std::string>& target, const std::string& group) {
    return {.names = "--where",
            .metavar = "CONDITION",
            .help = "only rows of the table for which this holds: 'type == \"protein_coding\" && level <= 2'",
            .target = &target,
            .group = group};
}

std::optional<table::Condition> condition_over(const table::TableColumns& columns,
                                               const std::optional<std::string>& where) {
    if (!where) return std::nullopt;
    return table::Condition(*where, columns.of_conditions.empty() ? columns.all : columns.of_conditions);
}

void tell_slips(const std::optional<table::Condition>& condition, table::Row count, const cli::Context& context) {
    if (!condition) return;
    for (const std::string& slip : table::slips_of(*condition, count)) context.warn("--where: " + slip);
}

void open_named_sources(const table::TableColumns& columns, const std::vector<std::string>& wanted,
                        const std::optional<std::string>& name, const std::optional<table::Condition>& condition) {
    if (!columns.open_sources) return;
    std::vector<std::string_view> named;
    for (const std::string_view column : wanted) named.push_back(column.substr(column.starts_with('+') ? 1 : 0));
    if (name) named.emplace_back(*name);
    if (condition)
        for (const table::Column& column : condition->columns()) named.push_back(column.name);
    columns.open_sources(named);
}

}  // namespace gk::cmd
