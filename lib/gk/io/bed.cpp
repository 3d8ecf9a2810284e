#include "gk/io/bed.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::io {
namespace {

void split_at_blanks(std::string_view line, BedRecord& record) {
    while (record.column_count < record.columns.size()) {
        const std::size_t first = line.find_first_not_of(' ');
        if (first == std::string_view::npos) return;
        line.remove_prefix(first);
        const std::size_t end = line.find(' ');
        record.columns[record.column_count++] = line.substr(0, end);
        if (end == std::string_view::npos) return;
        line.remove_prefix(end);
    }
}

// A comma-separated list with or without a last comma.
bool parse_list(std::string_view text, std::size_t count, std::vector<std::int32_t>& values) {
    values.clear();
    if (text.ends_with(',')) text.remove_suffix(1);
    for (;;) {
        const std::size_t comma = text.find(',');
        const auto value = parse_integer<std::int32_t>(text.substr(0, comma));
        if (!value) return false;
        values.push_back(*value);
        if (comma == std::string_view::npos) return values.size() == count;
        text.remove_prefix(comma + 1);
    }
}

// The scanning below works on eight bytes at a time, without a branch for each byte. Most of what reading a record
// costs otherwise is branches that are mispredicted because the columns' lengths vary; measured, 30 % of all of `gk
// dna`.

std::uint64_t load_word(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

// One bit for each byte of the word that is a tab, the first byte's lowest.
std::uint64_t tab_bits(std::uint64_t word) {
    constexpr std::uint64_t low_bits = 0x7F7F7F7F7F7F7F7FU;
    const std::uint64_t differs = word ^ 0x0909090909090909U;
    const std::uint64_t high_bits = ~(((differs & low_bits) + low_bits) | differs | low_bits);
    return ((high_bits >> 7) * 0x0102040810204080U) >> 56;
}

// The tabs among the (at most 64) bytes of a block of at least eight bytes.
std::uint64_t tab_mask(std::string_view block) {
    std::uint64_t mask = 0;
    std::size_t at = 0;
    for (; at + 8 <= block.size(); at += 8) mask |= tab_bits(load_word(block.data() + at)) << at;
    // The last few bytes, as the upper ones of the block's last word.
    if (at != block.size()) {
        const std::size_t last = block.size() - 8;
        mask |= tab_bits(load_word(block.data() + last)) << last;
    }
    return mask;
}

std::size_t split_columns(std::string_view line, std::array<std::string_view, 12>& columns) {
    const char* const text = line.data();
    std::size_t count = 0;
    std::size_t column_start = 0;
    const auto end_column = [&](std::size_t end) {
        columns[count++] = {text + column_start, end - column_start};
        column_start = end + 1;
    };
    std::size_t block_start = 0;
    for (; line.size() - block_start >= 8; block_start += std::min<std::size_t>(64, line.size() - block_start)) {
        const std::string_view block(text + block_start, std::min<std::size_t>(64, line.size() - block_start));
        for (std::uint64_t tabs = tab_mask(block); tabs != 0; tabs &= tabs - 1) {
            end_column(block_start + static_cast<std::size_t>(__builtin_ctzll(tabs)));
            if (count == columns.size()) return count;
        }
    }
    for (; block_start < line.size(); ++block_start) {
        if (text[block_start] != '\t') continue;
        end_column(block_start);
        if (count == columns.size()) return count;
    }
    end_column(line.size());
    return count;
}

// One to eight digits, which is nearly every position there is, by one load: `text` must lie within a longer line. The
// general way below takes every other text, and says what is wrong with it.
bool parse_plain_position(std::string_view text, const char* line_end, std::int32_t& position) {
    if (text.size() - 1 > 7 || line_end - text.data() < 8) return false;
    // Digits as the upper bytes, zeros below them: the number is read as if it had leading zeros.
    std::uint64_t digits = (load_word(text.data()) ^ 0x3030303030303030U) << (64 - 8 * text.size());
    if (((digits | (digits + 0x7676767676767676U)) & 0x8080808080808080U) != 0) return false;
    digits = digits * 10 + (digits >> 8);  // pairs, in every other byte
    digits = ((digits & 0x000000FF000000FFU) * 0x000F424000000064U +
              ((digits >> 16) & 0x000000FF000000FFU) * 0x0000271000000001U) >>
             32;
    position = static_cast<std::int32_t>(digits);
    return true;
}

}  // namespace

std::optional<BadRecord> parse_any_position(std::string_view text, const char* which, std::int32_t& position) {
    if (const auto parsed = parse_integer<std::int32_t>(text)) {
        position = *parsed;
        return std::nullopt;
    }
    const bool negative = text.starts_with('-');
    const std::string_view digits = text.substr(negative ? 1 : 0);
    if (!digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos)
        return BadRecord{Reason::not_32_bit, std::string(which) + " " + in_quotes(text) + " does not fit 32 bits"};
    return BadRecord{Reason::malformed, std::string(which) + " " + in_quotes(text) + " is not a whole number"};
}

std::optional<BadRecord> parse_bed(std::string_view line, BedRecord& record, bool reads_strand) {
    record.line = line;
    record.strand = '.';
    record.column_count = split_columns(line, record.columns);
    if (record.column_count == 1) {
        record.column_count = 0;
        split_at_blanks(line, record);
    }
    const char* const line_end = line.data() + line.size();
    std::optional<BadRecord> first_fault;
    const auto position = [&](std::size_t column, const char* which, std::int32_t& value) {
        value = 0;
        if (column >= record.column_count) return false;
        if (parse_plain_position(record.columns[column], line_end, value)) return true;
        auto fault = parse_any_position(record.columns[column], which, value);
        if (!fault) return true;
        if (!first_fault) first_fault = std::move(fault);
        return false;
    };
    record.start_read = position(1, "start", record.start);
    record.end_read = position(2, "end", record.end);
    if (record.column_count < 3) {
        first_fault = BadRecord{Reason::malformed, "a BED line needs at least 3 columns, this one has " +
                                                       std::to_string(record.column_count)};
    } else if (!first_fault && record.start > record.end) {
        first_fault = BadRecord{Reason::start_after_end, "start " + std::to_string(record.start) + " is after end " +
                                                             std::to_string(record.end)};
    }
    if (record.column_count <= 5 || !reads_strand) return first_fault;
    const std::string_view strand = record.columns[5];
    if (strand.size() == 1 && (strand.front() == '+' || strand.front() == '-' || strand.front() == '.')) {
        record.strand = strand.front();
    } else {
        record.strand = '?';
        if (!first_fault)
            first_fault = BadRecord{Reason::malformed, "strand " + in_quotes(strand) + " is not +, - or ."};
    }
    return first_fault;
}

void append_tabbed(const BedRecord& record, ByteBuffer& out) {
    if (record.line.find('\t') != std::string_view::npos) return out.append(record.line);
    bool first = true;
    for (std::string_view rest = record.line;;) {
        const std::size_t word = rest.find_first_not_of(' ');
        if (word == std::string_view::npos) return;
        rest.remove_prefix(word);
        if (!first) out.push('\t');
        first = false;
        const std::size_t end = std::min(rest.find(' '), rest.size());
        out.append(rest.substr(0, end));
        rest.remove_prefix(end);
    }
}

std::optional<BadRecord> parse_blocks(const BedRecord& record, std::vector<BedBlock>& blocks) {
    blocks.clear();
    if (record.column_count < 12) {
        blocks.push_back({record.start, record.end});
        return std::nullopt;
    }
    const auto malformed = [](const std::string& what) { return BadRecord{Reason::malformed, what}; };
    const auto count = parse_integer<std::uint32_t>(record.columns[9]);
    if (!count || *count == 0)
        return malformed("block count " + in_quotes(record.columns[9]) + " is not a whole number above 0");
    std::vector<std::int32_t> sizes;
    std::vector<std::int32_t> starts;
    if (!parse_list(record.columns[10], *count, sizes))
        return malformed("block sizes " + in_quotes(record.columns[10]) + " are not " + std::to_string(*count) +
                         " numbers");
    if (!parse_list(record.columns[11], *count, starts))
        return malformed("block starts " + in_quotes(record.columns[11]) + " are not " + std::to_string(*count) +
                         " numbers");
    std::int64_t previous_end = record.start;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::int64_t start = std::int64_t{record.start} + starts[i];
        const std::int64_t end = start + sizes[i];
        if (sizes[i] < 0 || start < previous_end || end > record.end)
            return malformed("block " + std::to_string(i + 1) +
                             " overlaps the one before it, or lies outside the record's interval");
        blocks.push_back({static_cast<std::int32_t>(start), static_cast<std::int32_t>(end)});
        previous_end = end;
    }
    return std::nullopt;
}

}  // namespace gk::io
