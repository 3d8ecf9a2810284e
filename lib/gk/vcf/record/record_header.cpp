#include "gk/vcf/record/record_header.hpp"

#include <algorithm>
#include <utility>

#include "gk/base/fields.hpp"

namespace gk::vcf {
namespace {

// The text up to the first of the characters that is not in quotes.
std::size_t end_of_value(std::string_view text) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && quoted) {
            ++i;
            continue;
        }
        if (text[i] == '"') quoted = !quoted;
        if (!quoted && (text[i] == ',' || text[i] == '>')) return i;
    }
    return text.size();
}

ValueNumber number_of(std::string_view text) {
    if (text == "A") return ValueNumber::per_alt;
    if (text == "R") return ValueNumber::per_allele;
    if (text == "G") return ValueNumber::per_genotype;
    if (text == "LA" || text == "LR" || text == "LG") return ValueNumber::local;
    return ValueNumber::other;
}

ValueType type_of_value(std::string_view text) {
    if (text == "Integer") return ValueType::integer;
    if (text == "Float") return ValueType::real;
    if (text == "Flag") return ValueType::flag;
    return ValueType::text;
}

}  // namespace

std::string_view header_value(std::string_view line, std::string_view key) {
    const std::size_t open = line.find('<');
    if (open == std::string_view::npos) return {};
    line.remove_prefix(open + 1);
    while (!line.empty()) {
        const std::size_t end = end_of_value(line);
        std::string_view pair = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || trimmed(pair.substr(0, equals)) != key) continue;
        std::string_view value = trimmed(pair.substr(equals + 1));
        if (value.size() > 1 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

void RecordHeader::Definitions::add(std::string_view line) {
    const std::string_view id = header_value(line, "ID");
    if (id.empty() || !places.emplace(id, all.size()).second) return;
    const std::string_view number = header_value(line, "Number");
    all.push_back({std::string(id), number_of(number), type_of_value(header_value(line, "Type")), number == "1"});
}

RecordHeader::RecordHeader(std::string text) : text_(std::move(text)) {
    std::string_view rest = text_;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.starts_with("##INFO=")) info_.add(line);
        if (line.starts_with("##FORMAT=")) format_.add(line);
        if (line.starts_with("#CHROM\t")) {
            columns_.clear();
            for (const std::string_view name : split_at_tabs(line)) columns_.emplace_back(name);
        }
    }
}

std::string RecordHeader::sample(std::size_t i) const {
    constexpr std::size_t before_samples = 9;
    return i + before_samples < columns_.size() ? columns_[i + before_samples] : std::to_string(i + 1);
}

}  // namespace gk::vcf
