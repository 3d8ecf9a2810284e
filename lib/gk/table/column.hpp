// The columns of a table as commands see them: a name, a kind of value, and two ways to the values: whole blocks for
// conditions, single cells for output.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/json_text.hpp"

namespace gk::table {

/// A row's number in its table, from 0.
using Row = std::uint32_t;

enum class Kind : std::uint8_t {
    boolean,  ///< an integer 0 or 1; false and true in JSON
    integer,
    real,  ///< a float32, held as double
    text,
};

/// The values of one column for some rows, in the order of the rows. The vector that belongs to the column's kind is
/// filled (`integers` for booleans, too), and `missing`; a missing value's place holds anything.
struct Block {
    std::vector<std::uint8_t> missing;
    std::vector<std::int64_t> integers;
    std::vector<double> reals;
    std::vector<std::string_view> texts;
    std::deque<std::string> made;  ///< texts that the table does not hold itself
};

/// One column. The functions take `source`, which outlives the column.
struct Column {
    std::string_view name;
    Kind kind = Kind::text;
    const void* source = nullptr;
    /// Fills the block's vectors for these rows, replacing what they hold.
    void (*load)(const void* source, std::span<const Row> rows, Block& block) = nullptr;
    /// The cell of a TSV: `.` where the value is missing or an empty text.
    void (*append_text)(const void* source, Row row, ByteBuffer& out) = nullptr;
    /// The JSON value: `null` where it is missing.
    void (*append_json)(const void* source, Row row, ByteBuffer& out) = nullptr;
};

namespace detail {

template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <typename Value>
constexpr Kind kind_of() {
    if constexpr (std::is_same_v<Value, bool>) return Kind::boolean;
    if constexpr (std::is_same_v<Value, std::string_view> || std::is_same_v<Value, std::string>) return Kind::text;
    return Kind::integer;
}

template <typename Value>
void append_cell(const Value& value, bool json, ByteBuffer& out) {
    if constexpr (std::is_same_v<Value, bool>) {
        if (json)
            out.append(value ? "true" : "false");
        else
            out.push(value ? '1' : '0');
    } else if constexpr (kind_of<Value>() == Kind::text) {
        if (std::string_view(value).empty())
            out.append(json ? "null" : ".");
        else if (json)
            append_json_string(out, value);
        else
            out.append(std::string_view(value));
    } else {
        out.append_integer(value);
    }
}

template <typename Value>
void add_to_block(const Value& value, Block& block) {
    if constexpr (std::is_same_v<Value, std::string>) {
        block.missing.push_back(value.empty() ? 1 : 0);
        block.made.push_back(value);
        block.texts.emplace_back(block.made.back());
    } else if constexpr (std::is_same_v<Value, std::string_view>) {
        block.missing.push_back(value.empty() ? 1 : 0);
        block.texts.push_back(value);
    } else {
        block.missing.push_back(0);
        block.integers.push_back(value);
    }
}

template <typename Value>
void add_missing_to_block(Block& block) {
    block.missing.push_back(1);
    if constexpr (kind_of<Value>() == Kind::text)
        block.texts.emplace_back();
    else
        block.integers.push_back(0);
}

}  // namespace detail

/// A column of a `Table` whose value in a row is `Get(table, row)`: bool, an integer, std::string_view into the table,
/// std::string, or a std::optional of one of these. An empty text is a missing one.
template <typename Table, auto Get>
Column make_column(std::string_view name, const Table& table) {
    using Result = std::decay_t<decltype(Get(table, Row{}))>;
    constexpr bool optional = detail::IsOptional<Result>::value;
    const auto unwrap = [] {
        if constexpr (optional)
            return std::type_identity<typename Result::value_type>{};
        else
            return std::type_identity<Result>{};
    };
    using Value = typename decltype(unwrap())::type;

    Column column;
    column.name = name;
    column.kind = detail::kind_of<Value>();
    column.source = &table;
    column.load = [](const void* source, std::span<const Row> rows, Block& block) {
        block.missing.clear();
        block.integers.clear();
        block.texts.clear();
        block.made.clear();
        for (const Row row : rows) {
            const Result value = Get(*static_cast<const Table*>(source), row);
            if constexpr (!optional)
                detail::add_to_block<Value>(value, block);
            else if (value)
                detail::add_to_block<Value>(*value, block);
            else
                detail::add_missing_to_block<Value>(block);
        }
    };
    column.append_text = [](const void* source, Row row, ByteBuffer& out) {
        const Result value = Get(*static_cast<const Table*>(source), row);
        if constexpr (!optional)
            detail::append_cell<Value>(value, false, out);
        else if (value)
            detail::append_cell<Value>(*value, false, out);
        else
            out.push('.');
    };
    column.append_json = [](const void* source, Row row, ByteBuffer& out) {
        const Result value = Get(*static_cast<const Table*>(source), row);
        if constexpr (!optional)
            detail::append_cell<Value>(value, true, out);
        else if (value)
            detail::append_cell<Value>(*value, true, out);
        else
            out.append("null");
    };
    return column;
}

}  // namespace gk::table
