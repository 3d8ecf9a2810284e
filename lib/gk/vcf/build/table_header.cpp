#include "gk/vcf/build/table_header.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/vcf/build/value_text.hpp"

namespace gk::vcf::build {
namespace {

constexpr std::size_t title_columns = 8;
constexpr std::uint64_t not_yet = UINT64_MAX;
constexpr std::size_t most_row_bytes = std::size_t{1} << 30;  // of a FORMAT column

// The parts of a declaration behind its `<`: four at most, of which the last keeps what is left.
std::vector<std::string_view> split_declaration(std::string_view text) {
    std::vector<std::string_view> parts;
    while (parts.size() < 3) {
        const std::size_t comma = text.find(',');
        parts.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
    parts.push_back(text);
    return parts;
}

// The number of values that a record's first cell of this key has; 0 where none of its cells has one.
std::uint32_t count_known_values(std::string_view text) {
    return is_dot(text) ? 0 : static_cast<std::uint32_t>(count_values(text));
}

std::string_view nth_part(std::string_view text, std::size_t n, char separator) {
    for (; n != 0; --n) {
        const std::size_t at = text.find(separator);
        if (at == std::string_view::npos) return {};
        text.remove_prefix(at + 1);
    }
    return text.substr(0, text.find(separator));
}

std::uint32_t values_in_info(std::string_view info, std::string_view id) {
    while (!info.empty()) {
        const std::string_view entry = info.substr(0, info.find(';'));
        if (entry.starts_with(id) && entry.substr(id.size()).starts_with('='))
            return count_known_values(entry.substr(id.size() + 1));
        info.remove_prefix(std::min(entry.size() + 1, info.size()));
    }
    return 0;
}

std::uint32_t values_in_cells(const std::vector<std::string_view>& columns, std::string_view id) {
    if (columns.size() <= title_columns) return 0;
    std::size_t place = 0;
    for (std::string_view keys = columns[title_columns]; nth_part(keys, 0, ':') != id; ++place) {
        const std::size_t colon = keys.find(':');
        if (colon == std::string_view::npos) return 0;
        keys.remove_prefix(colon + 1);
    }
    for (std::size_t i = title_columns + 1; i < columns.size(); ++i)
        if (const std::uint32_t count = count_known_values(nth_part(columns[i], place, ':')); count != 0) return count;
    return 0;
}

}  // namespace

TableHeader::TableHeader(TableRequest request, std::string file)
    : request_(std::move(request)), file_(std::move(file)) {
    for (const Section section : {Section::info, Section::format})
        for (const ColumnRequest& asked : section == Section::info ? request_.info : request_.format) {
            Wanted wanted{.request = asked, .column = column_of(asked, section, request_.wraps)};
            wanted.has_type = wanted.has_depth = wanted.column.source != CellSource::key;
            if (!wanted.has_type && asked.type) set_type(wanted, *asked.type, 0);
            list_of(section).push_back(std::move(wanted));
        }
}

void TableHeader::fail(const std::string& what, std::uint64_t line) const {
    if (line == 0) throw DataError(what, file_);
    throw DataError::at_line(what, file_, line);
}

void TableHeader::change() {
    schema_.reset();
}

void TableHeader::read_line(std::string_view line, std::uint64_t number) {
    if (!line.starts_with("##")) return read_titles(line, number);
    line.remove_prefix(2);
    if (line.starts_with("INFO=<"))
        read_declaration(line.substr(6), Section::info, number);
    else if (line.starts_with("FORMAT=<"))
        read_declaration(line.substr(8), Section::format, number);
}

void TableHeader::read_declaration(std::string_view line, Section section, std::uint64_t number) {
    const auto parts = split_declaration(line);
    if (!parts[0].starts_with("ID=")) return;
    const std::string_view id = parts[0].substr(3);
    std::vector<Wanted>& list = list_of(section);
    const auto wanted =
        std::find_if(list.begin(), list.end(), [&](const Wanted& entry) { return entry.column.id == id; });
    if (wanted == list.end()) return;
    const std::string begin = "the ##" + std::string(name_of(section)) + " line of " + wanted->column.id;
    if (parts.size() < 4) fail(begin + " has fewer than four parts: ID, Number, Type, Description", number);
    if (!wanted->has_depth) {
        if (!parts[1].starts_with("Number=")) fail(begin + " has something else behind ID than Number", number);
        read_number(*wanted, parts[1].substr(7), section, number);
        wanted->column.known_from = 0;
    }
    if (!parts[2].starts_with("Type=")) fail(begin + " has something else behind Number than Type", number);
    read_type(*wanted, parts[2].substr(5), section, number);
    change();
}

// Leaves a depth of 0 where the line does not say it.
void TableHeader::read_number(Wanted& wanted, std::string_view text, Section section, std::uint64_t number) {
    BuiltColumn& column = wanted.column;
    const bool of_alleles = column.id == "AD" || column.id == "ADF" || column.id == "ADR";
    const auto set = [&](std::uint32_t depth, ValueCount count) {
        column.depth = depth;
        column.count = count;
    };
    if (!text.empty() && is_digit(text.front())) {
        const auto depth = parse_integer<std::int32_t>(text);
        if (!depth) fail("Number=" + std::string(text) + " of " + column.id + " is no whole number", number);
        if (*depth > static_cast<std::int32_t>(most_values))
            fail("Number=" + std::string(text) + " of " + column.id + " is more than a table has room for", number);
        set(static_cast<std::uint32_t>(*depth), ValueCount::fixed);
    } else if (text == "A") {
        set(1, ValueCount::per_alt);
    } else if (text == "R" || of_alleles) {
        set(2, ValueCount::per_allele);
    } else if (text == "G") {
        set(3, ValueCount::per_genotype);
    } else if (text == ".") {
        set(wanted.request.count.value_or(0), ValueCount::at_most);
    } else {
        fail("Number=" + std::string(text) + " of " + std::string(name_of(section)) + " " + column.id +
                 " is neither a whole number nor A, R, G or .",
             number);
    }
    if (wanted.request.count && column.depth != *wanted.request.count)
        fail(column.id + " has Number=" + std::string(text) + ", but " + std::to_string(*wanted.request.count) +
                 " values are asked for",
             number);
    wanted.has_depth = true;
}

void TableHeader::read_type(Wanted& wanted, std::string_view text, Section section, std::uint64_t number) {
    BuiltColumn& column = wanted.column;
    const std::string what = std::string(name_of(section)) + " " + column.id;
    const bool is_code = column.source == CellSource::svtype || column.source == CellSource::genotype;
    if (text == "Integer" || text == "Float") {
        const bool integer = text == "Integer";
        if (wanted.has_type && (integer ? !is_integer(column.type) : !is_real(column.type)))
            fail(what + " has Type=" + std::string(text) + ", which " + std::string(name_of(column.type)) +
                     " does not fit",
                 number);
        if (column.depth == 0)
            fail(what + (column.count == ValueCount::at_most
                             ? " has Number=., any number of values: say how many a cell has room for, as in " +
                                   column.id + ":" + (integer ? "int32" : "float32") + "[3]"
                             : " has Number=0 and a number as Type: there is nothing to store"),
                 number);
        if (!wanted.has_type) set_type(wanted, integer ? CellType::int32 : CellType::float32, number);
    } else if (text == "String") {
        if (is_code) return;
        if (section == Section::format)
            fail(what + " is text (Type=String): a table has room for text only in INFO columns", number);
        if (wanted.has_type || wanted.request.missing || wanted.request.count)
            fail(what + " is declared as text (Type=String), which has no other type, number or missing value", number);
        set_type(wanted, CellType::text, number);
        column.depth = 1;
    } else if (text == "Flag") {
        if (wanted.has_type || wanted.request.missing || wanted.request.count)
            fail(what + " is declared as a flag, which has no other type, number or missing value", number);
        if (column.depth != 0) fail(what + " has Type=Flag, but its Number is not 0", number);
        if (section == Section::format) fail(what + " is a flag: a table has flags only in INFO columns", number);
        set_type(wanted, CellType::boolean, number);
        column.depth = 1;
    } else {
        fail(what + " has Type=" + std::string(text) + ": a table has room for Integer, Float, String and Flag",
             number);
    }
}

void TableHeader::set_type(Wanted& wanted, CellType type, std::uint64_t number) {
    wanted.column.type = type;
    wanted.has_type = true;
    if (!wanted.request.missing) return;
    const auto bits = value_bits(*wanted.request.missing, type);
    if (!bits)
        fail("the missing value " + in_quotes(*wanted.request.missing) + " of " + wanted.column.id + " is no " +
                 std::string(name_of(type)),
             number);
    wanted.column.missing = *bits;
}

void TableHeader::read_titles(std::string_view line, std::uint64_t number) {
    if (!format_.empty() && line.ends_with('\t')) line.remove_suffix(1);
    std::vector<std::string_view> columns = split_at_tabs(line);
    if (columns.size() < title_columns)
        fail("the line of column titles has " + std::to_string(columns.size()) + " columns, fewer than 8", number);
    if (format_.empty()) return;
    const std::size_t before = places_.size();
    columns.erase(columns.begin(), columns.begin() + std::min<std::ptrdiff_t>(title_columns + 1, std::ssize(columns)));
    if (has_begun_ && columns.size() != before)
        fail("the samples change behind the first record: this line of column titles has " +
                 std::to_string(columns.size()) + ", the one before " + std::to_string(before),
             number);
    choose_samples(columns);
    has_titles_ = true;
    change();
}

void TableHeader::choose_samples(const std::vector<std::string_view>& names) {
    samples_.clear();
    repeated_samples_.clear();
    places_.assign(names.size(), request_.samples.empty() ? 0 : -1);
    std::unordered_map<std::string_view, std::vector<std::size_t>> columns;
    for (std::size_t i = 0; i < names.size(); ++i) columns[names[i]].push_back(i);
    for (const std::string_view name : names) {
        std::vector<std::size_t>& found = columns[name];
        if (found.size() > 1 &&
            std::find(repeated_samples_.begin(), repeated_samples_.end(), name) == repeated_samples_.end())
            repeated_samples_.emplace_back(name);
    }
    if (request_.samples.empty()) {
        for (std::size_t i = 0; i < names.size(); ++i) places_[i] = static_cast<std::int32_t>(i);
        samples_.assign(names.begin(), names.end());
        return;
    }
    for (const std::string& name : request_.samples) {
        const auto found = columns.find(name);
        if (found == columns.end())
            throw UsageError("there is no sample " + in_quotes(name) + " in " + file_ + did_you_mean(name, names));
        if (found->second.size() > 1)
            throw UsageError("several samples are called " + in_quotes(name) + " in " + file_);
        std::int32_t& place = places_[found->second.front()];
        if (place >= 0) throw UsageError("sample " + in_quotes(name) + " is named twice");
        place = static_cast<std::int32_t>(samples_.size());
        samples_.push_back(name);
    }
}

void TableHeader::check_declared(std::uint64_t line) const {
    for (const Section section : {Section::info, Section::format})
        for (const Wanted& wanted : section == Section::info ? info_ : format_) {
            const std::string what = "no ##" + std::string(name_of(section)) + " line declares " + wanted.column.id;
            if (!wanted.has_type)
                fail(what + ", so that its type is not known; " + wanted.column.id + ":int32[1] says it", line);
            if (line == 0 && !wanted.has_depth && !wanted.request.count) fail(what, line);
        }
}

void TableHeader::begin_records(std::uint64_t line) {
    if (!format_.empty() && places_.empty())
        fail(has_titles_ ? "FORMAT columns are asked for, but the VCF has no samples"
                         : "FORMAT columns are asked for, but no line of column titles (#CHROM) names the samples",
             line);
    check_declared(line);
    has_begun_ = true;
    for (std::vector<Wanted>* list : {&info_, &format_})
        for (Wanted& wanted : *list) {
            if (wanted.has_depth) continue;
            wanted.column.depth = wanted.request.count.value_or(0);
            wanted.has_depth = wanted.column.depth != 0;
            if (wanted.has_depth) wanted.column.count = ValueCount::at_most;
            if (!wanted.has_depth) wanted.column.known_from = not_yet;
            complete_ = complete_ && wanted.has_depth;
        }
    check_size(line);
    change();
}

// Damaged and made-up headers ask for cells that no memory has room for.
void TableHeader::check_size(std::uint64_t line) const {
    for (const Wanted& wanted : format_)
        if (wanted.has_depth && wanted.column.cell_size() > most_row_bytes / std::max<std::size_t>(samples_.size(), 1))
            fail("the " + std::to_string(samples_.size()) + " samples of " + wanted.column.id + ", with " +
                     std::to_string(wanted.column.depth) + " values each, are more than a row has room for (1 GiB)",
                 line);
}

void TableHeader::end() const {
    check_declared(0);
}

void TableHeader::learn(std::string_view line, std::uint64_t number) {
    const auto columns = split_at_tabs(line);
    if (columns.size() < title_columns) return;
    complete_ = true;
    for (const Section section : {Section::info, Section::format})
        for (Wanted& wanted : list_of(section)) {
            if (wanted.has_depth) continue;
            BuiltColumn& column = wanted.column;
            column.depth = section == Section::info ? values_in_info(columns[title_columns - 1], column.id)
                                                    : values_in_cells(columns, column.id);
            if (column.depth > most_values) fail(column.id + " has more values than a table has room for", number);
            wanted.has_depth = column.depth != 0;
            if (wanted.has_depth) column.known_from = number;
            complete_ = complete_ && wanted.has_depth;
        }
    check_size(number);
    change();
}

std::shared_ptr<const Schema> TableHeader::schema() {
    if (schema_) return schema_;
    auto schema = std::make_shared<Schema>();
    for (const Wanted& wanted : info_) schema->info.push_back(wanted.column);
    for (const Wanted& wanted : format_) schema->format.push_back(wanted.column);
    schema->samples = samples_;
    schema->places = places_;
    schema_ = std::move(schema);
    return schema_;
}

}  // namespace gk::vcf::build
