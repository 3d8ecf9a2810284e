// Rows of named cells as text, TSV or JSON: what differs between the two is here and nowhere else
// (gk/io/FORMAT.md#rows).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/json_text.hpp"

namespace gk::io {

/// Room for any text of `write_real`.
constexpr std::size_t real_text_room = 32;

/// The shortest text that reads back as the same float32: `100000`, `0.0001`, `1e+16`, `inf`; `nan`, whatever its sign.
/// Returns the end of the text, which begins at `at`.
char* write_real(char* at, float value);

/// Appends it.
void append_real(float value, ByteBuffer& text);

/// The two formats of rows that consist of cells.
enum class RowFormat : std::uint8_t { tsv, json };

/// What all rows of an output have in common: the format, and the names of the cells in their order.
class RowShape {
public:
    RowShape() = default;
    RowShape(RowFormat format, std::span<const std::string_view> names);

    RowFormat format() const { return format_; }
    bool json() const { return format_ == RowFormat::json; }
    /// The number of cells.
    std::size_t size() const { return keys_.size(); }
    /// TSV: `#a<tab>b` and a newline. Empty in JSON, whose rows say the names themselves.
    const std::string& header() const { return header_; }
    /// What stands before a JSON value: `{"a":` or `,"b":`.
    std::string_view key(std::size_t cell) const { return keys_[cell]; }

private:
    RowFormat format_ = RowFormat::tsv;
    std::vector<std::string> keys_;
    std::string header_;
};

/// One row on its way into a buffer. Cells are put in the order of the shape, each once; then the row is ended. In a
/// list, what is put is its next item. TSV writes a missing value and an empty text as `.`, JSON as `null` and `""`.
class RowText {
public:
    /// Both outlive it.
    RowText(const RowShape& shape, ByteBuffer& out) : shape_(shape), out_(out), json_(shape.json()) {}

    /// TSV writes the text as it is: it has no tab and no line end.
    void text(std::string_view value) {
        begin_value();
        if (json_)
            append_json_string(out_, value);
        else if (value.empty())
            out_.push('.');
        else
            out_.append(value);
    }
    /// The same of a text that says by nothing that it is missing, as those do that were read from an input
    /// (gk/io/FORMAT.md#rows).
    void text_unless_empty(std::string_view value) {
        if (value.empty())
            missing();
        else
            text(value);
    }
    /// The same of a text that says so by `.`, too.
    void text_or_missing(std::string_view value) {
        if (is_dot(value))
            missing();
        else
            text_unless_empty(value);
    }
    /// A printable letter that JSON need not escape.
    void letter(char value) {
        begin_value();
        if (json_) out_.push('"');
        out_.push(value);
        if (json_) out_.push('"');
    }
    void integer(std::int64_t value) {
        begin_value();
        out_.append_integer(value);
    }
    void integer(const std::optional<std::int64_t>& value) {
        if (value)
            integer(*value);
        else
            missing();
    }
    /// The shortest text that reads back as the same number of its own type. NaN is `nan`, and null in JSON; the
    /// infinities are `inf` and `-inf`, and texts in JSON.
    void real(float value);
    void real(double value);
    /// 0 or 1; false or true in JSON.
    void flag(bool value) {
        begin_value();
        if (json_)
            out_.append(value ? std::string_view("true") : std::string_view("false"));
        else
            out_.push(value ? '1' : '0');
    }
    void missing() {
        begin_value();
        if (json_)
            out_.append("null");
        else
            out_.push('.');
    }

    /// A value of several: commas between the items in TSV, where an empty list is `.`; an array in JSON, where an item
    /// may be a list itself.
    void begin_list();
    void end_list();

    /// A text that comes in parts: the caller appends them to the buffer, and they need no escape in JSON.
    void begin_text() {
        begin_value();
        if (json_) out_.push('"');
    }
    void end_text() {
        if (json_) out_.push('"');
    }

    /// A value that the caller appends to the buffer himself, as the format wants it.
    void begin_value() {
        if (json_ || list_depth_ != 0) return begin_member_or_item();
        if (cell_++ != 0) out_.push('\t');
    }

    /// Where the row is on its way to: for what follows `begin_value`.
    ByteBuffer& buffer() { return out_; }

    /// The next cells at once, as another row of the shape had them in these places.
    void cells(std::string_view values, std::size_t count) {
        if (count == 0) return;
        if (cell_ != 0 && !json_) out_.push('\t');
        out_.append(values);
        cell_ += count;
    }

    /// The caller has appended the row's first cells to the buffer himself, as the format wants them.
    void begun(std::size_t count) { cell_ = count; }

    /// How many cells were put.
    std::size_t size() const { return cell_; }

    /// The row ends here, with its newline.
    void end() {
        if (json_) end_object();
        out_.push('\n');
    }
    /// JSON: the object ends here, where it is a part of something else.
    void end_object() { out_.append(cell_ == 0 ? std::string_view("{}") : std::string_view("}")); }

private:
    void begin_member_or_item();

    const RowShape& shape_;
    ByteBuffer& out_;
    std::size_t cell_ = 0;
    bool json_;
    unsigned list_depth_ = 0;
    bool first_item_ = false;
};

}  // namespace gk::io
