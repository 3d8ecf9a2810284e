// --columns: which columns of a table are written, and in which order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gk::table {

/// The columns that a command can write, in its own order; `defaults` are written when --columns does not say
/// otherwise.
struct ColumnChoice {
    std::vector<std::string_view> known;
    std::vector<std::string_view> defaults;
};

/// The indices (into `known`) to write: `a,b` picks and orders, `+a,b` appends to the defaults. Throws UsageError for
/// an unknown column, with what is near, and AskedForHelp, with a list of the columns, for `help` alone.
std::vector<std::size_t> pick_columns(const ColumnChoice& choice, const std::vector<std::string>& wanted);

/// Throws UsageError where a column is picked twice: JSON objects have each key once.
void refuse_repeated(const ColumnChoice& choice, const std::vector<std::size_t>& picked);

}  // namespace gk::table
