#include "cmd/interval/row.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "gk/base/numbers.hpp"
#include "gk/genome/anchor_columns.hpp"

namespace gk::cmd {
namespace {

io::Reason reason_of(IntervalError::Kind kind) {
    switch (kind) {
        case IntervalError::Kind::negative_length:
            return io::Reason::negative_length;
        case IntervalError::Kind::not_32_bit:
            return io::Reason::not_32_bit;
        case IntervalError::Kind::other_chromosome:
            return io::Reason::other_chromosome;
        case IntervalError::Kind::anchored:
        case IntervalError::Kind::empty:
            return io::Reason::refused;
    }
    return io::Reason::refused;
}

// Columns from `index` on, each with a tab before it. A line without tabs is written with them.
void append_columns_from(ByteBuffer& rows, const io::BedRecord& bed, std::size_t index) {
    if (bed.column_count <= index) return;
    const char* const line_end = bed.line.data() + bed.line.size();
    if (*(bed.columns[0].data() + bed.columns[0].size()) == '\t') {
        const char* const begin = bed.columns[index].data() - 1;
        rows.append({begin, static_cast<std::size_t>(line_end - begin)});
        return;
    }
    const char* const begin = bed.columns[index].data();
    std::string_view rest(begin, static_cast<std::size_t>(line_end - begin));
    while (!rest.empty()) {
        const std::size_t size = std::min(rest.find(' '), rest.size());
        rows.push('\t');
        rows.append(rest.substr(0, size));
        rest.remove_prefix(std::min(rest.find_first_not_of(' ', size), rest.size()));
    }
}

void append_column_or(ByteBuffer& rows, const io::BedRecord& bed, std::size_t index, std::string_view filler) {
    rows.push('\t');
    rows.append(bed.column(index).value_or(filler));
}

io::BadRecord outside(const Interval& result, std::string_view chrom, std::int64_t size, bool wholly) {
    return {io::Reason::outside_chromosome, (wholly ? "the whole interval " : "part of the interval ") +
                                                std::to_string(result.start) + "-" + std::to_string(result.end) +
                                                " lies outside " + std::string(chrom) + ", which has " +
                                                std::to_string(size) + " bases"};
}

}  // namespace

bool set_anchor(Interval& interval, std::string_view word) {
    interval.anchor = anchor_position(interval, word);
    if (!interval.anchor) return false;
    // Data files say "no anchor" with this value.
    if (*interval.anchor == std::numeric_limits<std::int32_t>::min()) interval.anchor.reset();
    return true;
}

std::optional<io::BadRecord> IntervalHandler::render(const Query& query, io::ChunkOutput& out) {
    IntervalRecord record{.query = query,
                          .own_name = query.bed.chrom(),
                          .chrom = query.bed.chrom(),
                          .interval = {.strand = query.strand, .start = query.bed.start, .end = query.bed.end}};
    if (query.chrom) {
        record.interval.chrom = *query.chrom;
        record.own_name = task_.genome->names().name(*query.chrom);
        record.chrom = task_.names[index_of(*query.chrom)];
    }
    if (task_.anchored) {
        if (auto bad = read_anchor(record)) return bad;
    }
    try {
        return answer(record, out);
    } catch (const IntervalError& error) {
        return io::BadRecord{reason_of(error.kind), "interval " + std::to_string(query.bed.start) + "-" +
                                                        std::to_string(query.bed.end) + ": " + error.what()};
    }
}

std::optional<io::BadRecord> IntervalHandler::read_anchor(IntervalRecord& record) {
    if (auto bad = read_anchor_columns(record.query.bed, record.interval)) return bad;
    record.anchor_is_word =
        record.interval.anchor && !parse_integer<std::int32_t>(record.query.bed.column(6).value_or("."));
    return std::nullopt;
}

std::optional<io::BadRecord> IntervalHandler::fit(Interval& result, const IntervalRecord& record) const {
    if (task_.outside == Outside::keep) return std::nullopt;
    const auto size = task_.genome->size(*record.query.chrom);
    if (!size)
        return io::BadRecord{io::Reason::refused, "the size of " + std::string(record.own_name) + " is not known"};
    if (result.start >= 0 && result.end <= *size) return std::nullopt;
    // An empty interval outside [0, size] touches nothing.
    const bool touches = !result.empty() && result.end > 0 && result.start < *size;
    if (task_.outside == Outside::error || !touches) return outside(result, record.own_name, *size, !touches);
    result.start = std::max(result.start, 0);
    result.end = static_cast<std::int32_t>(std::min<std::int64_t>(result.end, *size));
    return std::nullopt;
}

void IntervalHandler::append_row(ByteBuffer& rows, const IntervalRecord& record, const Interval& result,
                                 RowChanges changes) const {
    append_row(rows, record, result, {result.start, result.end}, changes);
}

void IntervalHandler::append_row(ByteBuffer& rows, const IntervalRecord& record, const Interval& result,
                                 SignedPositions shown, RowChanges changes) const {
    const io::BedRecord& bed = record.query.bed;
    rows.append(record.chrom);
    rows.push('\t');
    rows.append_integer(shown.first);
    rows.push('\t');
    rows.append_integer(shown.last);
    if (task_.stream.strand) changes.strand = true;
    if (record.anchor_is_word && changes.anchor == RowChanges::Anchor::as_read)
        changes.anchor = RowChanges::Anchor::replace;

    const bool changes_anchor = changes.anchor != RowChanges::Anchor::as_read;
    if (!changes.strand && !changes_anchor) return append_columns_from(rows, bed, 3);
    append_column_or(rows, bed, 3, ".");
    append_column_or(rows, bed, 4, "0");
    if (changes.strand) {
        rows.push('\t');
        rows.push(strand_char(result.strand));
    } else {
        append_column_or(rows, bed, 5, ".");
    }
    if (changes_anchor) append_anchor_columns(rows, result);
    append_columns_from(rows, bed, changes.anchor == RowChanges::Anchor::replace ? 8 : 6);
}

std::optional<io::BadRecord> AsReadHandler::answer(const IntervalRecord& record, io::ChunkOutput& out) {
    Interval result = record.interval;
    if (auto bad = fit(result, record)) return bad;
    take(record, result, out);
    return std::nullopt;
}

void append_bed6_row(ByteBuffer& rows, std::string_view chrom, const Interval& interval, std::string_view name,
                     char strand) {
    rows.append(chrom);
    rows.push('\t');
    rows.append_integer(interval.start);
    rows.push('\t');
    rows.append_integer(interval.end);
    rows.push('\t');
    rows.append(name);
    rows.append("\t0\t");
    rows.push(strand);
    rows.push('\n');
}

}  // namespace gk::cmd
