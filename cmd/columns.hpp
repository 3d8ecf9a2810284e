// --columns: which columns of a table are written, and in which order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace gk::cmd {

/// `--columns LIST`; `also`: columns that are not written by default, for its help. Of group Output.
cli::Option columns_option(std::vector<std::string>& target, const std::string& also = "");
/// `--no-header`.
cli::Option no_header_option(bool& target);

/// The columns that a command can write, in its own order; `defaults` are written when --columns does not say
/// otherwise.
struct ColumnChoice {
    std::vector<std::string_view> known;
    std::vector<std::string_view> defaults;
};

/// The indices (into `known`) to write: `a,b` picks and orders, `+a,b` appends to the defaults. Throws UsageError for
/// an unknown column, with what is near.
std::vector<std::size_t> pick_columns(const ColumnChoice& choice, const std::vector<std::string>& wanted);

/// Throws UsageError where a column is picked twice: JSON objects have each key once.
void refuse_repeated(const ColumnChoice& choice, const std::vector<std::size_t>& picked);

/// `#a<tab>b` and a newline.
std::string header_line(const ColumnChoice& choice, const std::vector<std::size_t>& picked);

}  // namespace gk::cmd
