// A small table whose cells are set one by one, for the tests of conditions.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/table/column.hpp"

namespace where_test {

using gk::table::Block;
using gk::table::CellNumber;
using gk::table::Column;
using gk::table::Kind;
using gk::table::Row;

/// The cells of one column. What a missing cell holds in a block is arbitrary, so it is something odd here.
struct Cells {
    std::vector<std::optional<std::int64_t>> integers;
    std::vector<std::optional<float>> reals;
    std::vector<std::optional<std::string>> texts;
};

class Table {
public:
    void add_integers(std::string_view name, std::vector<std::optional<std::int64_t>> cells,
                      Kind kind = Kind::integer) {
        add(name, kind, [](const Column& self, std::span<const CellNumber> numbers, Block& block) {
            block.missing.clear();
            block.integers.clear();
            for (const CellNumber number : numbers) {
                const auto& cell = static_cast<const Cells*>(self.source)->integers[number];
                block.missing.push_back(cell ? 0 : 1);
                block.integers.push_back(cell.value_or(INT64_MIN));
            }
        }).integers = std::move(cells);
    }
    void add_reals(std::string_view name, std::vector<std::optional<float>> cells) {
        add(name, Kind::real, [](const Column& self, std::span<const CellNumber> numbers, Block& block) {
            block.missing.clear();
            block.reals.clear();
            for (const CellNumber number : numbers) {
                const auto& cell = static_cast<const Cells*>(self.source)->reals[number];
                block.missing.push_back(cell ? 0 : 1);
                block.reals.push_back(cell ? static_cast<double>(*cell) : 1e300);
            }
        }).reals = std::move(cells);
    }
    void add_texts(std::string_view name, std::vector<std::optional<std::string>> cells) {
        add(name, Kind::text, [](const Column& self, std::span<const CellNumber> numbers, Block& block) {
            block.missing.clear();
            block.texts.clear();
            for (const CellNumber number : numbers) {
                const auto& cell = static_cast<const Cells*>(self.source)->texts[number];
                block.missing.push_back(cell ? 0 : 1);
                block.texts.push_back(cell ? std::string_view(*cell) : std::string_view("missing"));
            }
        }).texts = std::move(cells);
    }

    const std::vector<Column>& columns() const { return columns_; }

private:
    Cells& add(std::string_view name, Kind kind, decltype(Column::load) load) {
        Column column;
        column.name = name;
        column.kind = kind;
        column.source = &cells_.emplace_back();
        column.load = load;
        columns_.push_back(column);
        return cells_.back();
    }

    std::deque<Cells> cells_;
    std::vector<Column> columns_;
};

}  // namespace where_test
