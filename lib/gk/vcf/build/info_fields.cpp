#include "gk/vcf/build/info_fields.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "gk/base/fields.hpp"
#include "gk/vcf/build/stored_value.hpp"
#include "gk/vcf/build/value_text.hpp"

namespace gk::vcf::build {
namespace {

using io::BadRecord;
using io::malformed;

// Places of entries that are guessed one by one; the others share one.
constexpr std::size_t most_guesses = 256;

std::size_t slot_of(std::string_view key) {
    if (key.empty()) return 0;
    return (key.size() * 7 + std::size_t{3} * static_cast<unsigned char>(key.front()) +
            static_cast<unsigned char>(key.back())) %
           64;
}

FieldEnd end_of(std::string_view entry) {
    return {.text_end = entry.data() + entry.size(), .first = ';', .second = ';'};
}

}  // namespace

std::optional<std::int8_t> svtype_code(std::string_view text) {
    const auto found = std::find(svtype_texts.begin(), svtype_texts.end(), text);
    if (found == svtype_texts.end()) return std::nullopt;
    return static_cast<std::int8_t>(found - svtype_texts.begin());
}

BadRecord unknown_depth(const BuiltColumn& column, std::string_view section) {
    return malformed("no ##" + std::string(section) + " line declares " + column.id +
                     ", so that the first record has to show how many values it has");
}

InfoFields::InfoFields(const Schema& schema)
    : schema_(schema), next_(schema.info.size(), -1), seen_(schema.info.size()) {
    slots_.fill(-1);
    for (const BuiltColumn& column : schema.info) ids_.push_back(column.id);
    for (std::size_t i = 0; i < schema.info.size(); ++i) {
        const BuiltColumn& column = schema.info[i];
        if (column.source != CellSource::key && column.source != CellSource::svtype) {
            others_.push_back(i);
            continue;
        }
        ++keys_;
        std::int32_t& slot = slots_[slot_of(column.id)];
        next_[i] = std::exchange(slot, static_cast<std::int32_t>(i));
    }
}

// -1: nobody asked for it.
std::int32_t InfoFields::find(std::string_view key) const {
    std::int32_t number = slots_[slot_of(key)];
    while (number >= 0 && ids_[static_cast<std::size_t>(number)] != key)
        number = next_[static_cast<std::size_t>(number)];
    return number;
}

// The column of the entry that begins at `at`. Returns its key's end.
const char* InfoFields::read_key(const char* at, const char* end, std::size_t place, std::int32_t& column) {
    constexpr std::ptrdiff_t word = sizeof(std::uint64_t);
    std::uint64_t letters = 0;
    const bool has_word = end - at >= word;
    if (has_word) std::memcpy(&letters, at, sizeof letters);
    if (place == guesses_.size()) guesses_.emplace_back();
    Guess& guess = guesses_[place];
    if (has_word && guess.mask != 0 && ((letters ^ guess.key) & guess.mask) == 0) {
        column = guess.column;
        return at + guess.size;
    }
    const char* stop = at;
    while (stop != end && *stop != '=' && *stop != ';') ++stop;
    column = find({at, static_cast<std::size_t>(stop - at)});
    if (!has_word || stop - at >= word) return stop;
    guess.size = static_cast<std::uint32_t>(stop - at);
    guess.mask = ~std::uint64_t{0} >> (8 * (7 - guess.size));
    guess.key = letters;
    guess.column = column;
    return stop;
}

// Of nearly all entries. Null where it is something else, or can't be read.
const char* InfoFields::read_number(const char* at, const char* end, std::size_t number, const RecordText& record,
                                    RowBatch& batch) const {
    const BuiltColumn& column = schema_.info[number];
    if (column.source != CellSource::key || (!is_integer(column.type) && !is_real(column.type))) return nullptr;
    if (record.line < column.known_from) return nullptr;
    CellBuffer& cells = batch.info[number];
    std::uint8_t* const to = cells.begin_row(column.cell_size());
    return read_values(at, {.text_end = end, .first = ';', .second = ';'}, column, record.pick, to, cells.row);
}

std::optional<BadRecord> InfoFields::read(const RecordText& record, RowBatch& batch) {
    ++record_;
    std::size_t found = 0;
    const char* at = record.info.data();
    const char* const end = at + record.info.size();
    for (std::size_t place = 0; at < end && found < keys_; ++place) {
        std::int32_t column = -1;
        at = read_key(at, end, std::min(place, most_guesses), column);
        const bool has_value = at != end && *at == '=';
        const char* const value = has_value ? at + 1 : at;
        const auto number = static_cast<std::size_t>(column);
        const bool wanted = column >= 0 && seen_[number] != record_;
        const char* const stop = wanted && has_value ? read_number(value, end, number, record, batch) : nullptr;
        if (stop != nullptr) {
            at = stop;
        } else if (has_value) {
            const auto* found_end =
                static_cast<const char*>(std::memchr(value, ';', static_cast<std::size_t>(end - value)));
            at = found_end == nullptr ? end : found_end;
        }
        if (wanted) {
            seen_[number] = record_;
            ++found;
            const std::string_view text(value, static_cast<std::size_t>(at - value));
            if (stop == nullptr)
                if (auto bad = read_entry(number, text, has_value, record, batch)) return bad;
        }
        if (at != end) ++at;
    }
    if (!others_.empty())
        if (auto bad = read_column_texts(record, batch)) return bad;
    if (found == keys_) return std::nullopt;
    for (std::size_t i = 0; i < seen_.size(); ++i)
        if (seen_[i] != record_)
            if (auto bad = put_absent(i, record, batch)) return bad;
    return std::nullopt;
}

std::optional<BadRecord> InfoFields::read_entry(std::size_t number, std::string_view entry, bool has_value,
                                                const RecordText& record, RowBatch& batch) {
    const BuiltColumn& column = schema_.info[number];
    CellBuffer& cells = batch.info[number];
    if (column.type == CellType::boolean) {
        if (!entry.empty() && !is_dot(entry))
            return malformed(column.id + " is a flag, but has the value " + in_quotes(entry));
        *cells.begin_row(1) = entry.empty() ? 1 : 0;
        return std::nullopt;
    }
    if (!has_value) return malformed(column.id + " has no value");
    if (column.source == CellSource::svtype) {
        const auto code = svtype_code(entry);
        if (!code) batch.row_svtype.emplace(entry, record.line);
        *cells.begin_row(1) = static_cast<std::uint8_t>(code.value_or(0));
        return std::nullopt;
    }
    if (column.type == CellType::text) {
        if (std::memchr(entry.data(), 0, entry.size()) != nullptr) return malformed(column.id + " has a NUL byte");
        const std::string text = picked_text(entry, column, record.pick);
        cells.put_text(is_dot(text) ? std::string_view() : text);
        if (is_dot(text)) ++cells.row.missing;
        return std::nullopt;
    }
    if (is_dot(entry) && record.line < column.known_from) return unknown_depth(column, "INFO");
    std::uint8_t* const to = cells.begin_row(column.cell_size());
    const FieldEnd end = end_of(entry);
    if (read_values(entry.data(), end, column, record.pick, to, cells.row) == end.text_end) return std::nullopt;
    return malformed(what_is_wrong(entry, column, record.pick));
}

std::optional<BadRecord> InfoFields::read_column_texts(const RecordText& record, RowBatch& batch) {
    for (const std::size_t number : others_) {
        const BuiltColumn& column = schema_.info[number];
        CellBuffer& cells = batch.info[number];
        seen_[number] = record_;
        if (column.source == CellSource::quality) {
            const FieldEnd end = {
                .text_end = record.quality.data() + record.quality.size(), .first = '\t', .second = '\t'};
            if (read_values(record.quality.data(), end, column, {}, cells.begin_row(column.cell_size()), cells.row) !=
                end.text_end)
                return malformed("QUAL " + in_quotes(record.quality) + " is no number that the column has room for");
            continue;
        }
        const std::string_view text = column.source == CellSource::name ? record.name : record.filter;
        if (text.find('\0') != std::string_view::npos) return malformed(column.id + " has a NUL byte");
        const bool empty = column.source == CellSource::name && is_dot(text);
        cells.put_text(empty ? std::string_view() : text);
        if (is_dot(text)) ++cells.row.missing;
    }
    return std::nullopt;
}

std::optional<BadRecord> InfoFields::put_absent(std::size_t number, const RecordText& record, RowBatch& batch) {
    const BuiltColumn& column = schema_.info[number];
    CellBuffer& cells = batch.info[number];
    if (column.type == CellType::text) {
        cells.put_text({});
        ++cells.row.missing;
        return std::nullopt;
    }
    if (record.line < column.known_from) return unknown_depth(column, "INFO");
    put_missing(column, cells.begin_row(column.cell_size()));
    if (column.type != CellType::boolean) ++cells.row.missing;
    return std::nullopt;
}

}  // namespace gk::vcf::build
