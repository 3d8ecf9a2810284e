#include "gk/track/build/track_encoder.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

#include "gk/base/binary_reader.hpp"
#include "gk/base/half.hpp"

namespace gk::track::build {
namespace {

constexpr std::size_t half_count = 65536;
constexpr std::uint32_t no_half = 0x10000;
constexpr std::uint16_t infinite_half = 0x7C00;

std::string text_of(float value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

// Orders halves as their values; both zeros are 0.
int key_of_half(std::uint16_t half) {
    const int size = half & 0x7FFF;
    return (half & 0x8000) != 0 ? -size : size;
}

// A float clamped by the first bound that it passes.
float clamped(float value, const ClampRange& range) {
    return value < range.low ? range.low : value > range.high ? range.high : value;
}

}  // namespace

TrackEncoder::TrackEncoder(const TrackOptions& options)
    : options_(options),
      encoding_(options.encoding()),
      snaps_(options.is_sparse() && options.min_delta().real > 0),
      changes_values_(options.transform() || options.clamping() || snaps_),
      min_(encoding_.highest),
      max_(encoding_.lowest) {
    if (!options.is_sparse() || !encoding_.has_dictionary()) return;
    settled_.resize(encoding_.code_count());
    for (std::size_t code = 0; code < settled_.size(); ++code)
        settled_[code] = code_of(float_of_half(options.dictionary().halves[code]));
}

void TrackEncoder::require(Dtype dtype) const {
    const std::string type(name_of(dtype));
    if (!encoding_.takes(dtype))
        throw RefusedData("a track of " + std::string(encoding_.name) + " takes no values of type " + type +
                          (encoding_.is_mask() ? "" : ", but " + dtype_names(encoding_)));
    if (dtype != Dtype::float16 && dtype != Dtype::float32 && (options_.transform() || options_.clamping()))
        throw RefusedData("values of type " + type + " can't be transformed or clamped: float16 and float32 can");
}

void TrackEncoder::encode(Dtype dtype, const void* values, std::size_t n, void* codes) {
    const auto* const bytes = static_cast<const std::uint8_t*>(values);
    if (dtype == Dtype::float16)
        encode_halves(bytes, n, codes);
    else if (dtype == Dtype::float32)
        encode_floats(bytes, n, codes);
    else
        encode_bytes(dtype, bytes, n, static_cast<std::uint8_t*>(codes));
}

void TrackEncoder::encode_bytes(Dtype dtype, const std::uint8_t* values, std::size_t n, std::uint8_t* codes) {
    if (n == 0) return;
    const Quad& usual = options_.default_value();
    const Quad& delta = options_.min_delta();
    if (dtype == Dtype::boolean) {
        for (std::size_t i = 0; i < n; ++i) codes[i] = values[i] != 0 ? 1 : 0;
        min_ = {0, 0, 0, 0};
        max_ = {1, 1, *half_of(1), 1};
        return;
    }
    const bool is_signed = dtype == Dtype::int8;
    for (std::size_t i = 0; i < n; ++i) {
        const int value = is_signed ? static_cast<std::int8_t>(values[i]) : values[i];
        const int difference = value - (is_signed ? usual.i8 : usual.u8);
        const bool snapped = snaps_ && std::abs(difference) <= (is_signed ? delta.i8 : delta.u8);
        codes[i] = snapped ? (is_signed ? static_cast<std::uint8_t>(usual.i8) : usual.u8) : values[i];
        if (!is_signed && codes[i] >= encoding_.code_count()) refuse(codes[i], i);
    }
    if (is_signed)
        note_signed(codes, n);
    else
        note_bytes(codes, n);
}

void TrackEncoder::encode_halves(const std::uint8_t* values, std::size_t n, void* codes) {
    std::array<std::uint16_t, most_values> halves;
    std::memcpy(halves.data(), values, 2 * n);
    if (changes_values_) {
        if (prepared_halves_.empty()) prepare_halves();
        for (std::size_t i = 0; i < n; ++i) {
            const std::uint32_t half = prepared_halves_[halves[i]];
            if (half == no_half) refuse(prepared(float_of_half(halves[i])), i);
            halves[i] = static_cast<std::uint16_t>(half);
        }
    }
    if (encoding_.bits == 16) {
        std::memcpy(codes, halves.data(), 2 * n);
    } else {
        if (half_codes_.empty()) prepare_half_codes();
        auto* const to = static_cast<std::uint8_t*>(codes);
        CodeOrFault worst = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const CodeOrFault code = half_codes_[halves[i]];
            worst |= code;
            to[i] = static_cast<std::uint8_t>(code);
        }
        if (worst > 0xFF) {
            std::size_t i = 0;
            while (half_codes_[halves[i]] != fault) ++i;
            refuse(float_of_half(halves[i]), i);
        }
    }
    note_halves(halves.data(), n);
}

void TrackEncoder::encode_floats(const std::uint8_t* values, std::size_t n, void* codes) {
    std::array<float, most_values> reals;
    std::memcpy(reals.data(), values, 4 * n);
    if (changes_values_)
        for (std::size_t i = 0; i < n; ++i) {
            reals[i] = prepared(reals[i]);
            if (snaps_ && is_near_default(reals[i])) reals[i] = options_.default_value().real;
        }
    if (encoding_.bits == 32) {
        std::memcpy(codes, reals.data(), 4 * n);
    } else if (encoding_.bits == 16) {
        auto* const to = static_cast<std::uint16_t*>(codes);
        for (std::size_t i = 0; i < n; ++i) {
            const auto half = half_of(reals[i]);
            if (!half) refuse(reals[i], i);
            to[i] = *half;
        }
    } else {
        auto* const to = static_cast<std::uint8_t*>(codes);
        for (std::size_t i = 0; i < n; ++i) {
            const CodeOrFault code = code_of(reals[i]);
            if (code == fault) refuse(reals[i], i);
            to[i] = static_cast<std::uint8_t>(code);
        }
    }
    note_floats(reals.data(), n);
}

// Transformed and clamped.
float TrackEncoder::prepared(float value) const {
    if (options_.transform()) value = (*options_.transform())(value);
    if (const auto range = options_.clamping()) value = clamped(value, *range);
    return value;
}

// Halves are rounded to halves after each step, are clamped by both bounds in turn, and then to what is finite.
std::uint32_t TrackEncoder::prepared_half(std::uint16_t half) const {
    if (options_.transform()) {
        const auto transformed = half_of((*options_.transform())(float_of_half(half)));
        if (!transformed) return no_half;
        half = *transformed;
    }
    if (const auto range = options_.clamping()) {
        constexpr float most = 65504;
        float value = float_of_half(half);
        if (value < range->low) value = range->low;
        if (value > range->high) value = range->high;
        if (value > most) value = most;
        if (value < -most) value = -most;
        half = *half_of(value);
    }
    if (snaps_ && is_near_default(float_of_half(half))) half = options_.default_value().half;
    return half;
}

void TrackEncoder::prepare_halves() {
    prepared_halves_.resize(half_count);
    for (std::size_t half = 0; half < half_count; ++half)
        prepared_halves_[half] = prepared_half(static_cast<std::uint16_t>(half));
}

void TrackEncoder::prepare_half_codes() {
    half_codes_.resize(half_count);
    for (std::size_t half = 0; half < half_count; ++half)
        half_codes_[half] = code_of(float_of_half(static_cast<std::uint16_t>(half)));
}

// Of encodings of at most 8 bits.
TrackEncoder::CodeOrFault TrackEncoder::code_of(float value) const {
    if (encoding_.has_dictionary()) {
        const auto code = options_.dictionary().search(value);
        return code ? *code : fault;
    }
    const bool is_inside = value >= encoding_.lowest.real && value <= encoding_.highest.real;  // NaN is not
    if (!is_inside) return fault;
    const auto whole = static_cast<int>(value);
    return static_cast<float>(whole) == value ? static_cast<std::uint8_t>(whole) : fault;
}

bool TrackEncoder::is_near_default(float value) const {
    const float usual = options_.default_value().real;
    if (std::isnan(value) && std::isnan(usual)) return true;
    return std::abs(usual - value) <= options_.min_delta().real;
}

bool TrackEncoder::is_default_code(Dtype dtype, std::size_t code) const {
    const auto byte = static_cast<std::uint8_t>(code);
    const Quad& usual = options_.default_value();
    const Quad& delta = options_.min_delta();
    switch (dtype) {
        case Dtype::boolean:
            return (usual.u8 != 0) == (byte != 0);
        case Dtype::uint8:
            return std::abs(int{byte} - usual.u8) <= delta.u8;
        case Dtype::int8:
            return std::abs(int{static_cast<std::int8_t>(byte)} - usual.i8) <= delta.i8;
        default:
            break;
    }
    if (encoding_.bits == 16) return is_near_default(float_of_half(static_cast<std::uint16_t>(code)));
    if (encoding_.has_dictionary())
        return is_near_default(dtype == Dtype::float16 ? float_of_half(options_.dictionary().halves[code])
                                                       : options_.dictionary().real(code));
    return is_near_default(encoding_.etype == Etype::i8 ? static_cast<float>(static_cast<std::int8_t>(byte))
                                                        : static_cast<float>(byte));
}

void TrackEncoder::prepare_defaults(Dtype dtype) {
    defaults_.resize(encoding_.bits == 16 ? half_count : Dictionary::most);
    const std::size_t known = encoding_.bits == 16 ? half_count : encoding_.code_count();
    for (std::size_t code = 0; code < known; ++code) defaults_[code] = is_default_code(dtype, code) ? 1 : 0;
    defaults_dtype_ = dtype;
}

void TrackEncoder::find_defaults(Dtype dtype, const void* codes, std::size_t n, std::uint8_t* is_default) {
    const auto* const bytes = static_cast<const std::uint8_t*>(codes);
    if (encoding_.bits == 32) {
        for (std::size_t i = 0; i < n; ++i)
            is_default[i] = is_near_default(load_unaligned<float>(bytes + 4 * i)) ? 1 : 0;
        return;
    }
    if (defaults_.empty() || defaults_dtype_ != dtype) prepare_defaults(dtype);
    if (encoding_.bits == 16)
        for (std::size_t i = 0; i < n; ++i) is_default[i] = defaults_[load_unaligned<std::uint16_t>(bytes + 2 * i)];
    else
        for (std::size_t i = 0; i < n; ++i) is_default[i] = defaults_[bytes[i]];
}

void TrackEncoder::settle(Dtype dtype, void* codes, std::size_t n) {
    if (dtype != Dtype::float16 || settled_.empty()) return;
    auto* const bytes = static_cast<std::uint8_t*>(codes);
    for (std::size_t i = 0; i < n; ++i) {
        const CodeOrFault code = settled_[bytes[i]];
        if (code == fault) refuse(float_of_half(options_.dictionary().halves[bytes[i]]), i);
        bytes[i] = static_cast<std::uint8_t>(code);
    }
}

void TrackEncoder::refuse(float value, std::size_t index) const {
    const std::string name(encoding_.name);
    const std::string text = text_of(value);
    if (encoding_.bits == 16)
        throw ValueError(text + " is beyond half precision, which ends at 65504: an f32 track holds it", index);
    if (encoding_.has_dictionary()) {
        const Dictionary& dictionary = options_.dictionary();
        const std::string range = text_of(dictionary.lowest()) + " to " + text_of(dictionary.highest());
        throw ValueError(text + (std::isnan(value) ? " is not in" : " is outside") +
                             " the dictionary of the track, which has " + range +
                             (std::isnan(value) ? "" : "; clamping would hold it"),
                         index);
    }
    const std::string range = text_of(encoding_.lowest.real) + " to " + text_of(encoding_.highest.real);
    throw ValueError(text + " is not one of the whole numbers " + range + ", which a track of " + name + " holds",
                     index);
}

void TrackEncoder::note_bytes(const std::uint8_t* values, std::size_t n) {
    const auto quad = [](std::uint8_t x) {
        const auto real = static_cast<float>(x);
        return Quad{x, static_cast<std::int8_t>(std::min<int>(x, 127)), *half_of(real), real};
    };
    const auto [low, high] = std::minmax_element(values, values + n);
    if (*low < min_.u8) min_ = quad(*low);
    if (*high > max_.u8) max_ = quad(*high);
}

void TrackEncoder::note_signed(const std::uint8_t* values, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto x = static_cast<std::int8_t>(values[i]);
        const auto real = static_cast<float>(x);
        const Quad quad{static_cast<std::uint8_t>(std::max<int>(x, 0)), x, *half_of(real), real};
        if (x < min_.i8) min_ = quad;
        if (x > max_.i8) max_ = quad;
    }
}

void TrackEncoder::note_halves(const std::uint16_t* values, std::size_t n) {
    constexpr std::int16_t beyond = 0x7FFF;
    std::int16_t low = beyond;
    std::int16_t high = -beyond;
    for (std::size_t i = 0; i < n; ++i) {  // in 16 bits throughout, so that it becomes vector code
        const auto size = static_cast<std::int16_t>(values[i] & 0x7FFF);
        const auto sign = static_cast<std::int16_t>(static_cast<std::int16_t>(values[i]) >> 15);
        const auto key = static_cast<std::int16_t>((size ^ sign) - sign);
        const bool is_nan = size > static_cast<std::int16_t>(infinite_half);
        const std::int16_t for_low = is_nan ? beyond : key;
        const std::int16_t for_high = is_nan ? static_cast<std::int16_t>(-beyond) : key;
        low = std::min(low, for_low);
        high = std::max(high, for_high);
    }
    const auto first_of = [&](int key) {
        const std::uint16_t half =
            *std::find_if(values, values + n, [&](std::uint16_t x) { return key_of_half(x) == key; });
        return Quad{0, 0, half, float_of_half(half)};
    };
    if (low != beyond && low < key_of_half(min_.half)) min_ = first_of(low);
    if (high != -beyond && high > key_of_half(max_.half)) max_ = first_of(high);
}

void TrackEncoder::note_floats(const float* values, std::size_t n) {
    float low = min_.real;
    float high = max_.real;
    for (std::size_t i = 0; i < n; ++i) {
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
    }
    if (low < min_.real) min_ = {0, 0, 0, low};
    if (high > max_.real) max_ = {0, 0, 0, high};
}

}  // namespace gk::track::build
