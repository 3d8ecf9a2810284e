#include "gk/io/account.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "gk/base/numbers.hpp"

namespace gk::io {
namespace {

// Published files have a dozen or two; a file of something else should not flood the terminal.
constexpr std::size_t most_types = 40;

}  // namespace

void Occurrences::add(const Occurrences& later) {
    if (count == 0) first_line = later.first_line;
    count += later.count;
}

std::string sentence(const Occurrences& found, const Phrase& phrase, const std::string& file) {
    std::string where = " (";
    if (found.count > 1) where += "the first: ";
    where += file;
    if (found.first_line != 0) where += ":" + std::to_string(found.first_line);
    return with_commas(found.count) + " " + std::string(found.count == 1 ? phrase.one : phrase.several) + where + ")";
}

void Account::leave_out(std::string_view phrase, std::uint64_t count) {
    if (count == 0) return;
    const auto known =
        std::find_if(left_out.begin(), left_out.end(), [&](const auto& entry) { return entry.first == phrase; });
    if (known != left_out.end())
        known->second += count;
    else
        left_out.emplace_back(phrase, count);
}

void Account::ignore_type(std::string_view type, std::uint64_t line) {
    auto known = ignored_types.find(type);
    if (known == ignored_types.end()) known = ignored_types.emplace(type, Occurrences()).first;
    known->second.add(line);
}

void Account::add(const Account& later) {
    read += later.read;
    known_chromosome += later.known_chromosome;
    if (first_unknown.empty()) first_unknown = later.first_unknown;
    for (std::size_t i = 0; i < reason_count; ++i) rejected[i] += later.rejected[i];
    for (const auto& [phrase, count] : later.left_out) leave_out(phrase, count);
    for (const auto& [type, found] : later.ignored_types) ignored_types[type].add(found);
}

std::uint64_t Account::all_rejected() const {
    return std::accumulate(rejected.begin(), rejected.end(), std::uint64_t{0});
}

std::string Account::summary() const {
    std::string text = with_commas(read) + " read, " + with_commas(all_rejected()) + " rejected";
    const char* separator = ": ";
    for (std::size_t i = 0; i < reason_count; ++i) {
        if (rejected[i] == 0) continue;
        text += separator + with_commas(rejected[i]) + " " + std::string(reason_text(static_cast<Reason>(i)));
        separator = ", ";
    }
    separator = "; left out: ";
    for (const auto& [phrase, count] : left_out) {
        text += separator + with_commas(count) + " " + phrase;
        separator = ", ";
    }
    return text;
}

std::string Account::ignored_types_text() const {
    // By the first record, so that a reader who knows the file meets them in its order.
    std::vector<std::pair<std::string, Occurrences>> types(ignored_types.begin(), ignored_types.end());
    std::sort(types.begin(), types.end(),
              [](const auto& a, const auto& b) { return a.second.first_line < b.second.first_line; });
    std::string text;
    const std::size_t shown = std::min(types.size(), most_types);
    for (const auto& [type, found] : std::span(types).first(shown)) {
        text += text.empty() ? "left out by type: " : ", ";
        text += with_commas(found.count) + " " + type + " (line " + std::to_string(found.first_line) +
                (found.count == 1 ? ")" : " on)");
    }
    if (shown < types.size()) text += ", and " + with_commas(types.size() - shown) + " more types";
    return text;
}

}  // namespace gk::io
