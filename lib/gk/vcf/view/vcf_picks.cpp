#include "gk/vcf/view/vcf_picks.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/suggest.hpp"

namespace gk::vcf {
namespace {

bool picks_none(std::span<const std::string> names) {
    return names.size() == 1 && names.front().empty();
}

std::vector<std::string_view> ids_of(std::span<const StoredColumn> columns) {
    std::vector<std::string_view> ids;
    for (const StoredColumn& column : columns) ids.push_back(column.id);
    return ids;
}

// `FORMAT has it` where that is so, else what is near.
std::string hint(std::string_view id, std::span<const StoredColumn> columns, const StoredColumn* elsewhere,
                 const char* other) {
    if (elsewhere != nullptr) return "; " + std::string(other) + " has it";
    if (columns.empty()) return "; it has none";
    return did_you_mean(id, ids_of(columns));
}

template <typename T>
void add_once(std::vector<T>& list, T item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

template <typename Find>
std::vector<const StoredColumn*> pick(std::span<const StoredColumn> columns, std::span<const std::string> ids,
                                      const Find& find) {
    std::vector<const StoredColumn*> picked;
    if (picks_none(ids)) return picked;
    for (const std::string& id : ids) add_once(picked, &find(id));
    if (ids.empty())
        for (const StoredColumn& column : columns) picked.push_back(&column);
    return picked;
}

std::vector<std::uint32_t> pick_samples(const Vcfbin& table, std::span<const std::string> names) {
    const std::vector<std::string_view>& samples = table.samples();
    std::vector<std::uint32_t> picked;
    if (picks_none(names)) return picked;
    if (names.empty()) {
        picked.resize(samples.size());
        std::iota(picked.begin(), picked.end(), std::uint32_t{0});
        return picked;
    }
    std::unordered_map<std::string_view, std::uint32_t> places;
    for (std::uint32_t i = 0; i < samples.size(); ++i) places.emplace(samples[i], i);
    std::vector<bool> seen(samples.size());
    for (const std::string& name : names) {
        const auto found = places.find(name);
        if (found == places.end())
            throw UsageError("the table has no sample " + in_quotes(name) +
                             (samples.empty() ? "; it has none" : did_you_mean(name, samples)));
        if (!seen[found->second]) picked.push_back(found->second);
        seen[found->second] = true;
    }
    return picked;
}

}  // namespace

const StoredColumn& info_column(const Vcfbin& table, std::string_view id) {
    if (const StoredColumn* column = table.info(id)) return *column;
    throw UsageError("the table has no INFO column " + in_quotes(id) +
                     hint(id, table.info(), table.format(id), "FORMAT"));
}

const StoredColumn& format_column(const Vcfbin& table, std::string_view id) {
    if (const StoredColumn* column = table.format(id)) return *column;
    throw UsageError("the table has no FORMAT column " + in_quotes(id) +
                     hint(id, table.format(), table.info(id), "INFO"));
}

VcfPicks pick_from(const Vcfbin& table, std::span<const std::string> info, std::span<const std::string> format,
                   std::span<const std::string> samples) {
    return {.info = pick(table.info(), info,
                         [&](const std::string& id) -> const StoredColumn& { return info_column(table, id); }),
            .format = pick(table.format(), format,
                           [&](const std::string& id) -> const StoredColumn& { return format_column(table, id); }),
            .samples = pick_samples(table, samples)};
}

}  // namespace gk::vcf
