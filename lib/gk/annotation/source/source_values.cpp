#include "gk/annotation/source/source_values.hpp"

#include <algorithm>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/rows.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

constexpr std::uint8_t level_2 = 1;
constexpr std::uint8_t level_3 = 2;

struct SourceLevel {
    std::string_view source;  ///< in lower case
    std::uint8_t level;
};
constexpr std::array<SourceLevel, 3> gencode_levels = {
    {{"ensembl", level_3}, {"havana", level_2}, {"ensembl_havana", level_2}}};
constexpr std::array<SourceLevel, 6> ncbi_levels = {{{"gnomon", level_3},
                                                     {"curated genomic", level_2},
                                                     {"curated genomic%2cgnomon", level_2},
                                                     {"refseq", level_2},
                                                     {"bestrefseq", level_2},
                                                     {"bestrefseq%2cgnomon", level_2}}};

bool equal_ignoring_case(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; });
}

template <std::size_t count>
std::optional<std::uint8_t> find_level(const std::array<SourceLevel, count>& levels, std::string_view source) {
    for (const SourceLevel& level : levels)
        if (equal_ignoring_case(source, level.source)) return level.level;
    return std::nullopt;
}

std::optional<BadRecord> parse_number(std::string_view text, std::int32_t& number) {
    const NumberFault fault = parse_source_integer(text, number);
    if (fault != NumberFault::none) return bad_number(fault, "the exon number", text);
    return std::nullopt;
}

std::optional<BadRecord> check_number(std::int32_t number, std::int32_t most) {
    if (number >= 1 && number <= most) return std::nullopt;
    return BadRecord{Reason::malformed, "exon number " + std::to_string(number) + " is not from 1 to " +
                                            std::to_string(most) + ", so its index " +
                                            std::to_string(std::int64_t{number} - 1) + " can't be stored"};
}

}  // namespace

std::uint8_t ncbi_level(std::string_view source_column) {
    return find_level(ncbi_levels, source_column).value_or(no_level);
}

std::uint8_t gencode_level(std::string_view source_column) {
    if (const auto level = find_level(gencode_levels, source_column)) return *level;
    return ncbi_level(source_column);
}

std::optional<BadRecord> parse_biotype(std::string_view name, bool strict, std::uint8_t& biotype,
                                       std::string_view& unknown) {
    biotype = biotype_count;
    if (name == ".") return std::nullopt;
    if (const auto code = biotype_code(name)) {
        biotype = *code;
        return std::nullopt;
    }
    if (strict) return BadRecord{Reason::refused, unknown_biotype_text(name) + " (--strict)"};
    unknown = name.empty() ? "(empty)" : name;
    return std::nullopt;
}

std::optional<BadRecord> parse_tsl(std::string_view text, std::uint8_t& tsl) {
    const std::string_view value = text.substr(0, text.find(' '));
    if (value == "NA") {
        tsl = tsl_not_applicable;
    } else if (value.size() == 1 && value[0] >= '1' && value[0] <= '5') {
        tsl = static_cast<std::uint8_t>(value[0] - '1');
    } else {
        return BadRecord{Reason::malformed,
                         "transcript_support_level (tsl) '" + std::string(value) + "' is not 1 to 5 or NA"};
    }
    return std::nullopt;
}

std::optional<BadRecord> parse_exon_number(std::string_view text, std::int32_t& index) {
    std::int32_t number = 0;
    if (auto bad = parse_number(text, number)) return bad;
    if (auto bad = check_number(number, 32768)) return bad;
    index = number - 1;
    return std::nullopt;
}

std::optional<BadRecord> parse_part_number(std::string_view text, std::int32_t& index) {
    std::int32_t number = 0;
    if (auto bad = parse_number(text, number)) return bad;
    index = -1;
    if (number == 0 || number == 4095) return std::nullopt;
    if (auto bad = check_number(number, 4095)) return bad;
    index = number - 1;
    return std::nullopt;
}

}  // namespace gk::annotation
