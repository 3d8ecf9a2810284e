#include "gk/track/source/number_text.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <limits>
#include <string>

#include "gk/base/numbers.hpp"

namespace gk::track::source {
namespace {

std::optional<float> parse_word(std::string_view text) {
    if (text.size() > 8) return std::nullopt;
    std::string word(text);
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (word == "inf" || word == "infinity") return std::numeric_limits<float>::infinity();
    if (word == "nan") return std::numeric_limits<float>::quiet_NaN();
    return std::nullopt;
}

// Of a number that no float32 but 0 and infinity is near to.
bool is_small(std::string_view text) {
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos) return text.substr(exponent + 1).starts_with('-');
    return text.substr(0, text.find('.')).find_first_not_of('0') == std::string_view::npos;
}

// Digits with at most one point, as long as the nearest float32 is beyond doubt.
std::optional<float> parse_plain(std::string_view text) {
    constexpr std::array<double, 17> powers = {1e0, 1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7, 1e8,
                                               1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16};
    if (text.size() > powers.size()) return std::nullopt;
    std::uint64_t digits = 0;
    std::size_t count = 0;
    std::size_t behind = 0;
    bool has_point = false;
    for (const char c : text) {
        if (is_digit(c)) {
            digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
            ++count;
            behind += has_point ? 1 : 0;
        } else if (c == '.' && !has_point) {
            has_point = true;
        } else {
            return std::nullopt;
        }
    }
    constexpr std::uint64_t most_exact = std::uint64_t{1} << 53;
    if (count == 0 || digits > most_exact) return std::nullopt;
    const double value = static_cast<double>(digits) / powers[behind];
    // The double is the nearest one. Unless it lies in the middle between two floats, or next to it, it is nearest to
    // the same float as the number itself.
    constexpr std::uint64_t dropped = (std::uint64_t{1} << 29) - 1;
    constexpr std::uint64_t middle = std::uint64_t{1} << 28;
    const std::uint64_t rest = std::bit_cast<std::uint64_t>(value) & dropped;
    if (rest + 1 >= middle && rest <= middle + 1) return std::nullopt;
    return static_cast<float>(value);
}

}  // namespace

std::optional<float> parse_real(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const bool is_negative = text.front() == '-';
    if (is_negative || text.front() == '+') text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
    if (const auto plain = parse_plain(text)) return is_negative ? -*plain : *plain;
    float value = 0;
    if (!is_digit(text.front()) && text.front() != '.') {
        const auto word = parse_word(text);
        if (!word) return std::nullopt;
        value = *word;
    } else {
        const char* const end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, value);
        if (stop != end || error == std::errc::invalid_argument) return std::nullopt;
        if (error == std::errc::result_out_of_range) {
            if (!is_small(text)) return std::nullopt;
            value = 0;
        }
    }
    return is_negative ? -value : value;
}

std::optional<std::int32_t> parse_position(std::string_view text) {
    if (text.size() > 1 && text.front() == '+' && is_digit(text[1])) text.remove_prefix(1);
    return parse_integer<std::int32_t>(text);
}

}  // namespace gk::track::source
