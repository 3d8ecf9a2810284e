// How a track stores its values, and in which types it takes and gives them (gk/track/FORMAT.md#encodings).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk::track {

/// The encoding of a track's values; its number in the file.
enum class Etype : std::uint8_t { m0, u1, u2, u3, u4, u5, u6, u8, i8, f2, f3, f4, f5, f6, f8, f16, f32 };
constexpr std::size_t etype_count = 17;

/// The type of values that are handed in or out. A bool is a byte, 0 or 1; a float16 the bits of a half.
enum class Dtype : std::uint8_t { boolean, uint8, int8, float16, float32 };
constexpr std::size_t dtype_count = 5;

/// Bytes of a value.
constexpr std::size_t size_of(Dtype dtype) {
    return dtype == Dtype::float32 ? 4 : dtype == Dtype::float16 ? 2 : 1;
}

/// `uint8`
std::string_view name_of(Dtype dtype);
std::optional<Dtype> find_dtype(std::string_view name);

/// One number in four forms, as the file's header has it: 8 bytes.
struct Quad {
    std::uint8_t u8 = 0;
    std::int8_t i8 = 0;
    std::uint16_t half = 0;
    float real = 0;

    /// Its value in a type, written to `to`.
    void put(Dtype dtype, void* to) const;
};
static_assert(sizeof(Quad) == 8 && alignof(Quad) == 4);

/// What an encoding is.
struct Encoding {
    Etype etype;
    std::string_view name;  ///< `f16`
    std::uint8_t bits;      ///< of a code; 0: every stored position is 1
    std::uint8_t word;      ///< bytes of the words that codes are packed in, without straddling; 0 for m0
    Dtype default_dtype;
    std::uint8_t dtypes;  ///< that it can be read in, a bit each
    Quad lowest;          ///< value that it can hold
    Quad highest;

    bool gives(Dtype dtype) const { return (dtypes >> static_cast<unsigned>(dtype) & 1U) != 0; }
    /// m0 takes none.
    bool takes(Dtype dtype) const { return bits != 0 && gives(dtype); }
    bool is_mask() const { return bits == 0; }
    bool is_unsigned() const { return etype >= Etype::u1 && etype <= Etype::u8; }
    bool is_integer() const { return etype >= Etype::u1 && etype <= Etype::i8; }
    /// Its codes are indices into a dictionary of numbers.
    bool has_dictionary() const { return etype >= Etype::f2 && etype <= Etype::f8; }
    /// How many codes a code of at most 8 bits can be.
    std::uint32_t code_count() const { return std::uint32_t{1} << bits; }
    std::uint32_t codes_per_word() const { return bits >= 8 ? 1 : bits == 0 ? 0 : 32U / bits; }
    /// Bytes of a block of so many values.
    std::uint64_t bytes_of(std::uint64_t values) const {
        if (bits >= 8) return word * values;
        return bits == 0 ? 0 : word * ((values + codes_per_word() - 1) / codes_per_word());
    }
    /// Whether a block of so many values lies in its offset word of `width` bytes.
    bool is_inline(std::uint64_t values, std::uint32_t width) const {
        return bits != 0 && values * bits < std::uint64_t{8} * width && bytes_of(values) <= width;
    }
};

const Encoding& encoding_of(Etype etype);
std::optional<Etype> find_etype(std::string_view name);
/// `m0, u1, …`, for messages.
std::string etype_names();
/// `bool, uint8`: those that an encoding can be read in, for messages.
std::string dtype_names(const Encoding& encoding);

}  // namespace gk::track
