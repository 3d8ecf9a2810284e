// The values of a track as text, with commas between them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "gk/base/byte_buffer.hpp"
#include "gk/track/etype.hpp"

namespace gk::cmd {

/// Writes values of one type. One for each row: it knows what came before.
class ValueText {
public:
    /// `dim`: values of a base, which are an array of their own in JSON where they are several.
    ValueText(track::Dtype dtype, std::size_t dim, bool json) : dtype_(dtype), dim_(dim), json_(json) {}

    /// Appends `rows` rows of `dim` values, as a track gives them.
    void append(const void* values, std::size_t rows, ByteBuffer& text);
    /// Whether any was appended.
    bool has_some() const { return has_some_; }

private:
    template <typename Value, typename Put>
    void append_as(const Value* values, std::size_t rows, ByteBuffer& text, Put put);
    void put_real(float value, ByteBuffer& text) const;

    track::Dtype dtype_;
    std::size_t dim_;
    bool json_;
    bool has_some_ = false;
};

}  // namespace gk::cmd
