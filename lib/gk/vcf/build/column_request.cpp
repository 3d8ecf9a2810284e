#include "gk/vcf/build/column_request.hpp"

#include <algorithm>
#include <array>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/vcf/build/value_text.hpp"

namespace gk::vcf::build {
namespace {

// What GenomeKit's rows call their own; a column of this name could not be asked for.
constexpr std::array<std::string_view, 43> row_attributes = {"alt",
                                                             "anchor",
                                                             "anchor_offset",
                                                             "as_dna0",
                                                             "as_dna1",
                                                             "as_negative_strand",
                                                             "as_opposite_strand",
                                                             "as_positive_strand",
                                                             "as_rna1",
                                                             "as_ucsc",
                                                             "as_variant_string",
                                                             "check_same_chromosome",
                                                             "chromosome",
                                                             "contains",
                                                             "distance",
                                                             "dnstream_of",
                                                             "end",
                                                             "end3",
                                                             "end5",
                                                             "expand",
                                                             "from_dna0",
                                                             "from_dna0_coord",
                                                             "from_dna1",
                                                             "from_rna1",
                                                             "from_string",
                                                             "intersect",
                                                             "interval",
                                                             "is_positive_strand",
                                                             "midpoint",
                                                             "overlaps",
                                                             "position",
                                                             "ref",
                                                             "reference_genome",
                                                             "shift",
                                                             "spanning",
                                                             "start",
                                                             "strand",
                                                             "subtract",
                                                             "upstream_of",
                                                             "with_anchor",
                                                             "within",
                                                             "mro",
                                                             "_normalized_variant"};

[[noreturn]] void refuse(std::string_view request, const std::string& why) {
    throw UsageError("column " + in_quotes(request) + ": " + why);
}

CellType parse_type(std::string_view text, std::string_view request) {
    const std::vector<std::string_view> numbers = {"int8", "int16", "int32", "float16", "float32"};
    const auto found = std::find(numbers.begin(), numbers.end(), text);
    if (found == numbers.end())
        refuse(request, "the type is int8, int16, int32, float16 or float32, not " + in_quotes(text) +
                            did_you_mean(text, numbers));
    return static_cast<CellType>(found - numbers.begin());
}

// `ID[:TYPE][[COUNT]][=VALUE]`. An ID may have a colon or brackets itself only where nothing of these follows it.
ColumnRequest parse_request(std::string_view text) {
    ColumnRequest request;
    std::string_view rest = text;
    if (const std::size_t equals = rest.find('='); equals != std::string_view::npos) {
        request.missing = rest.substr(equals + 1);
        rest = rest.substr(0, equals);
    }
    if (rest.ends_with(']')) {
        const std::size_t bracket = rest.rfind('[');
        if (bracket == std::string_view::npos) refuse(text, "']' without '['");
        const std::string_view digits = rest.substr(bracket + 1, rest.size() - bracket - 2);
        request.count = parse_integer<std::uint32_t>(digits);
        if (!request.count || *request.count == 0 || *request.count > most_values)
            refuse(text, "the number of values is " + in_quotes(digits) + ", not a whole number from 1 on");
        rest = rest.substr(0, bracket);
    }
    if (const std::size_t colon = rest.rfind(':'); colon != std::string_view::npos) {
        request.type = parse_type(rest.substr(colon + 1), text);
        rest = rest.substr(0, colon);
    }
    if (rest.empty()) refuse(text, "there is no ID");
    request.id = rest;
    return request;
}

void check_genotype(const ColumnRequest& request, std::string_view text) {
    const std::string value = request.missing.value_or("unknown");
    const bool by_word = !request.type && (value == "het" || value == "unknown");
    const bool by_number = request.type == CellType::int8 && (value == "1" || value == "3");
    if (request.count || !(by_word || by_number))
        refuse(text, "genotypes are codes of int8; GT=het or GT=unknown says what becomes of half calls");
}

void check_svtype(const ColumnRequest& request, std::string_view text) {
    if (!request.type && !request.missing && !request.count) return;
    const auto code = parse_integer<int>(request.missing.value_or("0"));
    const bool is_code = code && *code >= 0 && static_cast<std::size_t>(*code) < svtype_texts.size();
    if (request.count || request.type.value_or(CellType::int32) != CellType::int32 || !is_code)
        refuse(text, "SVTYPE is a code of int8, from 0 to 6; it has no other type and no other missing value than 0");
}

void check_text(const ColumnRequest& request, std::string_view text) {
    if (request.type || request.missing || request.count)
        refuse(text, request.id + " is text: it has no type, number or missing value to choose");
}

void check_quality(const ColumnRequest& request, std::string_view text) {
    if (request.count || !is_real(request.type.value_or(CellType::float32)))
        refuse(text, "QUAL is one number, of float32 or float16");
}

void check_missing(const ColumnRequest& request, std::string_view text) {
    if (request.type && request.missing && !value_bits(*request.missing, *request.type))
        refuse(text, std::string(name_of(*request.type)) + " has no value " + in_quotes(*request.missing));
}

void check(const ColumnRequest& request, Section section, std::string_view text) {
    const bool reserved = std::find(row_attributes.begin(), row_attributes.end(), request.id) != row_attributes.end() ||
                          request.id.starts_with("__");
    if (reserved) refuse(text, "GenomeKit's variants have an attribute of this name, so no column can have it");
    const CellSource source = column_of(request, section, false).source;
    if (source == CellSource::genotype) return check_genotype(request, text);
    if (source == CellSource::svtype) return check_svtype(request, text);
    if (source == CellSource::name || source == CellSource::filter) return check_text(request, text);
    if (source == CellSource::quality) check_quality(request, text);
    check_missing(request, text);
    if ((section == Section::info && request.id == "GT") || (section == Section::format && request.id == "SVTYPE"))
        refuse(text, request.id + " belongs to " + (section == Section::info ? "FORMAT" : "INFO"));
}

CellSource source_of(std::string_view id, Section section) {
    if (section == Section::format) return id == "GT" ? CellSource::genotype : CellSource::key;
    if (id == "ID") return CellSource::name;
    if (id == "QUAL") return CellSource::quality;
    if (id == "FILTER") return CellSource::filter;
    return id == "SVTYPE" ? CellSource::svtype : CellSource::key;
}

}  // namespace

std::vector<ColumnRequest> parse_requests(const std::vector<std::string>& texts, Section section) {
    std::vector<ColumnRequest> requests;
    for (const std::string& text : texts) {
        ColumnRequest request = parse_request(text);
        check(request, section, text);
        for (const ColumnRequest& other : requests)
            if (other.id == request.id)
                refuse(text, std::string(name_of(section)) + " column " + request.id + " is asked for twice");
        requests.push_back(std::move(request));
    }
    return requests;
}

std::optional<std::uint32_t> value_bits(std::string_view text, CellType type) {
    if (text.empty() || is_dot(text) || text.find(',') != std::string_view::npos) return std::nullopt;
    const std::string ended(text);
    const FieldEnd end{.text_end = ended.data() + ended.size(), .first = '\0', .second = '\0'};
    BuiltColumn column;
    column.type = type;
    column.depth = 1;
    std::uint32_t bits = 0;
    CellCounts counts;
    if (read_values(ended.data(), end, column, {}, reinterpret_cast<std::uint8_t*>(&bits), counts) != end.text_end)
        return std::nullopt;
    return bits;
}

BuiltColumn column_of(const ColumnRequest& request, Section section, bool wraps) {
    BuiltColumn column;
    column.id = request.id;
    column.source = source_of(request.id, section);
    column.wraps = wraps;
    switch (column.source) {
        case CellSource::name:
        case CellSource::filter:
            column.type = CellType::text;
            column.depth = 1;
            break;
        case CellSource::quality:
            column.type = request.type.value_or(CellType::float32);
            column.depth = 1;
            column.missing = value_bits(request.missing.value_or("nan"), column.type).value_or(0);
            break;
        case CellSource::svtype:
            column.type = CellType::int8;
            column.depth = 1;
            break;
        case CellSource::genotype:
            column.type = CellType::int8;
            column.depth = 1;
            column.missing = static_cast<std::uint32_t>(GenotypeCode::unknown);
            if (request.missing == "het" || request.missing == "1") column.half_call = GenotypeCode::het_unphased;
            break;
        case CellSource::key:
            break;
    }
    return column;
}

}  // namespace gk::vcf::build
