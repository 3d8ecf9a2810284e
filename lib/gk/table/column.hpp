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

#include "gk/io/row_text.hpp"

namespace gk::table {

/// A row's number in its table, from 0.
using Row = std::uint32_t;

/// A cell's number in its column: the row's, or, where a row has a cell for each sample, row × samples + sample.
using CellNumber = std::uint64_t;

enum class Kind : std::uint8_t {
    boolean,  ///< an integer 0 or 1; false and true in JSON
    integer,
    real,  ///< a float32, held as double
    text,
};

/// The values of one column for some cells, in the order of the cells. The vector that belongs to the column's kind is
/// filled (`integers` for booleans, too), and `missing`; a missing value's place holds anything.
struct Block {
    std::vector<std::uint8_t> missing;
    std::vector<std::int64_t> integers;
    std::vector<double> reals;
    std::vector<std::string_view> texts;
    std::deque<std::string> made;  ///< texts that the table does not hold itself

    void clear() {
        missing.clear();
        integers.clear();
        reals.clear();
        texts.clear();
        made.clear();
    }
};

/// One column. What `name` and `source` refer to outlives it. An empty text is a value like others: what is missing
/// says so.
struct Column {
    std::string_view name;
    Kind kind = Kind::text;  ///< of a list: that of its items
    bool list = false;       ///< a value is a list; such a column has no blocks
    /// Why a condition can't have the column, as a sentence for the user; empty where it can. A list needs none.
    std::string_view refusal{};
    const void* source = nullptr;
    std::uint64_t index = 0;  ///< which of the source's columns it is, where these are known at run time alone
    /// Replaces what the block holds by the values of these cells.
    void (*load)(const Column& column, std::span<const CellNumber> cells, Block& block) = nullptr;
    /// Puts the value of a cell into a row.
    void (*put)(const Column& column, CellNumber cell, io::RowText& row) = nullptr;

    void put_into(io::RowText& row, CellNumber cell) const { put(*this, cell, row); }
};

namespace detail {

template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <typename T>
struct Item {
    using type = T;
    static constexpr bool list = false;
};
template <typename T>
struct Item<std::vector<T>> {
    using type = T;
    static constexpr bool list = true;
};
template <typename T>
struct Item<std::span<T>> {
    using type = std::remove_const_t<T>;
    static constexpr bool list = true;
};

template <typename Value>
constexpr Kind kind_of() {
    static_assert(!std::is_floating_point_v<Value> || std::is_same_v<Value, float>,
                  "conditions compare reals as float32: a double would be printed otherwise than it is compared");
    if constexpr (std::is_same_v<Value, bool>) return Kind::boolean;
    if constexpr (std::is_same_v<Value, std::string_view> || std::is_same_v<Value, std::string>) return Kind::text;
    if constexpr (std::is_floating_point_v<Value>) return Kind::real;
    return Kind::integer;
}

template <typename Value>
void put_value(const Value& value, io::RowText& row) {
    if constexpr (IsOptional<Value>::value) {
        if (value)
            put_value(*value, row);
        else
            row.missing();
    } else if constexpr (Item<Value>::list) {
        row.begin_list();
        for (const auto& item : value) put_value(item, row);
        row.end_list();
    } else if constexpr (kind_of<Value>() == Kind::boolean) {
        row.flag(value);
    } else if constexpr (kind_of<Value>() == Kind::text) {
        row.text(value);
    } else if constexpr (kind_of<Value>() == Kind::real) {
        row.real(value);
    } else {
        row.integer(std::int64_t{value});
    }
}

template <typename Value>
void add_to_block(const Value& value, Block& block) {
    block.missing.push_back(0);
    if constexpr (std::is_same_v<Value, std::string>) {
        block.made.push_back(value);
        block.texts.emplace_back(block.made.back());
    } else if constexpr (kind_of<Value>() == Kind::text) {
        block.texts.push_back(value);
    } else if constexpr (kind_of<Value>() == Kind::real) {
        block.reals.push_back(static_cast<double>(value));
    } else {
        block.integers.push_back(value);
    }
}

template <typename Value>
void add_missing_to_block(Block& block) {
    block.missing.push_back(1);
    if constexpr (kind_of<Value>() == Kind::text)
        block.texts.emplace_back();
    else if constexpr (kind_of<Value>() == Kind::real)
        block.reals.push_back(0);
    else
        block.integers.push_back(0);
}

template <typename Source, auto Get>
decltype(auto) value_in(const Column& column, CellNumber cell) {
    const Source& source = *static_cast<const Source*>(column.source);
    if constexpr (std::is_invocable_v<decltype(Get), const Source&, std::uint64_t, CellNumber>)
        return Get(source, column.index, cell);
    else
        return Get(source, static_cast<Row>(cell));
}

}  // namespace detail

/// A column of a `Source` whose value in a cell is `Get(source, row)`, or, where the source has columns that are known
/// at run time alone, `Get(source, index, cell)`. Values are bool, integers, float, std::string_view into the source,
/// std::string, a std::vector or std::span of one of these, or a std::optional of any: nothing is a missing value.
template <typename Source, auto Get>
Column make_column(std::string_view name, const Source& source, std::uint64_t index = 0) {
    using Result = std::decay_t<decltype(detail::value_in<Source, Get>(std::declval<Column>(), CellNumber{}))>;
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
    column.kind = detail::kind_of<typename detail::Item<Value>::type>();
    column.list = detail::Item<Value>::list;
    column.source = &source;
    column.index = index;
    if constexpr (!detail::Item<Value>::list)
        column.load = [](const Column& self, std::span<const CellNumber> cells, Block& block) {
            block.clear();
            for (const CellNumber cell : cells) {
                const Result value = detail::value_in<Source, Get>(self, cell);
                if constexpr (!optional)
                    detail::add_to_block<Value>(value, block);
                else if (value)
                    detail::add_to_block<Value>(*value, block);
                else
                    detail::add_missing_to_block<Value>(block);
            }
        };
    column.put = [](const Column& self, CellNumber cell, io::RowText& row) {
        const Result value = detail::value_in<Source, Get>(self, cell);
        detail::put_value<Result>(value, row);
    };
    return column;
}

}  // namespace gk::table
