#include "gk/track/source/dictionary_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/half.hpp"
#include "gk/base/text_file.hpp"
#include "gk/track/source/number_text.hpp"

namespace gk::track::source {
namespace {

float dictionary_number(float value, bool halves) {
    if (!halves) return value;
    const auto half = half_of(value);
    if (!half) throw UsageError("a half has no room for " + std::to_string(value));
    return float_of_half(*half);
}

}  // namespace

std::vector<float> read_dictionary(const std::string& path, bool halves) {
    constexpr std::string_view separators = " \t\r\n,";
    const std::string text = read_file(path);
    std::vector<float> values;
    std::uint64_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        if (separators.find(text[at]) != std::string_view::npos) {
            line += text[at++] == '\n' ? 1 : 0;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        const std::string_view word = std::string_view(text).substr(at, end - at);
        const auto value = parse_real(word);
        if (!value) throw DataError::at_line(in_quotes(word) + " is not a number", path, line);
        values.push_back(dictionary_number(*value, halves));
        at = end;
    }
    return values;
}

std::vector<float> even_dictionary(float low, float high, std::size_t count, bool halves) {
    std::vector<float> values;
    const double step = (static_cast<double>(high) - static_cast<double>(low)) / static_cast<double>(count - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const double value =
            i + 1 == count ? static_cast<double>(high) : static_cast<double>(low) + static_cast<double>(i) * step;
        values.push_back(dictionary_number(static_cast<float>(value), halves));
    }
    return values;
}

}  // namespace gk::track::source
