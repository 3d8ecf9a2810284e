// Values of INFO entries and sample cells, read where they stand (gk/vcf/build/FORMAT.md#values). Nothing here throws;
// a null pointer is a value that can't be read, and `what_is_wrong` then says why.
//
// The byte at the end of a text must be readable and no part of a value: a line's end, for example.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gk/vcf/build/built_column.hpp"

namespace gk::vcf::build {

/// Where a field ends: before one of two letters, or with the text.
struct FieldEnd {
    const char* text_end = nullptr;
    char first = ';';
    char second = ';';

    bool at(const char* place) const { return *place == first || *place == second || place == text_end; }
    /// The end of the field at `place`.
    const char* find(const char* place) const {
        while (!at(place)) ++place;
        return place;
    }
};

/// A plain decimal integer of 32 bits, with a sign or without. Returns the place behind its last digit.
const char* read_signed_integer(const char* at, std::int32_t& value);
inline const char* read_integer(const char* at, std::int32_t& value) {
    const auto digit_at = [](const char* place) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(*place)) - '0';
    };
    const char* const last = at + 9;
    const char* place = at;
    std::uint32_t number = 0;
    for (std::uint32_t digit = digit_at(place); digit <= 9 && place != last; digit = digit_at(place)) {
        number = number * 10 + digit;
        ++place;
    }
    if (place != at && place != last) {
        value = static_cast<std::int32_t>(number);
        return place;
    }
    std::int32_t other = 0;  // so that the value above needs no address
    place = read_signed_integer(at, other);
    value = other;
    return place;
}

/// The bits of the float32 nearest to a decimal number, `inf` or `nan`. The number ends before a comma or at `end`.
const char* read_real(const char* at, const FieldEnd& end, std::uint32_t& bits);

/// The values of a field, `depth` of them, written to `to` as they are stored. Returns the field's end. Of a record
/// with several ALT alleles, the values that belong to the picked one.
const char* read_values(const char* at, const FieldEnd& end, const BuiltColumn& column, const AllelePick& pick,
                        std::uint8_t* to, CellCounts& counts);

/// The values between commas; one comma behind the last is no more than that.
std::size_t count_values(std::string_view field);

/// Of a text with a value for each ALT allele, or for each allele, in a record of several ALT alleles: what the picked
/// one has of it. Any other text as it is, also where the number of its values is another.
std::string picked_text(std::string_view field, const BuiltColumn& column, const AllelePick& pick);

/// Why `read_values` can't read a field: `DP has 2 values where 1 is right`.
std::string what_is_wrong(std::string_view field, const BuiltColumn& column, const AllelePick& pick);

}  // namespace gk::vcf::build
