// From stored codes to values (gk/track/FORMAT.md#encodings), straight into the caller's memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "gk/track/dictionary.hpp"
#include "gk/track/etype.hpp"

namespace gk::track {

/// The floats of `n` halves, exactly: a NaN keeps its payload.
void floats_of_halves(const std::uint8_t* halves, std::size_t n, float* out);

/// Turns `rows` rows of `row_size` bytes each around: the last one becomes the first.
void reverse_rows(void* data, std::size_t rows, std::size_t row_size);

/// Decodes the blocks of one track. Holds a table for codes of at most 8 bits. Safe for use by several threads.
class Decoder {
public:
    Decoder(const Encoding& encoding, const Dictionary& dictionary);

    /// Values `first` to `first + n - 1` of a block, in the order in which they are stored. `block` is where its bytes
    /// begin, of which those of the values are all there; `out` has room for n values. The encoding gives the dtype.
    void decode(const std::uint8_t* block, std::uint64_t first, std::size_t n, Dtype dtype, void* out) const;

private:
    const Encoding& encoding_;
    // By the code.
    std::array<std::uint8_t, Dictionary::most> bytes_{};
    std::array<std::uint16_t, Dictionary::most> halves_{};
    std::array<float, Dictionary::most> reals_{};
};

}  // namespace gk::track
