#include "gk/io/row_text.hpp"

#include <fmt/format.h>
#include <bit>
#include <cmath>

#include "gk/base/decimal.hpp"

namespace gk::io {
namespace {

// `{"a":` or `,"a":`
std::string json_key(std::string_view name, bool first) {
    ByteBuffer key;
    key.push(first ? '{' : ',');
    append_json_string(key, name);
    key.push(':');
    return std::string(key.view());
}

}  // namespace

RowShape::RowShape(RowFormat format, std::span<const std::string_view> names) : format_(format) {
    keys_.reserve(names.size());
    for (const std::string_view name : names) keys_.push_back(json_key(name, keys_.empty()));
    if (json()) return;
    header_ = "#";
    for (const std::string_view name : names) (header_ += header_.size() > 1 ? "\t" : "") += name;
    header_ += '\n';
}

char* write_real(char* at, float value) {
    // All whole numbers below it are exact, and have at most as many digits.
    constexpr float largest_whole = 1 << 24;
    if (std::abs(value) < largest_whole) {
        const auto whole = static_cast<std::int32_t>(value);
        const bool negative_zero = std::bit_cast<std::uint32_t>(value) == std::uint32_t{1} << 31;
        if (static_cast<float>(whole) == value && !negative_zero) return write_decimal(at, whole);
    }
    return fmt::format_to_n(at, real_text_room, "{}", std::isnan(value) ? std::abs(value) : value).out;
}

void append_real(float value, ByteBuffer& text) {
    char* const at = text.room(real_text_room);
    text.added(static_cast<std::size_t>(write_real(at, value) - at));
}

void RowText::real(float value) {
    if (std::isnan(value) && json_) return missing();
    if (std::isinf(value)) return text(value < 0 ? "-inf" : "inf");
    begin_value();
    append_real(value, out_);
}

void RowText::real(double value) {
    if (std::isnan(value) && json_) return missing();
    if (std::isinf(value)) return text(value < 0 ? "-inf" : "inf");
    begin_value();
    char* const at = out_.room(real_text_room);
    // A NaN's sign says nothing.
    const auto end = fmt::format_to_n(at, real_text_room, "{}", std::isnan(value) ? std::abs(value) : value);
    out_.added(end.size);
}

void RowText::begin_list() {
    begin_value();
    if (json_) out_.push('[');
    ++list_depth_;
    first_item_ = true;
}

void RowText::end_list() {
    if (!json_ && first_item_) out_.push('.');
    if (json_) out_.push(']');
    --list_depth_;
    first_item_ = false;
}

void RowText::begin_member_or_item() {
    if (list_depth_ == 0) return out_.append(shape_.key(cell_++));
    if (!first_item_) out_.push(',');
    first_item_ = false;
}

}  // namespace gk::io
