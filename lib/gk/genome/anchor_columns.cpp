#include "gk/genome/anchor_columns.hpp"

#include <string>

#include "gk/base/numbers.hpp"

namespace gk {

std::optional<io::BadRecord> read_anchor_columns(const io::BedRecord& bed, Interval& interval) {
    const auto malformed = [](const char* what, std::string_view text, const char* expected) {
        return io::BadRecord{io::Reason::malformed, what + (" '" + std::string(text)) + "' is not " + expected};
    };
    const std::string_view word = bed.column(6).value_or(".");
    if (word != ".") {
        interval.anchor = anchor_position(interval, word);
        if (!interval.anchor) return malformed("anchor", word, "a 32-bit position, ., 5p, 3p, center, start or end");
    }
    std::string_view offset = bed.column(7).value_or("0");
    if (offset == ".") offset = "0";
    const auto value = parse_integer<std::int32_t>(offset);
    if (!value) return malformed("anchor offset", offset, "a 32-bit whole number");
    interval.anchor_offset = *value;
    return std::nullopt;
}

void append_anchor_columns(ByteBuffer& rows, const Interval& interval) {
    rows.push('\t');
    if (interval.anchor)
        rows.append_integer(*interval.anchor);
    else
        rows.push('.');
    rows.push('\t');
    rows.append_integer(interval.anchor_offset);
}

}  // namespace gk
