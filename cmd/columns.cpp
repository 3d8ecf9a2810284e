#include "cmd/columns.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/base/suggest.hpp"

namespace gk::cmd {
namespace {

std::size_t column_index(const ColumnChoice& choice, std::string_view name) {
    const auto found = std::find(choice.known.begin(), choice.known.end(), name);
    if (found != choice.known.end()) return static_cast<std::size_t>(found - choice.known.begin());
    std::string all;
    for (const std::string_view known : choice.known) (all += all.empty() ? "" : ", ") += known;
    throw UsageError("unknown column '" + std::string(name) + "', there are " + all + did_you_mean(name, choice.known));
}

}  // namespace

cli::Option columns_option(std::vector<std::string>& target, const std::string& also) {
    return {.names = "--columns",
            .metavar = "LIST",
            .help = "columns of tsv and json: a,b picks and orders, +a,b appends" +
                    (also.empty() ? "" : " (also: " + also + ")"),
            .target = &target,
            .group = "Output",
            .comma_list = true};
}

cli::Option no_header_option(bool& target) {
    return {
        .names = "--no-header", .metavar = "", .help = "no header line in tsv", .target = &target, .group = "Output"};
}

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

std::string header_line(const ColumnChoice& choice, const std::vector<std::size_t>& picked) {
    std::string line = "#";
    for (const std::size_t column : picked) (line += line.size() > 1 ? "\t" : "") += choice.known[column];
    return line + '\n';
}

}  // namespace gk::cmd
