#include "gk/annotation/gff/gff_interval.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gk/base/fields.hpp"

namespace gk::annotation {
namespace {

constexpr std::size_t column_count = 9;

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Up to the next semicolon that is not inside quotes; it is taken off with it.
std::string_view take_entry(std::string_view& attributes) {
    bool quoted = false;
    std::size_t end = 0;
    for (; end < attributes.size() && (quoted || attributes[end] != ';'); ++end)
        if (attributes[end] == '"') quoted = !quoted;
    const std::string_view entry = attributes.substr(0, end);
    attributes.remove_prefix(std::min(end + 1, attributes.size()));
    return without_blanks(entry);
}

std::string_view value_of(std::string_view entry, std::size_t key_end) {
    std::string_view value = without_blanks(entry.substr(key_end));
    if (value.starts_with('=')) value = without_blanks(value.substr(1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    return value;
}

}  // namespace

std::string_view name_of_row(std::string_view attributes) {
    constexpr std::array<std::string_view, 3> keys = {"ID", "transcript_id", "gene_id"};
    std::array<std::string_view, keys.size()> names;
    while (!attributes.empty() && names[0].empty()) {
        const std::string_view entry = take_entry(attributes);
        const std::size_t key_end = entry.find_first_of("= \t");
        if (key_end == std::string_view::npos) continue;
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (names[i].empty() && entry.substr(0, key_end) == keys[i]) names[i] = value_of(entry, key_end);
    }
    const auto* const name =
        std::find_if(names.begin(), names.end(), [](std::string_view text) { return !text.empty(); });
    return name == names.end() ? std::string_view{} : *name;
}

std::optional<io::BadRecord> parse_gff_interval(std::string_view line, io::BedRecord& record, bool reads_strand) {
    record.line = line;
    record.strand = '.';
    record.start_read = record.end_read = false;
    record.start = record.end = 0;
    record.columns[1] = record.columns[2] = record.columns[3] = {};
    std::array<std::string_view, column_count> columns;
    std::size_t count = 0;
    for (std::string_view rest = line; count < columns.size();) {
        const std::size_t tab = rest.find('\t');
        columns[count++] = rest.substr(0, tab);
        if (tab == std::string_view::npos) break;
        rest.remove_prefix(tab + 1);
    }
    record.columns[0] = columns[0];
    record.column_count = columns[0].empty() ? 0 : 4;
    if (count + 1 < columns.size())
        return io::malformed("a GFF3 or GTF row has 9 columns, this one has " + std::to_string(count));
    record.columns[3] = name_of_row(columns[8]);
    std::int32_t first = 0;
    if (auto bad = io::parse_any_position(columns[3], "start", first)) return bad;
    if (first == INT32_MIN) return io::BadRecord{io::Reason::not_32_bit, "start does not fit 32 bits"};
    record.start = first - 1;
    record.start_read = true;
    if (auto bad = io::parse_any_position(columns[4], "end", record.end)) return bad;
    record.end_read = true;
    if (record.start > record.end)
        return io::BadRecord{io::Reason::start_after_end,
                             "start " + std::to_string(first) + " is after end " + std::to_string(record.end)};
    if (!reads_strand) return std::nullopt;
    const std::string_view strand = columns[6];
    if (strand.size() != 1 || std::string_view("+-.?").find(strand.front()) == std::string_view::npos) {
        record.strand = '?';
        return io::malformed("strand " + in_quotes(strand) + " is not +, -, . or ?");
    }
    if (strand.front() != '?') record.strand = strand.front();
    return std::nullopt;
}

}  // namespace gk::annotation
