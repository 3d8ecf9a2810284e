#include "gk/genome/chrom_names.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/suggest.hpp"
#include "gk/base/text_file.hpp"

namespace gk {

/// Collects canonical names with the checks that make an assembly usable, then aliases.
class ChromNamesBuilder {
public:
    explicit ChromNamesBuilder(std::string origin) : origin_(std::move(origin)) {}

    // `line` 0: the names are not from a text.
    ChromId add_canonical(const std::string& name, std::uint64_t line) {
        const auto [known, is_new] = by_tag_.emplace(chrom_tag(name), names_.names_.size());
        if (!is_new) {
            const std::string& other = names_.names_[known->second];
            const std::string what = other == name ? "the chromosome '" + name + "' is there twice"
                                                   : "the chromosomes '" + other + "' and '" + name +
                                                         "' share the 32-bit tag " + std::to_string(chrom_tag(name)) +
                                                         ", so no data file can tell them apart";
            throw line == 0 ? DataError(what, origin_) : DataError::at_line(what, origin_, line);
        }
        const auto id = static_cast<ChromId>(names_.names_.size());
        names_.names_.push_back(name);
        names_.insert(name, id);
        return id;
    }

    void add_alias(const std::string& alias, ChromId id) { aliases_.emplace_back(alias, id); }

    ChromNames finish() {
        // Only now: a canonical name further down wins over an alias further up.
        for (const auto& [alias, id] : aliases_) {
            const std::optional<ChromId> known = names_.find(alias);
            if (!known)
                names_.insert(alias, id);
            else if (*known != id && !alias.empty())
                names_.ambiguous_aliases_.push_back(alias);
        }
        return std::move(names_);
    }

private:
    std::string origin_;
    ChromNames names_;
    std::unordered_map<std::uint32_t, std::size_t> by_tag_;
    std::vector<std::pair<std::string, ChromId>> aliases_;
};

namespace {

// An empty last field vanishes, as it does for GenomeKit's reader.
std::vector<std::string_view> alias_fields(std::string_view line) {
    std::vector<std::string_view> fields = split_at_tabs(line);
    if (fields.back().empty()) fields.pop_back();
    return fields;
}

}  // namespace

ChromNames ChromNames::from_sizes(const std::string& path) {
    return from_sizes_text(read_file(path), path);
}

ChromNames ChromNames::from_sizes_text(std::string_view text, const std::string& origin) {
    ChromNamesBuilder builder(origin);
    std::uint64_t number = 0;
    for (const std::string& line : split_lines(text))
        builder.add_canonical(line.substr(0, line.find_first_of(" \t")), ++number);
    return builder.finish();
}

ChromNames ChromNames::from_aliases(const std::string& path) {
    return from_alias_text(read_file(path), path);
}

ChromNames ChromNames::from_alias_text(std::string_view text, const std::string& origin) {
    ChromNamesBuilder builder(origin);
    std::uint64_t number = 0;
    for (const std::string& line : split_lines(text)) {
        ++number;
        if (line.starts_with('#')) continue;
        const std::vector<std::string_view> fields = alias_fields(line);
        if (fields.size() < 2)
            throw DataError::at_line("an alias line needs at least two tab-separated fields", origin, number);
        const ChromId id = builder.add_canonical(std::string(fields[0]), number);
        for (std::size_t i = 1; i < fields.size(); ++i) builder.add_alias(std::string(fields[i]), id);
    }
    return builder.finish();
}

ChromNames ChromNames::from_list(const std::vector<std::string>& names, const std::string& origin) {
    ChromNamesBuilder builder(origin);
    for (const std::string& name : names) builder.add_canonical(name, 0);
    return builder.finish();
}

void ChromNames::insert(const std::string& text, ChromId id) {
    texts_.push_back({text, id});
    if (texts_.size() * 2 > slots_.size()) {
        rehash();
        return;
    }
    const std::uint32_t tag = chrom_tag(text);
    std::size_t at = tag & (slots_.size() - 1);
    while (slots_[at].text != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {tag, static_cast<std::uint32_t>(texts_.size())};
}

void ChromNames::rehash() {
    slots_.assign(std::max<std::size_t>(16, slots_.size() * 4), Slot{});
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        const std::uint32_t tag = chrom_tag(texts_[i].text);
        std::size_t at = tag & (slots_.size() - 1);
        while (slots_[at].text != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {tag, static_cast<std::uint32_t>(i + 1)};
    }
}

std::optional<ChromId> ChromNames::find(std::string_view typed) const {
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t tag = chrom_tag(typed);
    for (std::size_t at = tag & (slots_.size() - 1); slots_[at].text != 0; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].tag != tag) continue;
        const Text& candidate = texts_[slots_[at].text - 1];
        if (candidate.text == typed) return candidate.id;
    }
    return std::nullopt;
}

std::string ChromNames::suggestion(std::string_view typed) const {
    std::vector<std::string_view> candidates;
    candidates.reserve(texts_.size());
    for (const Text& text : texts_) candidates.push_back(text.text);
    return did_you_mean(typed, candidates);
}

}  // namespace gk
