#include "gk/vcf/build/text_records.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "gk/base/fields.hpp"
#include "gk/vcf/build/value_text.hpp"

namespace gk::vcf::build {
namespace {

using io::BadRecord;
using io::Reason;

// Shorter lines are no records.
constexpr std::size_t shortest_record = 2;

// The line at the text's front without its end, which is taken off with it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// Where the first line behind the first one begins that begins with `#`; the text's end where there is none.
std::size_t find_header_line(std::string_view text) {
    for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1))
        if (at != 0 && text[at - 1] == '\n') return at;
    return text.size();
}

}  // namespace

bool TextPieces::next(TextPiece& piece) {
    for (;;) {
        read_header_lines();
        if (at_ != chunk_.text.size()) break;
        if (!lines_.next(chunk_)) return false;
        at_ = 0;
        line_ = chunk_.first_line;
    }
    const std::string_view rest = chunk_.text.view().substr(at_);
    const std::string_view records = rest.substr(0, find_header_line(rest));
    if (!header_.has_begun() || !header_.is_complete()) begin_records(records, line_);
    piece.schema = header_.schema();
    piece.lines.first_line = line_;
    if (records.size() == chunk_.text.size()) {
        std::swap(piece.lines.text, chunk_.text);
        chunk_.text.clear();
        at_ = 0;
        return true;
    }
    piece.lines.text.clear();
    piece.lines.text.append(records);
    line_ += static_cast<std::uint64_t>(std::count(records.begin(), records.end(), '\n'));
    at_ += records.size();
    return true;
}

void TextPieces::read_header_lines() {
    std::string_view rest = chunk_.text.view().substr(at_);
    while (!rest.empty() && rest.front() == '#') {
        const std::string_view line = take_line(rest);
        if (line.size() >= shortest_record) header_.read_line(line, line_);
        ++line_;
    }
    at_ = chunk_.text.size() - rest.size();
}

// The first record's line begins the records; then each is asked what the header leaves open.
void TextPieces::begin_records(std::string_view records, std::uint64_t first_line) {
    for (std::uint64_t number = first_line; !records.empty(); ++number) {
        const std::string_view line = take_line(records);
        if (line.size() < shortest_record) continue;
        if (!header_.has_begun()) header_.begin_records(number);
        if (header_.is_complete()) return;
        header_.learn(line, number);
    }
}

void TextRecords::read(const TextPiece& piece, RowBatch& batch) {
    if (piece.schema != schema_) {
        format_.reset();
        schema_ = piece.schema;
        info_.emplace(*schema_);
        if (!schema_->format.empty()) format_.emplace(*schema_, maker_.rules().rows.split);
    }
    batch.begin(*schema_);
    std::string_view text = piece.lines.text.view();
    for (std::uint64_t number = piece.lines.first_line; !text.empty(); ++number) {
        const std::string_view line = take_line(text);
        if (line.size() < shortest_record) continue;
        if (!read_line(line, number, batch) && !maker_.rules().skip) return;
    }
}

// Whether the record is good.
bool TextRecords::read_line(std::string_view line, std::uint64_t number, RowBatch& batch) {
    const RecordPlace place{.line = number, .text = line};
    Columns columns;
    auto bad = split(line, format_.has_value(), columns);
    columns.record.line = number;
    const bool splits = maker_.rules().rows.split;
    std::size_t alts = 1;
    if (splits) alts += static_cast<std::size_t>(std::count(columns.alts.begin(), columns.alts.end(), ','));
    Site site;
    if (!bad) {
        bad = read_site(columns, alts, batch, site);
    } else {
        batch.account.read += 1;
    }
    if (bad) {
        note_bad(std::move(*bad), place, true, batch);
        return false;
    }
    columns.record.pick.alts = static_cast<std::uint32_t>(alts);
    bool good = true;
    std::string_view rest = columns.alts;
    for (std::size_t i = 0; i < alts; ++i) {
        site.alt = splits ? rest.substr(0, rest.find(',')) : rest;
        rest.remove_prefix(std::min(site.alt.size() + 1, rest.size()));
        columns.record.pick.alt = static_cast<std::uint32_t>(i);
        bad = read_row(site, columns, batch);
        if (!bad) continue;
        note_bad(std::move(*bad), place, good, batch);
        good = false;
        if (!maker_.rules().skip) break;
    }
    return good;
}

std::optional<BadRecord> TextRecords::split(std::string_view line, bool with_samples, Columns& columns) {
    RecordText& record = columns.record;
    const std::array<std::string_view*, 8> places = {&columns.chrom, &columns.position, &record.name,   &columns.ref,
                                                     &columns.alts,  &record.quality,   &record.filter, &record.info};
    const char* at = line.data();
    const char* const end = at + line.size();
    std::size_t count = 0;
    for (std::string_view* column : places) {
        const auto* tab = static_cast<const char*>(std::memchr(at, '\t', static_cast<std::size_t>(end - at)));
        const char* const stop = tab == nullptr ? end : tab;
        *column = {at, static_cast<std::size_t>(stop - at)};
        ++count;
        at = stop;
        if (tab == nullptr) break;
        ++at;
    }
    const bool ends_with_tab = count == places.size() && record.info.empty() && at >= end;
    if (count < places.size() || ends_with_tab) {
        return BadRecord{Reason::malformed, "a VCF record has at least 8 columns, this line has " +
                                                std::to_string(ends_with_tab ? count - 1 : count)};
    }
    if (!with_samples) return std::nullopt;
    columns.cells = {at, static_cast<std::size_t>(end - at)};
    columns.format = columns.cells.substr(0, columns.cells.find('\t'));
    columns.cells.remove_prefix(std::min(columns.format.size() + 1, columns.cells.size()));
    return std::nullopt;
}

std::optional<BadRecord> TextRecords::read_site(const Columns& columns, std::size_t alts, RowBatch& batch, Site& site) {
    if (auto bad = maker_.begin_record(columns.chrom, alts, batch)) return bad;
    std::int32_t position = 0;
    const char* const end = columns.position.data() + columns.position.size();
    if (read_integer(columns.position.data(), position) != end)
        return BadRecord{Reason::malformed, "POS " + in_quotes(columns.position) + " is no whole number of 32 bits"};
    site = {.chrom = maker_.chrom(), .position = position, .ref = columns.ref, .alt = {}};
    return std::nullopt;
}

std::optional<BadRecord> TextRecords::read_row(const Site& site, const Columns& columns, RowBatch& batch) {
    const RecordText& record = columns.record;
    Extent extent;
    if (is_symbolic(site.alt))
        if (auto bad = read_extent(record.info, record.pick.alts, record.pick.alt, extent)) return bad;
    if (auto bad = maker_.begin_row(site, extent, record.line, batch)) return bad;
    if (maker_.is_left_out()) return std::nullopt;
    if (auto bad = info_->read(record, batch)) return bad;
    if (format_)
        if (auto bad = format_->read(columns.format, columns.cells, record.pick, record.line, batch)) return bad;
    maker_.end_row(record.line, batch);
    return std::nullopt;
}

}  // namespace gk::vcf::build
