#include "gk/table/overlap.hpp"

#include <charconv>
#include <string>

#include "gk/base/error.hpp"

namespace gk::table {

OverlapRule parse_overlap_rule(std::string_view text, bool reciprocal) {
    const std::string told = "--min-overlap '" + std::string(text) + "' ";
    const bool is_decimal = !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
    OverlapRule rule{.bases = 1, .fraction = 0, .reciprocal = reciprocal};
    const char* const end = text.data() + text.size();
    if (text.find('.') != std::string_view::npos) {
        const auto [read_to, error] = std::from_chars(text.data(), end, rule.fraction, std::chars_format::fixed);
        if (!is_decimal || error != std::errc() || read_to != end)
            throw UsageError(told + "is neither a fraction of the query (0.5) nor a number of bases (20)");
        if (rule.fraction <= 0 || rule.fraction > 1)
            throw UsageError(told + "is a fraction of the query, which is above 0 and at most 1.0; " +
                             "a number of bases has no point");
        return rule;
    }
    const auto [read_to, error] = std::from_chars(text.data(), end, rule.bases);
    if (!is_decimal || error != std::errc() || read_to != end)
        throw UsageError(told + "is neither a fraction of the query (0.5) nor a number of bases (20)");
    if (rule.bases < 1) throw UsageError(told + "is less than one base");
    if (reciprocal) throw UsageError("--reciprocal goes with a fraction: --min-overlap 0.5");
    return rule;
}

}  // namespace gk::table
