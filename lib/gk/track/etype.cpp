#include "gk/track/etype.hpp"

#include <cstring>
#include <limits>

#include "gk/base/half.hpp"

namespace gk::track {
namespace {

constexpr std::array<std::string_view, dtype_count> dtype_words = {"bool", "uint8", "int8", "float16", "float32"};

constexpr unsigned bit_of(Dtype dtype) {
    return 1U << static_cast<unsigned>(dtype);
}
constexpr std::uint8_t reals = bit_of(Dtype::float16) | bit_of(Dtype::float32);
constexpr std::uint8_t with_uint8 = reals | bit_of(Dtype::uint8);
constexpr std::uint8_t with_bool = with_uint8 | bit_of(Dtype::boolean);
constexpr std::uint8_t with_int8 = reals | bit_of(Dtype::int8);
constexpr std::uint8_t all_dtypes = with_bool | with_int8;
constexpr std::uint8_t only_float32 = bit_of(Dtype::float32);

Quad quad_of(int u8, int i8, float value) {
    return {static_cast<std::uint8_t>(u8), static_cast<std::int8_t>(i8), *half_of(value), value};
}

Encoding unsigned_encoding(Etype etype, std::string_view name, int bits) {
    const int most = (1 << bits) - 1;
    return {etype,
            name,
            static_cast<std::uint8_t>(bits),
            static_cast<std::uint8_t>(bits == 8 ? 1 : 4),
            bits == 1 ? Dtype::boolean : Dtype::uint8,
            bits == 1 ? with_bool : with_uint8,
            quad_of(0, 0, 0),
            quad_of(most, bits == 8 ? 127 : most, static_cast<float>(most))};
}

Encoding real_encoding(Etype etype, std::string_view name, int bits, int word) {
    constexpr float most = 65504;
    return {etype,
            name,
            static_cast<std::uint8_t>(bits),
            static_cast<std::uint8_t>(word),
            Dtype::float16,
            reals,
            quad_of(0, 0, -most),
            quad_of(0, 0, most)};
}

std::array<Encoding, etype_count> all_encodings() {
    constexpr float largest = std::numeric_limits<float>::max();
    return {{{Etype::m0, "m0", 0, 0, Dtype::boolean, all_dtypes, quad_of(1, 1, 1), quad_of(1, 1, 1)},
             unsigned_encoding(Etype::u1, "u1", 1),
             unsigned_encoding(Etype::u2, "u2", 2),
             unsigned_encoding(Etype::u3, "u3", 3),
             unsigned_encoding(Etype::u4, "u4", 4),
             unsigned_encoding(Etype::u5, "u5", 5),
             unsigned_encoding(Etype::u6, "u6", 6),
             unsigned_encoding(Etype::u8, "u8", 8),
             {Etype::i8, "i8", 8, 1, Dtype::int8, with_int8, quad_of(0, -128, -128), quad_of(127, 127, 127)},
             real_encoding(Etype::f2, "f2", 2, 4),
             real_encoding(Etype::f3, "f3", 3, 4),
             real_encoding(Etype::f4, "f4", 4, 4),
             real_encoding(Etype::f5, "f5", 5, 4),
             real_encoding(Etype::f6, "f6", 6, 4),
             real_encoding(Etype::f8, "f8", 8, 1),
             real_encoding(Etype::f16, "f16", 16, 2),
             {Etype::f32, "f32", 32, 4, Dtype::float32, only_float32, {0, 0, 0, -largest}, {0, 0, 0, largest}}}};
}

const std::array<Encoding, etype_count>& encodings() {
    static const std::array<Encoding, etype_count> table = all_encodings();
    return table;
}

}  // namespace

std::string_view name_of(Dtype dtype) {
    return dtype_words[static_cast<std::size_t>(dtype)];
}

std::optional<Dtype> find_dtype(std::string_view name) {
    for (std::size_t i = 0; i < dtype_count; ++i)
        if (dtype_words[i] == name) return static_cast<Dtype>(i);
    return std::nullopt;
}

void Quad::put(Dtype dtype, void* to) const {
    const std::uint8_t flag = u8 != 0 ? 1 : 0;
    switch (dtype) {
        case Dtype::boolean:
            std::memcpy(to, &flag, sizeof flag);
            return;
        case Dtype::uint8:
            std::memcpy(to, &u8, sizeof u8);
            return;
        case Dtype::int8:
            std::memcpy(to, &i8, sizeof i8);
            return;
        case Dtype::float16:
            std::memcpy(to, &half, sizeof half);
            return;
        case Dtype::float32:
            std::memcpy(to, &real, sizeof real);
            return;
    }
}

const Encoding& encoding_of(Etype etype) {
    return encodings()[static_cast<std::size_t>(etype)];
}

std::optional<Etype> find_etype(std::string_view name) {
    for (const Encoding& encoding : encodings())
        if (encoding.name == name) return encoding.etype;
    return std::nullopt;
}

std::string etype_names() {
    std::string text;
    for (const Encoding& encoding : encodings()) {
        if (!text.empty()) text += ", ";
        text += encoding.name;
    }
    return text;
}

std::string dtype_names(const Encoding& encoding) {
    std::string text;
    for (std::size_t i = 0; i < dtype_count; ++i) {
        if (!encoding.gives(static_cast<Dtype>(i))) continue;
        if (!text.empty()) text += ", ";
        text += dtype_words[i];
    }
    return text;
}

}  // namespace gk::track
