#include "gk/table/where/where_values.hpp"

#include <charconv>
#include <cmath>

namespace gk::table::where {

double printed_value(float value) {
    // Up to here whole numbers print as themselves.
    constexpr float exact = 1 << 20;
    if (value > -exact && value < exact && value == std::trunc(value)) return static_cast<double>(value);
    if (!std::isfinite(value)) return static_cast<double>(value);
    // The scientific format is the shortest in digits, which are those of fmt; to_chars' own choice of a format would
    // write all the digits of a large number.
    char text[32];
    const char* end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    double printed = 0;
    std::from_chars(text, end, printed);
    return printed;
}

Bounds bounds_of(double number) {
    constexpr float largest = std::numeric_limits<float>::max();
    constexpr float infinity = std::numeric_limits<float>::infinity();
    float at = number >= static_cast<double>(largest)    ? largest
               : number <= -static_cast<double>(largest) ? -largest
                                                         : static_cast<float>(number);
    // The nearest one may print as a little more or less; its neighbours certainly lie on either side.
    at = std::nextafter(at, -infinity);
    while (printed_value(at) < number) at = std::nextafter(at, infinity);
    Bounds bounds{at, at};
    while (printed_value(bounds.greater) <= number) bounds.greater = std::nextafter(bounds.greater, infinity);
    return bounds;
}

}  // namespace gk::table::where
