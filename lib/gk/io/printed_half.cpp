#include "gk/io/printed_half.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "gk/base/half.hpp"

namespace gk::io {
namespace {

constexpr std::uint16_t infinite_half = 0x7C00;
constexpr std::uint16_t sign_of_half = 0x8000;

double half_value(std::uint32_t bits) {
    // What would follow the largest half decides what still rounds to it.
    if (bits == infinite_half) return 65536;
    return static_cast<double>(float_of_half(static_cast<std::uint16_t>(bits)));
}

// The smallest half is 6e-8, which is written with up to five digits.
constexpr std::array<double, 14> powers_of_ten = {1,   1e1, 1e2, 1e3,  1e4,  1e5,  1e6,
                                                  1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13};
double power_of_ten(int exponent) {
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}

// What reads back as a half.
struct Bounds {
    double value;
    double below;
    double above;
    bool below_itself;  ///< of numbers midway between two halves, the lower one of an even half is read as that half,
                        ///< whether the reader rounds to even or away from zero; the others, as the reader rounds

    bool hold(double number) const { return number < above && (number > below || (below_itself && number == below)); }
};

// The number of `digits` significant digits that is nearest to the half among those that read back as it; 0: there is
// none.
double rounded(const Bounds& bounds, int exponent, int digits) {
    const int places = digits - 1 - exponent;
    const double scale = power_of_ten(std::abs(places));
    const auto number = [&](double whole) { return places >= 0 ? whole / scale : whole * scale; };
    const double down = std::floor(places >= 0 ? bounds.value * scale : bounds.value / scale);
    double nearest = 0;
    for (const double candidate : {number(down), number(down + 1)}) {
        if (candidate == 0 || !bounds.hold(candidate)) continue;
        if (nearest == 0 || std::abs(candidate - bounds.value) < std::abs(nearest - bounds.value)) nearest = candidate;
    }
    return nearest;
}

// Of a positive finite half, whose first digit has this exponent.
float shortest(std::uint32_t bits, int exponent) {
    constexpr int enough_digits = 5;
    const double value = half_value(bits);
    const Bounds bounds{.value = value,
                        .below = (half_value(bits - 1) + value) / 2,
                        .above = (value + half_value(bits + 1)) / 2,
                        .below_itself = bits % 2 == 0};
    for (int digits = 1; digits < enough_digits; ++digits)
        if (const double found = rounded(bounds, exponent, digits); found != 0) return static_cast<float>(found);
    return static_cast<float>(rounded(bounds, exponent, enough_digits));
}

std::vector<float> make_printed_halves() {
    std::vector<float> halves(std::size_t{1} << 16);
    int exponent = -8;
    for (std::uint32_t bits = 0; bits < sign_of_half; ++bits) {
        float value = float_of_half(static_cast<std::uint16_t>(bits));
        if (bits != 0 && bits < infinite_half) {
            const auto next_power = [&] {
                return exponent < -1 ? 1 / power_of_ten(-exponent - 1) : power_of_ten(exponent + 1);
            };
            while (static_cast<double>(value) >= next_power()) ++exponent;
            value = shortest(bits, exponent);
        }
        halves[bits] = value;
        halves[bits | sign_of_half] = -value;
    }
    return halves;
}

}  // namespace

std::span<const float> printed_halves() {
    static const std::vector<float> halves = make_printed_halves();
    return halves;
}

}  // namespace gk::io
