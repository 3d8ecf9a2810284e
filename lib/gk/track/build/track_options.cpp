#include "gk/track/build/track_options.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <string>

#include "gk/base/error.hpp"
#include "gk/base/half.hpp"

namespace gk::track::build {
namespace {

// Of a default that was not set.
constexpr std::uint16_t unset_half = 0x7FFF;

// What a truncation to 32 bits leaves in the lowest byte; nothing where the number has more than 32 bits.
std::uint8_t low_byte(float value) {
    constexpr float limit = 0x1p31F;
    if (!(std::abs(value) < limit)) return 0;
    return static_cast<std::uint8_t>(static_cast<std::int32_t>(value));
}

Quad rounded_quad(float value, const char* what) {
    const auto half = half_of(value);
    if (!half) throw UsageError(std::string(what) + " is beyond half precision, which ends at 65504");
    const std::uint8_t byte = low_byte(value);
    return {byte, static_cast<std::int8_t>(byte), *half, value};
}

ClampRange natural_range(const Encoding& encoding, const Dictionary& dictionary) {
    if (encoding.has_dictionary()) return {dictionary.lowest(), dictionary.highest()};
    if (encoding.etype == Etype::f32)
        return {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::quiet_NaN()};
    return {encoding.lowest.real, encoding.highest.real};
}

}  // namespace

std::optional<Strandedness> find_strandedness(std::string_view name) {
    if (name == "single_stranded") return Strandedness::single_stranded;
    if (name == "strand_unaware") return Strandedness::strand_unaware;
    if (name == "strand_aware") return Strandedness::strand_aware;
    return std::nullopt;
}

TrackOptions::TrackOptions(Etype etype, Strandedness strandedness, std::int32_t dim, std::int32_t resolution)
    : encoding_(encoding_of(etype)),
      strandedness_(strandedness),
      dim_(dim),
      resolution_(resolution),
      default_{0, 0, unset_half, std::numeric_limits<float>::quiet_NaN()},
      dictionary_(initial_dictionary(encoding_)) {
    if (dim < 1) throw UsageError("a position has at least one value, not " + std::to_string(dim));
    if (encoding_.is_mask() && dim != 1) throw UsageError("a mask (m0) has one column, not " + std::to_string(dim));
    if (resolution < 1) throw UsageError("the resolution is at least one base, not " + std::to_string(resolution));
}

void TrackOptions::set_default(float value) {
    default_ = encoding_.etype == Etype::f32 ? Quad{0, 0, 0, value} : rounded_quad(value, "the default value");
}

void TrackOptions::set_sparsity(std::int32_t min_run, float min_delta) {
    if (encoding_.is_mask()) throw UsageError("a mask (m0) has no values that could be left out");
    if (min_run < 1)
        throw UsageError("runs that are left out have at least one position, not " + std::to_string(min_run));
    if (!(min_delta >= 0)) throw UsageError("the difference to the default value is at least 0");
    min_delta_ = rounded_quad(min_delta, "the difference to the default value");
    min_run_ = min_run;
}

void TrackOptions::set_clamping() {
    clamps_ = true;
    clamp_range_ = natural_range(encoding_, dictionary_);
}

void TrackOptions::set_clamping(float low, float high) {
    if (!(low <= high)) throw UsageError("values are clamped to a range whose end is not below its start");
    clamps_ = true;
    clamp_range_ = {low, high};
}

void TrackOptions::set_dictionary(std::span<const float> numbers) {
    dictionary_ = dictionary_of(encoding_, numbers);
    clamp_range_ = {dictionary_.lowest(), dictionary_.highest()};
}

void TrackOptions::set_transform(float a, float b, float c, float d) {
    if (a == b || c == d) throw UsageError("a transform maps a range with two ends to another one");
    const float width = b - a;
    const float scale = (d - c) / width;
    const float cb = c * b;
    const float ad = a * d;
    const float bias = (cb - ad) / width;
    if (!std::isfinite(scale) || !std::isfinite(bias)) throw UsageError("the transform has no finite scale and bias");
    transform_ = Transform{scale, bias};
    clamp_range_ = {c, d};
}

void TrackOptions::set_restriction(std::uint32_t chrom_tag, std::int64_t start, std::int64_t end) {
    const auto rounded_down = [this](std::int64_t base) {
        return base >= 0 ? base / resolution_ : -((-base + resolution_ - 1) / resolution_);
    };
    restriction_ = Restriction{chrom_tag, rounded_down(start), rounded_down(end + resolution_ - 1)};
}

std::optional<ClampRange> TrackOptions::clamping() const {
    if (!clamps_) return std::nullopt;
    return clamp_range_;
}

}  // namespace gk::track::build
