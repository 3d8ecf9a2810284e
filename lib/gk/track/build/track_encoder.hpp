// From values to codes (gk/track/build/FORMAT.md#values).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "gk/track/build/track_options.hpp"

namespace gk::track::build {

/// Data that can't be put into a track: the sentence that says why. Who knows where it stands makes a DataError of it.
class RefusedData : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A value that a track can't hold, and its number among those that were handed over.
class ValueError : public RefusedData {
public:
    ValueError(const std::string& what, std::size_t index_in) : RefusedData(what), index(index_in) {}
    std::size_t index;
};

/// Bytes of a code before it is packed: 1, 2 or 4.
constexpr std::size_t code_size(const Encoding& encoding) {
    return encoding.bits <= 8 ? 1 : encoding.bits / 8U;
}

/// Transforms, clamps and encodes values, and keeps the least and the greatest of them, as the header has them.
class TrackEncoder {
public:
    /// How many values `encode` takes at most.
    static constexpr std::size_t most_values = 1024;

    explicit TrackEncoder(const TrackOptions& options);

    /// Throws RefusedData unless values of this type can be put into the track.
    void require(Dtype dtype) const;
    /// The codes of `n` values, `code_size` bytes each. `values` need not be aligned. Throws ValueError.
    void encode(Dtype dtype, const void* values, std::size_t n, void* codes);

    /// Whether each of `n` codes, which came from values of this type, decodes to the default or nearly so: 1 or 0.
    void find_defaults(Dtype dtype, const void* codes, std::size_t n, std::uint8_t* is_default);
    /// What sparse tracks store in place of codes: those of the values that the codes decode to. Throws ValueError.
    void settle(Dtype dtype, void* codes, std::size_t n);

    const Quad& min() const { return min_; }
    const Quad& max() const { return max_; }

private:
    using CodeOrFault = std::uint16_t;
    static constexpr CodeOrFault fault = 0xFFFF;

    void encode_bytes(Dtype dtype, const std::uint8_t* values, std::size_t n, std::uint8_t* codes);
    void encode_halves(const std::uint8_t* values, std::size_t n, void* codes);
    void encode_floats(const std::uint8_t* values, std::size_t n, void* codes);
    float prepared(float value) const;
    std::uint32_t prepared_half(std::uint16_t half) const;
    void prepare_halves();
    void prepare_half_codes();
    CodeOrFault code_of(float value) const;
    bool is_near_default(float value) const;
    bool is_default_code(Dtype dtype, std::size_t code) const;
    void prepare_defaults(Dtype dtype);
    [[noreturn]] void refuse(float value, std::size_t index) const;

    void note_bytes(const std::uint8_t* values, std::size_t n);
    void note_signed(const std::uint8_t* values, std::size_t n);
    void note_halves(const std::uint16_t* values, std::size_t n);
    void note_floats(const float* values, std::size_t n);

    const TrackOptions& options_;
    const Encoding& encoding_;
    bool snaps_;           // values near the default become it
    bool changes_values_;  // by transform, clamping or snapping
    Quad min_;
    Quad max_;
    std::vector<std::uint32_t> prepared_halves_;  // by half: the half that is encoded, or one beyond all
    std::vector<CodeOrFault> half_codes_;         // by half
    std::vector<std::uint8_t> defaults_;          // by code, of values of defaults_dtype_
    Dtype defaults_dtype_ = Dtype::boolean;
    std::vector<CodeOrFault> settled_;  // by code, where halves of a dictionary may have other codes than its floats
};

}  // namespace gk::track::build
