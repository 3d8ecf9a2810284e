#include "gk/genome/chrom_tables.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/base/text_file.hpp"

namespace gk {
namespace {

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace

std::vector<ChromSize> read_chrom_sizes(const std::string& path) {
    return parse_chrom_sizes(read_file(path), path);
}

std::vector<ChromSize> parse_chrom_sizes(std::string_view text, const std::string& origin) {
    std::vector<ChromSize> sizes;
    std::unordered_map<std::string, std::size_t> places;
    std::uint64_t number = 0;
    for (const std::string& line : split_lines(text)) {
        ++number;
        std::vector<std::string_view> fields;
        if (line.starts_with('\t')) fields.emplace_back();  // the chromosome without a name
        for (std::string_view rest = trimmed(line); !rest.empty();) {
            const std::size_t end = rest.find_first_of(white_space);
            fields.push_back(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view{} : trimmed(rest.substr(end));
        }
        if (fields.size() != 2)
            throw DataError::at_line("a chrom.sizes line needs two fields, a name and a size", origin, number);
        const auto size = parse_integer<std::int64_t>(fields[1]);
        if (!size || *size < 0)
            throw DataError::at_line("'" + std::string(fields[1]) + "' is not a chromosome's size", origin, number);
        const auto [place, is_new] = places.emplace(fields[0], sizes.size());
        if (is_new)
            sizes.push_back({std::string(fields[0]), *size});
        else
            sizes[place->second].size = *size;
    }
    return sizes;
}

ChromAliases::ChromAliases(const std::string& path) : ChromAliases(read_file(path), path) {}

ChromAliases::ChromAliases(std::string_view text, std::string origin) : origin_(std::move(origin)) {
    for (const std::string& line : split_lines(text)) {
        if (line.starts_with('#')) {
            std::string_view header = line;
            header.remove_prefix(std::min(header.find_first_not_of('#'), header.size()));
            schemes_.clear();
            for (const std::string_view field : split_at_tabs(trimmed(header)))
                schemes_.push_back(lower_case(trimmed(field)));
            continue;
        }
        if (trimmed(line).empty()) continue;
        Row row;
        const std::vector<std::string_view> fields = split_at_tabs(line);
        row.canonical = fields[0];
        for (std::size_t i = 0; i < std::min(fields.size(), schemes_.size()); ++i)
            row.aliases.emplace_back(schemes_[i], fields[i]);
        rows_.push_back(std::move(row));
    }
}

std::vector<std::pair<std::string, std::string>> ChromAliases::by_scheme(std::string_view scheme) const {
    const std::string wanted = lower_case(scheme);
    if (std::find(schemes_.begin(), schemes_.end(), wanted) == schemes_.end()) {
        std::string known;
        for (const std::string& name : schemes_) (known += known.empty() ? "" : ", ") += name;
        throw UsageError("no alias scheme '" + std::string(scheme) + "' in " + origin_ +
                         (known.empty() ? "; it names none" : "; it has " + known) +
                         did_you_mean(wanted, {schemes_.begin(), schemes_.end()}));
    }
    std::vector<std::pair<std::string, std::string>> found;
    std::unordered_map<std::string, std::size_t> places;
    for (const Row& row : rows_) {
        for (const auto& [name, alias] : row.aliases) {
            if (name != wanted || alias.empty()) continue;
            const auto [place, is_new] = places.emplace(alias, found.size());
            if (is_new)
                found.emplace_back(alias, row.canonical);
            else
                found[place->second].second = row.canonical;
        }
    }
    return found;
}

}  // namespace gk
