#include "gk/annotation/view/lookup.hpp"

#include <algorithm>
#include <functional>

#include "gk/base/suggest.hpp"

namespace gk::annotation {
namespace {

// Look-ups after which sorting all answers pays.
constexpr unsigned worth_sorting = 16;

bool answers_to(std::string_view id, std::string_view text) {
    return id.starts_with(text) && (id.size() == text.size() || id[text.size()] == '.');
}

std::uint64_t hash_of(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

}  // namespace

std::string_view Lookup::id(Row row) const {
    return feature_ == Feature::genes ? annotation_.gene_id(annotation_.gene(row))
                                      : annotation_.transcript_id(annotation_.transcript(row));
}

std::vector<Row> Lookup::by_id(std::string_view text) {
    std::vector<Row> rows;
    if (answers_.empty() && ++lookups_ <= worth_sorting) {
        for (Row row = 0; row < count(); ++row)
            if (answers_to(id(row), text)) rows.push_back(row);
        return rows;
    }
    if (answers_.empty()) sort_answers();
    const std::uint64_t hash = hash_of(text);
    auto found = std::lower_bound(answers_.begin(), answers_.end(), std::pair(hash, Row{0}));
    for (; found != answers_.end() && found->first == hash; ++found)
        if (answers_to(id(found->second), text) && (rows.empty() || rows.back() != found->second))
            rows.push_back(found->second);
    return rows;
}

void Lookup::sort_answers() {
    for (Row row = 0; row < count(); ++row) {
        const std::string_view whole = id(row);
        for (std::size_t dot = whole.find('.'); dot != std::string_view::npos; dot = whole.find('.', dot + 1))
            answers_.emplace_back(hash_of(whole.substr(0, dot)), row);
        answers_.emplace_back(hash_of(whole), row);
    }
    std::sort(answers_.begin(), answers_.end());
}

std::vector<Row> Lookup::by_name(std::string_view text) const {
    std::vector<Row> rows;
    for (Row row = 0; row < count(); ++row)
        if (annotation_.gene_name(annotation_.gene(row)) == text) rows.push_back(row);
    return rows;
}

std::string Lookup::suggest_id(std::string_view text) const {
    // A gene's name where its ID is asked for is the commonest slip.
    if (feature_ == Feature::genes && !text.empty())
        if (const std::vector<Row> named = by_name(text); !named.empty())
            return "; it is the name of '" + std::string(id(named.front())) + "'";
    std::vector<std::string_view> ids;
    for (Row row = 0; row < count(); ++row) ids.push_back(id(row));
    return did_you_mean(text, ids);
}

std::string Lookup::suggest_name(std::string_view text) const {
    std::vector<std::string_view> names;
    for (Row row = 0; row < count(); ++row) names.push_back(annotation_.gene_name(annotation_.gene(row)));
    return did_you_mean(text, names);
}

}  // namespace gk::annotation
