// Columns: blocks of values and single cells.
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
    bool flag(Row row) const { return row == 1; }
};

std::string cells_of_column(const Column& column, bool json) {
    ByteBuffer out;
    for (Row row = 0; row < 3; ++row) {
        (json ? column.append_json : column.append_text)(column.source, row, out);
        out.push('|');
    }
    return std::string(out.view());
}

// `-` for a missing value.
std::string block_of(const Column& column) {
    const std::vector<Row> rows{2, 0, 1};
    Block block;
    column.load(column.source, rows, block);
    column.load(column.source, rows, block);  // replaces what it holds
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (block.missing.at(i) != 0)
            text += '-';
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
        BOOST_TEST(cells_of_column(column, false) == "one|.|a\"b|");
        BOOST_TEST(cells_of_column(column, true) == R"("one"|null|"a\"b"|)");
        BOOST_TEST(block_of(column) == "a\"b|one|-|");
    };
    check(make_column<PlainTable, [](const PlainTable& t, Row row) { return std::string_view(t.texts[row]); }>("view",
                                                                                                               table));
    check(make_column<PlainTable, [](const PlainTable& t, Row row) { return t.texts[row]; }>("made", table));
    check(make_column<PlainTable, [](const PlainTable& t, Row row) {
        return row == 1 ? std::nullopt : std::optional<std::string_view>(t.texts[row]);
    }>("optional", table));
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

BOOST_AUTO_TEST_SUITE_END()
