#include "gk/vcf/build/value_text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <limits>
#include <vector>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/vcf/build/stored_value.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf::build {
namespace {

// A number that from_chars calls out of range is too small where its decimal point stands left of its first digit.
bool is_tiny(std::string_view text) {
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos) return exponent + 1 < text.size() && text[exponent + 1] == '-';
    return text.substr(0, text.find('.')).find_first_of("123456789") == std::string_view::npos;
}

const char* read_real_slowly(const char* at, const FieldEnd& end, std::uint32_t& bits) {
    const char* stop = at;
    while (*stop != ',' && !end.at(stop)) ++stop;
    if (*at == '+') ++at;
    float value = 0;
    const auto [last, error] = std::from_chars(at, stop, value);
    if (last != stop || at == stop) return nullptr;
    const std::uint32_t sign = *at == '-' ? sign_bit : 0;
    if (error == std::errc::result_out_of_range) {
        if (!is_tiny({at, static_cast<std::size_t>(stop - at)})) return nullptr;
        bits = sign;
        return stop;
    }
    if (error != std::errc{}) return nullptr;
    bits = value != value ? nan_bits | sign : std::bit_cast<std::uint32_t>(value);
    return stop;
}

// One value of a list, stored.
template <CellType type>
const char* read_value(const char* at, const FieldEnd& end, const BuiltColumn& column, std::uint8_t* to) {
    if constexpr (is_real(type)) {
        std::uint32_t bits = 0;
        at = read_real(at, end, bits);
        return at != nullptr && store_real<type>(bits, to) ? at : nullptr;
    } else {
        std::int32_t value = 0;
        at = read_integer(at, value);
        return at != nullptr && store_integer<type>(value, column.wraps, to) ? at : nullptr;
    }
}

// The items of a list one after the other: a value, or the missing value.
template <CellType type>
const char* read_item(const char* at, const FieldEnd& end, const BuiltColumn& column, std::uint8_t* to,
                      bool& has_missing) {
    if (*at == '.' && (at[1] == ',' || end.at(at + 1))) {
        std::memcpy(to, &column.missing, size_of(type));
        has_missing = true;
        return at + 1;
    }
    return read_value<type>(at, end, column, to);
}

template <CellType type>
const char* read_list(const char* at, const FieldEnd& end, const BuiltColumn& column, std::uint8_t* to,
                      CellCounts& counts) {
    constexpr std::size_t size = size_of(type);
    bool has_missing = false;
    std::uint32_t found = 0;
    for (;;) {
        if (found == column.depth) return nullptr;
        at = read_item<type>(at, end, column, to + found * size, has_missing);
        if (at == nullptr) return nullptr;
        ++found;
        if (*at != ',') break;
        if (end.at(++at)) break;  // a comma at the end stands for nothing
    }
    return end.at(at) && complete_cell(column, found, has_missing, to, counts) ? at : nullptr;
}

// All values of a list are read, whatever their number, before some of them are picked.
template <CellType type>
const char* read_picked(const char* at, const FieldEnd& end, const BuiltColumn& column, const AllelePick& pick,
                        std::uint8_t* to, CellCounts& counts) {
    constexpr std::size_t size = size_of(type);
    std::vector<std::uint8_t> values;
    std::vector<bool> missing;
    for (;;) {
        values.resize(values.size() + size);
        bool is_missing = false;
        at = read_item<type>(at, end, column, values.data() + values.size() - size, is_missing);
        if (at == nullptr) return nullptr;
        missing.push_back(is_missing);
        if (*at != ',') break;
        if (end.at(++at)) break;
    }
    const auto picked = picked_values(column, pick, missing.size());
    if (!end.at(at) || picked.empty()) return nullptr;
    bool has_missing = false;
    for (std::uint32_t i = 0; i < picked.size(); ++i) {
        std::memcpy(to + i * size, values.data() + picked[i] * size, size);
        has_missing = has_missing || missing[picked[i]];
    }
    const auto found = static_cast<std::uint32_t>(picked.size());
    return complete_cell(column, found, has_missing, to, counts) ? at : nullptr;
}

template <CellType type>
const char* read_field(const char* at, const FieldEnd& end, const BuiltColumn& column, const AllelePick& pick,
                       std::uint8_t* to, CellCounts& counts) {
    if (pick.alts > 1 && is_by_allele(column)) return read_picked<type>(at, end, column, pick, to, counts);
    return read_list<type>(at, end, column, to, counts);
}

// What the number of values should be.
std::string right_count(const BuiltColumn& column, const AllelePick& pick) {
    const auto number = [](std::uint64_t count) { return std::to_string(count); };
    const std::string alts = pick.alts == 1 ? "1 ALT allele" : number(pick.alts) + " ALT alleles";
    switch (column.count) {
        case ValueCount::per_alt:
            return number(pick.alts) + " for " + alts;
        case ValueCount::per_allele:
            return number(pick.alts + 1) + " for REF and " + alts;
        case ValueCount::per_genotype:
            return number((std::uint64_t{pick.alts} + 1) * (std::uint64_t{pick.alts} + 2) / 2) +
                   " for the genotypes of REF and " + alts;
        case ValueCount::at_most:
            return "at most " + number(column.depth);
        case ValueCount::fixed:
            break;
    }
    return number(column.depth);
}

bool is_readable(std::string_view value, const BuiltColumn& column) {
    if (is_dot(value)) return true;
    const std::string text(value);  // with an end that can be read
    const FieldEnd end{.text_end = text.data() + text.size()};
    BuiltColumn single = column;
    single.depth = 1;
    single.count = ValueCount::fixed;
    std::uint32_t room = 0;
    CellCounts counts;
    return read_values(text.data(), end, single, {}, reinterpret_cast<std::uint8_t*>(&room), counts) != nullptr;
}

// What makes one value unreadable.
std::string wrong_value(std::string_view value, const BuiltColumn& column) {
    const std::string begin = column.id + " has " + in_quotes(value) + ", which ";
    if (value.empty()) return column.id + " has an empty value";
    if (is_real(column.type)) {
        const std::string text(value);
        std::uint32_t bits = 0;
        const bool is_number = read_real(text.data(), {.text_end = text.data() + text.size()}, bits) != nullptr;
        return begin + (is_number ? "float16 has no room for" : "is no number that float32 has room for");
    }
    std::string_view digits = value;
    if (digits.starts_with('+') || digits.starts_with('-')) digits.remove_prefix(1);
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return begin + "is no whole number";
    return begin + std::string(name_of(column.type)) + " has no room for";
}

}  // namespace

std::size_t count_values(std::string_view field) {
    if (field.ends_with(',')) field.remove_suffix(1);
    return field.empty() ? 0 : static_cast<std::size_t>(std::count(field.begin(), field.end(), ',')) + 1;
}

const char* read_signed_integer(const char* at, std::int32_t& value) {
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    if (*at == '+') ++at;
    const bool negative = *at == '-';
    if (negative) ++at;
    if (!is_digit(*at)) return nullptr;
    std::int64_t number = 0;
    for (; is_digit(*at); ++at) number = std::min<std::int64_t>(number * 10 + (*at - '0'), most + 2);
    if (number > (negative ? most + 1 : most)) return nullptr;
    value = static_cast<std::int32_t>(negative ? -number : number);
    return at;
}

// Of at most 15 digits, 12 of them behind the point, the quotient is so near to the number that no float lies between
// them, nor the middle of two.
const char* read_real(const char* at, const FieldEnd& end, std::uint32_t& bits) {
    constexpr std::array<double, 13> powers = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    constexpr std::ptrdiff_t most_digits = 15;
    const char* place = at;
    const bool negative = *place == '-';
    if (negative) ++place;
    const char* const first = place;
    std::uint64_t number = 0;
    for (; is_digit(*place); ++place) number = number * 10 + static_cast<std::uint64_t>(*place - '0');
    std::ptrdiff_t digits = place - first;
    std::ptrdiff_t decimals = 0;
    if (*place == '.') {
        const char* const point = place++;
        for (; is_digit(*place); ++place) number = number * 10 + static_cast<std::uint64_t>(*place - '0');
        decimals = place - point - 1;
        digits += decimals;
    }
    if (digits == 0 || digits > most_digits || decimals >= std::ssize(powers) || (*place != ',' && !end.at(place)))
        return read_real_slowly(at, end, bits);
    const double value = static_cast<double>(number) / powers[static_cast<std::size_t>(decimals)];
    bits = std::bit_cast<std::uint32_t>(static_cast<float>(value)) | (negative ? sign_bit : 0);
    return place;
}

const char* read_values(const char* at, const FieldEnd& end, const BuiltColumn& column, const AllelePick& pick,
                        std::uint8_t* to, CellCounts& counts) {
    if (*at == '.' && end.at(at + 1)) {
        put_missing(column, to);
        ++counts.missing;
        return at + 1;
    }
    switch (column.type) {
        case CellType::int8:
            return read_field<CellType::int8>(at, end, column, pick, to, counts);
        case CellType::int16:
            return read_field<CellType::int16>(at, end, column, pick, to, counts);
        case CellType::int32:
            return read_field<CellType::int32>(at, end, column, pick, to, counts);
        case CellType::float16:
            return read_field<CellType::float16>(at, end, column, pick, to, counts);
        case CellType::float32:
            return read_field<CellType::float32>(at, end, column, pick, to, counts);
        case CellType::text:
        case CellType::boolean:
            break;
    }
    return nullptr;
}

std::string what_is_wrong(std::string_view field, const BuiltColumn& column, const AllelePick& pick) {
    std::string_view rest = field.ends_with(',') ? field.substr(0, field.size() - 1) : field;
    while (!rest.empty()) {
        const std::string_view value = rest.substr(0, rest.find(','));
        if (!is_readable(value, column)) return wrong_value(value, column);
        rest.remove_prefix(std::min(value.size() + 1, rest.size()));
    }
    const std::size_t found = count_values(field);
    std::string text = column.id + " has " + (found == 0 ? "no value" : std::to_string(found)) +
                       (found == 0   ? ""
                        : found == 1 ? " value"
                                     : " values") +
                       " where " + right_count(column, pick) +
                       (column.depth == 1 && pick.alts == 1 ? " is right" : " are right");
    if (column.count != ValueCount::fixed && pick.alts == 1 && found > column.depth)
        text += ": a tool that splits records and leaves all alleles' values (vcfbreakmulti, vt decompose) makes these";
    return text;
}

std::string picked_text(std::string_view field, const BuiltColumn& column, const AllelePick& pick) {
    const bool has_reference = column.count == ValueCount::per_allele;
    const bool picks = pick.alts > 1 && (has_reference || column.count == ValueCount::per_alt) &&
                       count_parts(field) == pick.alts + (has_reference ? 1 : 0);
    if (!picks) return std::string(field);
    if (!has_reference) return std::string(part_of(field, pick.alt));
    return std::string(part_of(field, 0)) + "," + std::string(part_of(field, pick.alt + 1));
}

}  // namespace gk::vcf::build
