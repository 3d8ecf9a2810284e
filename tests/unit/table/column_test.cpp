// Columns: blocks of values and single cells.
#include <array>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <vector>

#include "gk/table/column.hpp"

using namespace gk;
using namespace gk::table;

namespace {

struct PlainTable {
    std::vector<std::string> texts{"one", "", "a\"b"};
    std::vector<std::vector<std::int64_t>> lists{{1, -2}, {}, {3}};
    bool flag(Row row) const { return row == 1; }
};

// Each cell is the value of a member of its own: what stands between `:` and `}` in JSON.
std::string cells_of_column(const Column& column, bool json) {
    const std::string_view name = "a";
    const io::RowShape shape(json ? io::RowFormat::json : io::RowFormat::tsv, {&name, 1});
    const std::string_view key = json ? shape.key(0) : std::string_view();
    std::string cells;
    for (Row row = 0; row < 3; ++row) {
        ByteBuffer out;
        io::RowText cell(shape, out);
        column.put_into(cell, row);
        BOOST_TEST(out.view().starts_with(key));
        cells += std::string(out.view().substr(key.size())) + '|';
    }
    return cells;
}

// `-` for a missing value.
std::string block_of(const Column& column) {
    const std::vector<CellNumber> rows{2, 0, 1};
    Block block;
    column.load(column, rows, block);
    column.load(column, rows, block);  // replaces what it holds
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (block.missing.at(i) != 0)
            text += '-';
        else if (column.kind == Kind::real)
            text += std::to_string(block.reals.at(i)).substr(0, 4);
        else
            text += column.kind == Kind::text ? std::string(block.texts.at(i)) : std::to_string(block.integers.at(i));
        text += '|';
    }
    BOOST_TEST(block.missing.size() == rows.size());
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_column)

BOOST_AUTO_TEST_CASE(texts) {
    const PlainTable table;
    const auto check = [&](const Column& column) {
        BOOST_TEST((column.kind == Kind::text));
        BOOST_TEST(!column.list);
        BOOST_TEST(cells_of_column(column, false) == "one|.|a\"b|");
    };
    // An empty text is a value.
    const Column view =
        make_column<PlainTable, [](const PlainTable& t, Row row) { return std::string_view(t.texts[row]); }>("view",
                                                                                                             table);
    check(view);
    BOOST_TEST(cells_of_column(view, true) == R"("one"|""|"a\"b"|)");
    BOOST_TEST(block_of(view) == "a\"b|one||");
    const Column made =
        make_column<PlainTable, [](const PlainTable& t, Row row) { return t.texts[row]; }>("made", table);
    check(made);
    BOOST_TEST(block_of(made) == "a\"b|one||");
    const Column optional = make_column<PlainTable, [](const PlainTable& t, Row row) {
        return row == 1 ? std::nullopt : std::optional<std::string_view>(t.texts[row]);
    }>("optional", table);
    check(optional);
    BOOST_TEST(cells_of_column(optional, true) == R"("one"|null|"a\"b"|)");
    BOOST_TEST(block_of(optional) == "a\"b|one|-|");
}

BOOST_AUTO_TEST_CASE(integers_and_booleans) {
    const PlainTable table;
    const Column number =
        make_column<PlainTable, [](const PlainTable&, Row row) { return static_cast<int>(row) - 1; }>("n", table);
    BOOST_TEST((number.kind == Kind::integer));
    BOOST_TEST(number.name == "n");
    BOOST_TEST(cells_of_column(number, false) == "-1|0|1|");
    BOOST_TEST(cells_of_column(number, true) == "-1|0|1|");
    BOOST_TEST(block_of(number) == "1|-1|0|");
    const Column boolean =
        make_column<PlainTable, [](const PlainTable& t, Row row) { return t.flag(row); }>("b", table);
    BOOST_TEST((boolean.kind == Kind::boolean));
    BOOST_TEST(cells_of_column(boolean, false) == "0|1|0|");
    BOOST_TEST(cells_of_column(boolean, true) == "false|true|false|");
    BOOST_TEST(block_of(boolean) == "0|0|1|");
    const Column missing = make_column<PlainTable, [](const PlainTable&, Row row) {
        return row == 2 ? std::nullopt : std::optional<std::int64_t>(row);
    }>("m", table);
    BOOST_TEST(cells_of_column(missing, false) == "0|1|.|");
    BOOST_TEST(cells_of_column(missing, true) == "0|1|null|");
    BOOST_TEST(block_of(missing) == "-|0|1|");
}

BOOST_AUTO_TEST_CASE(reals) {
    const PlainTable table;
    const Column real = make_column<PlainTable, [](const PlainTable&, Row row) {
        return row == 1 ? std::nullopt : std::optional<float>(0.1F * static_cast<float>(row + 1));
    }>("r", table);
    BOOST_TEST((real.kind == Kind::real));
    BOOST_TEST(cells_of_column(real, false) == "0.1|.|0.3|");
    BOOST_TEST(cells_of_column(real, true) == "0.1|null|0.3|");
    BOOST_TEST(block_of(real) == "0.30|0.10|-|");
}

BOOST_AUTO_TEST_CASE(lists) {
    const PlainTable table;
    const Column list = make_column<PlainTable, [](const PlainTable& t, Row row) {
        return std::span<const std::int64_t>(t.lists[row]);
    }>("l", table);
    BOOST_TEST((list.kind == Kind::integer));
    BOOST_TEST(list.list);
    BOOST_TEST((list.load == nullptr));
    BOOST_TEST(cells_of_column(list, false) == "1,-2|.|3|");
    BOOST_TEST(cells_of_column(list, true) == "[1,-2]|[]|[3]|");
    const Column texts = make_column<PlainTable, [](const PlainTable& t, Row row) {
        return row == 1 ? std::nullopt : std::optional<std::vector<std::string>>({t.texts[row], ""});
    }>("t", table);
    BOOST_TEST(cells_of_column(texts, false) == "one,.|.|a\"b,.|");
    BOOST_TEST(cells_of_column(texts, true) == R"(["one",""]|null|["a\"b",""]|)");
}

// Columns that are known at run time alone, and a cell for each sample of a row.
BOOST_AUTO_TEST_CASE(columns_with_a_number) {
    struct Matrix {
        std::array<std::array<int, 6>, 2> columns{{{0, 1, 2, 3, 4, 5}, {10, 11, 12, 13, 14, 15}}};
    };
    const Matrix matrix;
    for (std::uint64_t index = 0; index < 2; ++index) {
        const Column column =
            make_column<Matrix, [](const Matrix& m, std::uint64_t i, CellNumber cell) { return m.columns[i][cell]; }>(
                "c", matrix, index);
        BOOST_TEST(block_of(column) == (index == 0 ? "2|0|1|" : "12|10|11|"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
