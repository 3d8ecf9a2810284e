#include "cmd/track/value_text.hpp"

#include <bit>
#include <cmath>
#include <cstring>

#include "gk/io/printed_half.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {

namespace {

template <typename Value>
bool is_same_value(Value a, Value b) {
    return a == b;
}
// To the bit: a NaN is the same, and the two zeros are not.
bool is_same_value(float a, float b) {
    return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

}  // namespace

// Values mostly come in runs, and the text of a real costs more than a copy of it.
template <typename Value, typename Put>
void ValueText::append_as(const Value* values, std::size_t rows, ByteBuffer& text, Put put) {
    std::size_t last_begin = 0;
    std::size_t last_size = 0;
    Value last{};
    const bool nested = json_ && dim_ > 1;
    for (std::size_t row = 0; row < rows; ++row) {
        if (has_some_) text.push(',');
        has_some_ = true;
        if (nested) text.push('[');
        for (std::size_t column = 0; column < dim_; ++column) {
            const Value value = *values++;
            if (column != 0) text.push(',');
            if (last_size != 0 && is_same_value(value, last)) {
                char* const at = text.room(last_size);
                std::memcpy(at, text.view().data() + last_begin, last_size);
                last_begin = text.size();
                text.added(last_size);
                continue;
            }
            last_begin = text.size();
            put(value);
            last_size = text.size() - last_begin;
            last = value;
        }
        if (nested) text.push(']');
    }
}

void ValueText::put_real(float value, ByteBuffer& text) const {
    if (!json_ || std::isfinite(value)) return io::append_real(value, text);
    if (std::isnan(value)) return text.append("null");
    text.append(value < 0 ? "\"-inf\"" : "\"inf\"");
}

void ValueText::append(const void* values, std::size_t rows, ByteBuffer& text) {
    switch (dtype_) {
        case track::Dtype::boolean:
            return append_as(static_cast<const std::uint8_t*>(values), rows, text, [&](std::uint8_t value) {
                if (json_)
                    text.append(value != 0 ? std::string_view("true") : std::string_view("false"));
                else
                    text.push(value != 0 ? '1' : '0');
            });
        case track::Dtype::uint8:
            return append_as(static_cast<const std::uint8_t*>(values), rows, text,
                             [&](std::uint8_t value) { text.append_integer(value); });
        case track::Dtype::int8:
            return append_as(static_cast<const std::int8_t*>(values), rows, text,
                             [&](std::int8_t value) { text.append_integer(value); });
        case track::Dtype::float16: {
            const auto printed = io::printed_halves();
            return append_as(static_cast<const std::uint16_t*>(values), rows, text,
                             [&](std::uint16_t value) { put_real(printed[value], text); });
        }
        case track::Dtype::float32:
            return append_as(static_cast<const float*>(values), rows, text,
                             [&](float value) { put_real(value, text); });
    }
}

}  // namespace gk::cmd
