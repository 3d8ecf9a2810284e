#include "gk/genome/ucsc_promotion.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/text_file.hpp"

namespace gk {
namespace {

std::string tab_join(const std::vector<std::string_view>& fields) {
    std::string line;
    for (const std::string_view& field : fields) (line += &field == fields.data() ? "" : "\t") += field;
    return line + '\n';
}

// Moves element `index` to the front.
void promote(std::vector<std::string_view>& fields, std::size_t index) {
    std::rotate(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(index),
                fields.begin() + static_cast<std::ptrdiff_t>(index) + 1);
}

}  // namespace

NameTables promote_ucsc_names(const NameTables& tables, const std::string& alias_origin) {
    const std::vector<std::string> lines = split_lines(tables.alias);
    if (lines.empty()) throw DataError("the alias file is empty: it has no header with a 'ucsc' column", alias_origin);
    std::string_view header = lines.front();
    header.remove_prefix(std::min(header.find_first_not_of('#'), header.size()));
    std::vector<std::string_view> names = split_at_tabs(trimmed(header));
    for (std::string_view& name : names) name = trimmed(name);
    const auto found = std::find(names.begin(), names.end(), "ucsc");
    if (found == names.end()) throw DataError::at_line("the alias file has no column named 'ucsc'", alias_origin, 1);
    const auto ucsc = static_cast<std::size_t>(found - names.begin());
    const std::size_t column_count = names.size();
    promote(names, ucsc);

    NameTables promoted;
    promoted.alias = "# " + tab_join(names);
    std::unordered_map<std::string, std::string> renamed;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (trimmed(lines[i]).empty()) continue;
        std::vector<std::string_view> fields = split_at_tabs(lines[i]);
        if (fields.size() < column_count)
            throw DataError::at_line(
                "a row of " + std::to_string(fields.size()) + " fields; the header has " + std::to_string(column_count),
                alias_origin, i + 1);
        const std::string_view old_name = fields.front();
        promote(fields, ucsc);
        if (fields.front().empty()) fields.front() = old_name;
        renamed[std::string(old_name)] = fields.front();
        promoted.alias += tab_join(fields);
    }
    for (const std::string& line : split_lines(tables.sizes)) {
        if (trimmed(line).empty()) continue;
        const std::size_t tab = std::min(line.find('\t'), line.size());
        const auto new_name = renamed.find(line.substr(0, tab));
        promoted.sizes +=
            (new_name == renamed.end() ? line.substr(0, tab) : new_name->second) + line.substr(tab) + '\n';
    }
    return promoted;
}

}  // namespace gk
