#include "gk/annotation/gff/gff_interval.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gk/annotation/gff/attributes.hpp"
#include "gk/base/fields.hpp"

namespace gk::annotation {
namespace {

constexpr std::size_t column_count = 9;

// What names a row, the best first.
constexpr AttributeKeys<3> name_keys({"ID", "transcript_id", "gene_id"});

}  // namespace

std::string_view name_of_row(std::string_view attributes) {
    AttributeValues<3> found;
    if (is_gtf_attributes(attributes))
        scan_gtf_attributes(attributes, name_keys, found);
    else
        scan_trimmed_gff3_attributes(attributes, name_keys, found);
    const auto* const name =
        std::find_if(found.values.begin(), found.values.end(), [](std::string_view text) { return !text.empty(); });
    return name == found.values.end() ? std::string_view{} : *name;
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
