#include "gk/reads/sam/sam_line.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/tabs.hpp"

namespace gk::reads {
namespace {

using io::BadRecord;

constexpr std::size_t sam_columns = 11;
constexpr std::size_t long_columns = 9;  // the index of the first of them, SEQ

char strand_value(std::string_view value) {
    return value == "+" || value == "-" ? value.front() : '\0';
}

void read_tag(std::string_view field, ReadTags& tags) {
    if (field.size() < 5 || field[2] != ':' || field[4] != ':') return;
    const std::string_view name = field.substr(0, 2);
    const std::string_view value = field.substr(5);
    if (field[3] == 'i' && name == "NH") tags.hits = parse_integer<std::int64_t>(value);
    if (field[3] != 'A') return;
    if (name == "XS") tags.genome_strand = strand_value(value);
    if (name == "TS") tags.transcript_strand = strand_value(value);
    if (name == "ts") tags.read_strand = strand_value(value);
}

}  // namespace

std::string_view record_text(std::string_view line) {
    if (line.starts_with('\r')) line.remove_prefix(1);
    if (line.size() > 1 && line.ends_with('\r')) line.remove_suffix(1);
    while (line.ends_with('\0')) line.remove_suffix(1);
    return line.starts_with('@') ? std::string_view() : line;
}

std::optional<BadRecord> split_sam_line(std::string_view line, SamColumns& columns) {
    std::array<std::string_view, sam_columns> fields;
    io::Columns line_columns(line);
    std::size_t i = 0;
    for (; i < long_columns && (i == 0 || !line_columns.ended()); ++i) fields[i] = line_columns.next();
    std::string_view rest = line_columns.rest();
    bool ended = line_columns.ended();
    // A call of memchr for each of those that are as long as the read.
    for (; i < sam_columns && !ended; ++i) {
        const std::size_t tab = rest.find('\t');
        ended = tab == std::string_view::npos;
        fields[i] = rest.substr(0, tab);
        rest.remove_prefix(ended ? rest.size() : tab + 1);
    }
    if (i != sam_columns)
        return io::malformed("a SAM record has at least 11 columns, this line has " + std::to_string(i));
    columns = {.name = fields[0],
               .flag = fields[1],
               .chrom = fields[2],
               .position = fields[3],
               .quality = fields[4],
               .cigar = fields[5],
               .bases = fields[9],
               .tags = rest};
    return std::nullopt;
}

std::optional<std::int32_t> parse_sam_integer(std::string_view text) {
    if (const auto value = few_digits(text)) return static_cast<std::int32_t>(*value);
    if (text.starts_with('+')) text.remove_prefix(1);
    return parse_integer<std::int32_t>(text);
}

std::optional<BadRecord> read_flag(const SamColumns& columns, ReadRecord& record) {
    const auto flag = parse_sam_integer(columns.flag);
    if (!flag) return io::malformed("FLAG " + in_quotes(columns.flag) + " is no whole number of 32 bits");
    record.flag = *flag;
    return std::nullopt;
}

std::optional<BadRecord> read_start(const SamColumns& columns, ReadRecord& record) {
    const auto position = parse_sam_integer(columns.position);
    if (!position || *position == std::numeric_limits<std::int32_t>::min())
        return io::malformed("POS " + in_quotes(columns.position) + " is no whole number of 32 bits");
    record.start = *position - 1;
    return std::nullopt;
}

void read_quality(const SamColumns& columns, ReadRecord& record) {
    record.quality = parse_sam_integer(columns.quality).value_or(0);
}

void read_tags(const SamColumns& columns, ReadRecord& record) {
    record.tags = {};
    std::string_view rest = columns.tags;
    while (!rest.empty()) {
        const std::string_view field = rest.substr(0, rest.find('\t'));
        read_tag(field, record.tags);
        rest.remove_prefix(std::min(field.size() + 1, rest.size()));
    }
}

}  // namespace gk::reads
