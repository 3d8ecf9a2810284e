#include "gk/io/row_text.hpp"

#include <fmt/format.h>
#include <cmath>

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

void RowText::real(float value) {
    put_real(value);
}

void RowText::real(double value) {
    put_real(value);
}

template <typename Real>
void RowText::put_real(Real value) {
    if (std::isnan(value) && json_) return missing();
    if (std::isinf(value)) return text(value < 0 ? "-inf" : "inf");
    begin_value();
    constexpr std::size_t longest = 32;
    char* const at = out_.room(longest);
    // A NaN's sign says nothing.
    const auto end = fmt::format_to_n(at, longest, "{}", std::isnan(value) ? std::abs(value) : value);
    out_.added(end.size);
}

void RowText::begin_list() {
    begin_value();
    if (json_) out_.push('[');
    in_list_ = true;
    first_item_ = true;
}

void RowText::end_list() {
    if (!json_ && first_item_) out_.push('.');
    if (json_) out_.push(']');
    in_list_ = false;
}

void RowText::begin_member_or_item() {
    if (!in_list_) return out_.append(shape_.key(cell_++));
    if (!first_item_) out_.push(',');
    first_item_ = false;
}

}  // namespace gk::io
