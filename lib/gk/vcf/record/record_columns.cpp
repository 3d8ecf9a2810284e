#include "gk/vcf/record/record_columns.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {
namespace {

constexpr std::size_t id_place = 0;
constexpr std::size_t qual_place = 1;
constexpr std::size_t filter_place = 2;
constexpr std::size_t type_place = 3;
constexpr std::size_t first_info_place = 4;

table::Kind kind_of_type(ValueType type) {
    switch (type) {
        case ValueType::integer:
            return table::Kind::integer;
        case ValueType::real:
            return table::Kind::real;
        case ValueType::flag:
            return table::Kind::boolean;
        default:
            return table::Kind::text;
    }
}

// A key of one value for each ALT allele has one here.
bool is_list(const FieldDefinition& key) {
    return key.type != ValueType::flag && !key.is_single && key.number != ValueNumber::per_alt;
}

bool is_missing(std::string_view text) {
    return text.empty() || is_dot(text);
}

// nan and inf in any case. What float32 does not hold is the nearest that it does: 1e-300 is 0.
std::optional<float> parse_real(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    float value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (stop != end) return std::nullopt;
    if (error == std::errc{}) return value;
    if (error != std::errc::result_out_of_range) return std::nullopt;
    return std::strtof(std::string(text).c_str(), nullptr);
}

}  // namespace

RecordColumns::RecordColumns(const RecordHeader& header) : header_(header) {
    const std::size_t count = first_info_place + header.info().size();
    columns_.reserve(count);
    names_.reserve(count);
    cells_.resize(count);
    add_column("id", table::Kind::text, false);
    add_column("qual", table::Kind::real, false);
    add_column("filter", table::Kind::text, false);
    add_column("type", table::Kind::text, false);
    for (const FieldDefinition& key : header.info())
        add_column(names_.emplace_back("INFO/" + key.id), kind_of_type(key.type), is_list(key));
}

void RecordColumns::add_column(std::string_view name, table::Kind kind, bool list) {
    columns_.push_back({.name = name,
                        .kind = kind,
                        .list = list,
                        .source = this,
                        .index = columns_.size(),
                        .load = list ? nullptr : &RecordColumns::load,
                        .put = &RecordColumns::put});
}

void RecordColumns::use(std::size_t column) {
    if (cells_[column].used) return;
    cells_[column].used = any_used_ = true;
    if (column >= first_info_place)
        used_keys_.push_back({.definition = &header_.info()[column - first_info_place], .column = column});
}

void RecordColumns::use(std::string_view name) {
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i].name == name) use(i);
}

void RecordColumns::clear() {
    for (std::size_t i = 0; i < first_info_place; ++i) cells_[i].missing = true;
    for (UsedKey& key : used_keys_) {
        key.found = false;
        Cell& cell = cells_[key.column];
        cell.missing = key.definition->type != ValueType::flag;
        cell.integer = 0;
        cell.items.clear();
    }
}

void RecordColumns::read_alleles(std::string_view ref, std::string_view alt) {
    clear();
    cells_[type_place].missing = false;
    cells_[type_place].text = name_of(type_of_alleles(ref, alt));
}

std::optional<io::BadRecord> RecordColumns::read(std::string_view line, std::size_t part) {
    clear();
    VcfLine columns;
    if (auto bad = split_vcf_line(line, columns)) return bad;
    read_alleles(columns.ref, part_of(columns.alts, part));
    std::string_view rest = columns.rest;
    const std::string_view qual = take_column(rest);
    const std::string_view filter = take_column(rest);
    for (const auto& [column, text] : {std::pair(id_place, columns.id), std::pair(filter_place, filter)}) {
        cells_[column].missing = is_missing(text);
        cells_[column].text = text;
    }
    if (cells_[qual_place].used && !is_missing(qual) && !parse(table::Kind::real, qual, cells_[qual_place]))
        return io::BadRecord{io::Reason::malformed, "QUAL " + in_quotes(qual) + " is not a number"};
    return used_keys_.empty() ? std::nullopt : read_info(take_column(rest), count_parts(columns.alts), part);
}

std::optional<io::BadRecord> RecordColumns::read_info(std::string_view info, std::size_t alts, std::size_t part) {
    while (!info.empty()) {
        const std::string_view field = info.substr(0, info.find(';'));
        info.remove_prefix(std::min(field.size() + 1, info.size()));
        const std::size_t equals = std::min(field.find('='), field.size());
        for (UsedKey& key : used_keys_) {
            if (key.found || field.substr(0, equals) != key.definition->id) continue;
            key.found = true;
            const std::string_view value = field.substr(std::min(equals + 1, field.size()));
            if (auto bad = read_key(key, value, alts, part)) return bad;
        }
    }
    return std::nullopt;
}

std::optional<io::BadRecord> RecordColumns::read_key(const UsedKey& key, std::string_view value, std::size_t alts,
                                                     std::size_t part) {
    Cell& cell = cells_[key.column];
    const table::Kind kind = columns_[key.column].kind;
    if (kind == table::Kind::boolean) {
        cell.integer = 1;
        return std::nullopt;
    }
    if (is_missing(value)) return std::nullopt;
    const auto bad = [&](const std::string& what) {
        return io::BadRecord{io::Reason::malformed, "INFO/" + key.definition->id + " " + what};
    };
    const bool is_one_text = key.definition->is_single;
    const bool fits = is_one_text || values_.choose(key.definition->number, alts, part, value);
    if (!fits)
        return values_.all_missing() ? std::nullopt : std::optional(bad(values_.fault(key.definition->number, alts)));
    const std::span<const std::string_view> items = is_one_text ? std::span(&value, 1) : values_.chosen();
    const bool list = columns_[key.column].list;
    cell.items.clear();
    cell.missing = !list;
    for (const std::string_view item : items) {
        Cell& to = list ? cell.items.emplace_back() : cell;
        to.missing = true;
        if (!is_missing(item) && !parse(kind, item, to))
            return bad("is " + in_quotes(item) + ", which is not " +
                       (kind == table::Kind::integer ? "an integer" : "a number"));
    }
    return std::nullopt;
}

// False where it is none of its kind; else the cell is no longer missing.
bool RecordColumns::parse(table::Kind kind, std::string_view text, Cell& cell) {
    if (kind == table::Kind::integer) {
        const auto value = parse_integer<std::int64_t>(text);
        if (!value) return false;
        cell.integer = *value;
    } else if (kind == table::Kind::real) {
        const auto value = parse_real(text);
        if (!value) return false;
        cell.real = static_cast<double>(*value);
    } else {
        cell.text = text;
    }
    cell.missing = false;
    return true;
}

void RecordColumns::load(const table::Column& column, std::span<const table::CellNumber> cells, table::Block& block) {
    const Cell& cell = static_cast<const RecordColumns*>(column.source)->cells_[column.index];
    block.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        block.missing.push_back(cell.missing ? 1 : 0);
        if (column.kind == table::Kind::text)
            block.texts.push_back(cell.text);
        else if (column.kind == table::Kind::real)
            block.reals.push_back(cell.real);
        else
            block.integers.push_back(cell.integer);
    }
}

void RecordColumns::put(const table::Column& column, table::CellNumber, io::RowText& row) {
    const Cell& cell = static_cast<const RecordColumns*>(column.source)->cells_[column.index];
    if (!column.list) return put_cell(column.kind, cell, row);
    if (cell.missing) return row.missing();
    row.begin_list();
    for (const Cell& item : cell.items) put_cell(column.kind, item, row);
    row.end_list();
}

void RecordColumns::put_cell(table::Kind kind, const Cell& cell, io::RowText& row) {
    if (cell.missing) return row.missing();
    switch (kind) {
        case table::Kind::boolean:
            return row.flag(cell.integer != 0);
        case table::Kind::integer:
            return row.integer(cell.integer);
        case table::Kind::real:
            return row.real(static_cast<float>(cell.real));
        default:
            return row.text(cell.text);
    }
}

}  // namespace gk::vcf
