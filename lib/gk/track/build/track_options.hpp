// How a track is to be built (gk/track/build/FORMAT.md#options).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "gk/track/dictionary.hpp"
#include "gk/track/etype.hpp"

namespace gk::track::build {

/// Which strands a track has, and in which order its data comes: by ascending position, or from 5' to 3'.
enum class Strandedness : std::uint8_t { single_stranded, strand_unaware, strand_aware };
std::optional<Strandedness> find_strandedness(std::string_view name);

/// `x * scale + bias` in float32, each step rounded.
struct Transform {
    float scale = 1;
    float bias = 0;

    float operator()(float x) const {
        const float scaled = x * scale;
        return scaled + bias;
    }
};

/// Bounds that values are clamped to; a NaN bound does nothing.
struct ClampRange {
    float low = 0;
    float high = 0;
};

/// [start, end) of one chromosome, in positions of the track: all that is stored.
struct Restriction {
    std::uint32_t chrom_tag = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// What a track is and what becomes of values on their way into it. The setters throw UsageError. The last one of
/// clamping, dictionary and transform says what the bounds of clamping are, so their order matters.
class TrackOptions {
public:
    TrackOptions(Etype etype, Strandedness strandedness, std::int32_t dim = 1, std::int32_t resolution = 1);

    /// The value of positions without data, and of gaps between items of text that are joined.
    void set_default(float value);
    /// Leaves runs of at least `min_run` positions out whose values are the default or nearer to it than `min_delta`.
    void set_sparsity(std::int32_t min_run, float min_delta);
    /// To what the encoding or the dictionary can hold.
    void set_clamping();
    void set_clamping(float low, float high);
    void set_dictionary(std::span<const float> numbers);
    /// Maps [a, b] to [c, d].
    void set_transform(float a, float b, float c, float d);
    /// Bases [start, end) of a chromosome; rounded outwards to whole positions.
    void set_restriction(std::uint32_t chrom_tag, std::int64_t start, std::int64_t end);

    const Encoding& encoding() const { return encoding_; }
    Strandedness strandedness() const { return strandedness_; }
    bool is_stranded() const { return strandedness_ != Strandedness::single_stranded; }
    std::int32_t dim() const { return dim_; }
    std::int32_t resolution() const { return resolution_; }
    const Quad& default_value() const { return default_; }
    const Dictionary& dictionary() const { return dictionary_; }
    bool is_sparse() const { return min_run_ != 0; }
    std::int32_t min_run() const { return min_run_; }
    const Quad& min_delta() const { return min_delta_; }
    const std::optional<Transform>& transform() const { return transform_; }
    /// Nothing unless values are clamped.
    std::optional<ClampRange> clamping() const;
    const std::optional<Restriction>& restriction() const { return restriction_; }

private:
    const Encoding& encoding_;
    Strandedness strandedness_;
    std::int32_t dim_;
    std::int32_t resolution_;
    Quad default_;
    Dictionary dictionary_;
    std::int32_t min_run_ = 0;
    Quad min_delta_;
    bool clamps_ = false;
    ClampRange clamp_range_;
    std::optional<Transform> transform_;
    std::optional<Restriction> restriction_;
};

}  // namespace gk::track::build
