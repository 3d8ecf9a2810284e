#include "gk/io/region.hpp"

#include <limits>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"

namespace gk::io {
namespace {

[[noreturn]] void malformed(std::string_view text, const std::string& why) {
    throw UsageError("malformed region '" + std::string(text) + "': " + why);
}

// Digits with commas in groups of three, or none at all. A 1-based position.
std::int64_t parse_one_based(std::string_view digits, std::string_view text, const RegionRules& rules) {
    std::string plain;
    std::size_t since_comma = 0;
    bool commas = false;
    const bool negative = rules.any_position && digits.starts_with('-');
    for (const char c : digits.substr(negative ? 1 : 0)) {
        if (c == ',') {
            if (plain.empty() || (commas ? since_comma != 3 : since_comma > 3)) malformed(text, "misplaced comma");
            commas = true;
            since_comma = 0;
        } else if (c >= '0' && c <= '9') {
            plain += c;
            ++since_comma;
        } else {
            malformed(text, "'" + std::string(digits) + "' is not a position");
        }
    }
    if (commas && since_comma != 3) malformed(text, "misplaced comma");
    // The start of an interval is one less, so that its text may be one more than 32 bits hold.
    constexpr std::int64_t most = std::int64_t{std::numeric_limits<std::int32_t>::max()} + 1;
    const auto value = parse_integer<std::int64_t>((negative ? "-" : "") + plain);
    if (!value || *value > most || *value < std::numeric_limits<std::int32_t>::min())
        malformed(text, plain.empty() ? "a position is missing" : "a position does not fit 32 bits");
    if (*value < 1 && !rules.any_position) malformed(text, "positions count from 1");
    return *value;
}

bool looks_like_positions(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789,-") == std::string_view::npos;
}

}  // namespace

Region parse_region(std::string_view text, const RegionRules& rules) {
    Region region;
    if (text.empty()) malformed(text, "it is empty");
    for (const char c : text)
        if (static_cast<unsigned char>(c) < ' ') malformed(text, "it contains a tab or control character");
    const auto whole = [&](std::string_view name) {
        region.chrom = name;
        return region;
    };
    if (rules.is_chromosome(text)) return whole(text);

    std::string_view rest = text;
    if (rest.ends_with(":+") || rest.ends_with(":-")) {
        region.strand = rest.back();
        rest.remove_suffix(2);
        if (rest.empty()) malformed(text, "the chromosome is missing");
        if (rules.is_chromosome(rest)) return whole(rest);
    }
    const std::size_t colon = rest.rfind(':');
    if (colon == std::string_view::npos) return whole(rest);
    const std::string_view positions = rest.substr(colon + 1);
    if (colon == 0) malformed(text, "the chromosome is missing");
    if (!looks_like_positions(positions)) malformed(text, "expected CHROM, CHROM:POS, CHROM:FROM- or CHROM:FROM-TO");
    region.chrom = rest.substr(0, colon);

    if (positions.starts_with('-') && !rules.any_position) malformed(text, "positions count from 1");
    // A leading `-` is a sign; the next one separates.
    const std::size_t dash = positions.find('-', rules.any_position ? 1 : 0);
    const std::int64_t from = parse_one_based(positions.substr(0, dash), text, rules);
    if (from == std::numeric_limits<std::int32_t>::min()) malformed(text, "a position does not fit 32 bits");
    region.start = static_cast<std::int32_t>(from - 1);
    const auto end_of = [&](std::int64_t last) {
        if (last > std::numeric_limits<std::int32_t>::max()) malformed(text, "a position does not fit 32 bits");
        return static_cast<std::int32_t>(last);
    };
    if (dash == std::string_view::npos) {
        region.end = end_of(from);
    } else if (dash + 1 < positions.size()) {
        // TO may be one less than FROM: the empty interval before base FROM.
        RegionRules to_rules = rules;
        to_rules.any_position = rules.any_position || positions.substr(dash + 1) == "0";
        const std::int64_t to = parse_one_based(positions.substr(dash + 1), text, to_rules);
        if (to < from - 1) malformed(text, "it ends before it starts");
        region.end = end_of(to);
    }
    return region;
}

}  // namespace gk::io
