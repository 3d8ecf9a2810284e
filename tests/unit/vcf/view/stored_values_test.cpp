// The values of stored columns, in blocks and one by one.
#include "gk/vcf/view/stored_values.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>
#include <vector>

#include "support/vcf_view_table.hpp"

using namespace gk;
using gk::table::CellNumber;
using gk::table::Column;
using gk::testing::number_column;
using gk::testing::SmallVcfbin;
using gk::vcf::CellType;

namespace {

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
constexpr float inf = std::numeric_limits<float>::infinity();

// What a column writes into cells, and what it gives conditions: `1 2 | 1 2`; `-` for a missing value.
std::string values(const Column& column, const std::vector<CellNumber>& cells) {
    std::string text;
    for (const CellNumber cell : cells) {
        ByteBuffer out;
        const io::RowShape tsv;
        io::RowText row(tsv, out);
        column.put_into(row, cell);
        text += std::string(out.view()) + ' ';
    }
    if (column.load == nullptr) return text + "| no blocks";
    text += '|';
    table::Block block;
    // What a block held before is gone.
    block.missing.assign(7, 1);
    block.integers.assign(7, 9);
    block.reals.assign(7, 9);
    block.texts.assign(7, "old");
    column.load(column, cells, block);
    BOOST_TEST(block.missing.size() == cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text += ' ';
        if (block.missing[i] != 0)
            text += '-';
        else if (column.kind == table::Kind::text)
            text += block.texts[i];
        else if (column.kind == table::Kind::real)
            text += std::to_string(block.reals[i]);
        else
            text += std::to_string(block.integers[i]);
    }
    return text;
}

SmallVcfbin one_column(vcf::ColumnContent column, std::size_t rows) {
    SmallVcfbin table;
    for (std::size_t i = 0; i < rows; ++i) table.add("chr1", static_cast<std::int32_t>(i), "A", "C");
    table.info = {std::move(column)};
    return table;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stored_values)

BOOST_AUTO_TEST_CASE(one_value_of_each_type) {
    const auto shown = [](vcf::ColumnContent content) {
        const gk::testing::ViewedVcfbin viewed(one_column(std::move(content), 3));
        const vcf::StoredColumn& stored = viewed.table().info()[0];
        return values(vcf::stored_column("X", stored), {2, 0, 1, 0});
    };
    BOOST_TEST(shown(number_column<std::int8_t>("X", CellType::int8, 1, {-128, 0, 127})) ==
               "127 -128 0 -128 | 127 -128 0 -128");
    BOOST_TEST(shown(number_column<std::int16_t>("X", CellType::int16, 1, {-300, 0, 300})) ==
               "300 -300 0 -300 | 300 -300 0 -300");
    BOOST_TEST(shown(number_column<std::int32_t>("X", CellType::int32, 1, {-70000, 0, 2147483647})) ==
               "2147483647 -70000 0 -70000 | 2147483647 -70000 0 -70000");
    BOOST_TEST(shown(number_column<std::uint8_t>("X", CellType::boolean, 1, {1, 0, 1})) == "1 1 0 1 | 1 1 0 1");
    BOOST_TEST(shown(number_column<float>("X", CellType::float32, 1, {0.1F, not_a_number, -inf})) ==
               "-inf 0.1 . 0.1 | -inf 0.100000 - 0.100000");
    BOOST_TEST(shown(number_column<std::uint16_t>("X", CellType::float16, 1, {0x2E66, 0x7E00, 0x7BFF})) ==
               "65500 0.1 . 0.1 | 65500.000000 0.100000 - 0.100000");
    BOOST_TEST(shown(gk::testing::text_column("X", {"a", "", "b,c"})) == "b,c a . a | b,c a  a");
}

BOOST_AUTO_TEST_CASE(several_values) {
    const gk::testing::ViewedVcfbin viewed(one_column(
        number_column<float>("X", CellType::float32, 3,
                             {1, 2, 0.5F, not_a_number, 3, not_a_number, not_a_number, not_a_number, not_a_number}),
        3));
    const vcf::StoredColumn& stored = viewed.table().info()[0];
    const std::vector<CellNumber> cells{0, 1, 2};
    BOOST_TEST(values(vcf::stored_column("X", stored), cells) == "1,2,0.5 .,3,. .,.,. | no blocks");
    BOOST_TEST(vcf::stored_column("X", stored).list);
    BOOST_TEST(values(vcf::item_column("X[1]", stored, 1), cells) == "2 3 . | 2.000000 3.000000 -");
    BOOST_TEST(values(vcf::sum_column("X.sum", stored), cells) == "3.5 3 . | 3.500000 3.000000 -");
    BOOST_TEST(values(vcf::largest_column("X.max", stored), cells) == "2 3 . | 2.000000 3.000000 -");
    // Sums do not stay in the type.
    const gk::testing::ViewedVcfbin bytes(
        one_column(number_column<std::int8_t>("X", CellType::int8, 2, {127, 127}), 1));
    BOOST_TEST(values(vcf::sum_column("X.sum", bytes.table().info()[0]), {0}) == "254 | 254");
}

BOOST_AUTO_TEST_CASE(codes) {
    const gk::testing::ViewedVcfbin viewed(
        one_column(number_column<std::int8_t>("SVTYPE", CellType::int8, 1, {0, 1, 6, 7, -1}), 5));
    const vcf::StoredColumn& stored = viewed.table().info()[0];
    BOOST_TEST(vcf::holds_svtypes(stored));
    BOOST_TEST(!vcf::holds_genotypes(stored));
    BOOST_TEST(values(vcf::svtype_text_column("SVTYPE", stored), {0, 1, 2, 3, 4}) == ". DEL BND . . | - DEL BND - -");
    BOOST_TEST(values(vcf::genotype_text_column("GT", stored), {0, 1, 3, 4}) == "0/0 0/1 . . | 0/0 0/1 - -");
}

BOOST_AUTO_TEST_SUITE_END()
