// Parts of VCF tables as tables.
#include "gk/vcf/view/vcf_subset.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "support/vcf_view_table.hpp"

using namespace gk;
using gk::table::Row;
using gk::testing::number_column;
using gk::testing::SmallVcfbin;
using gk::testing::text_column;
using gk::testing::ViewedVcfbin;
using gk::vcf::CellType;
using Words = std::vector<std::string>;

namespace {

std::string subset(const ViewedVcfbin& viewed, const std::vector<Row>& rows, const Words& info = {},
                   const Words& format = {}, const Words& samples = {}) {
    const vcf::VcfPicks picks = pick_from(viewed.table(), info, format, samples);
    const vcf::VcfSubset part(viewed.table(), rows, picks);
    return gk::testing::bytes_of(part.content());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcf_subset)

BOOST_AUTO_TEST_CASE(all_of_a_table_is_the_table) {
    const SmallVcfbin content = gk::testing::view_content();
    const ViewedVcfbin viewed(content);
    BOOST_TEST((subset(viewed, {0, 1, 2, 3}) == content.bytes()));
    const SmallVcfbin small = gk::testing::small_vcfbin();
    BOOST_TEST((subset(ViewedVcfbin(small), {0, 1, 2}) == small.bytes()));
    const SmallVcfbin empty;
    BOOST_TEST((subset(ViewedVcfbin(empty), {}) == empty.bytes()));
}

// The same bytes as those of a table that was put together from these rows.
BOOST_AUTO_TEST_CASE(rows_columns_and_samples) {
    const ViewedVcfbin viewed;
    SmallVcfbin expected;
    expected.add("chr1", 30, "", "TT");
    expected.add("chr1", 10, "A", "C");
    expected.add("chr1", 20, "ACG", "");
    expected.add("chr1", 30, "", "TT");
    expected.info = {text_column("ID", {"rs3", "rs1", "", "rs3"}),
                     number_column<std::int16_t>("PAIR", CellType::int16, 2, {0, 0, 1, 2, 3, -4, 0, 0})};
    expected.format = {
        number_column<std::int32_t>("AD", CellType::int32, 2, {20, 1, 0, 0, 3, 0, 10, 12, 2, 2, 1, 1, 20, 1, 0, 0})};
    expected.samples = {"s2", "s1"};
    BOOST_TEST((subset(viewed, {2, 0, 1, 2}, {"PAIR", "ID"}, {"AD"}, {"s2", "s1"}) == expected.bytes()));

    expected.format.clear();
    expected.samples.clear();
    BOOST_TEST((subset(viewed, {2, 0, 1, 2}, {"PAIR", "ID"}, {""}) == expected.bytes()));
    BOOST_TEST((subset(viewed, {2, 0, 1, 2}, {"PAIR", "ID"}, {}, {""}) == expected.bytes()));
}

BOOST_AUTO_TEST_CASE(no_rows) {
    const ViewedVcfbin viewed;
    SmallVcfbin expected;
    expected.info = {text_column("ID", {})};
    expected.format = {number_column<std::int8_t>("GT", CellType::int8, 1, {})};
    expected.samples = {"s1", "s2"};
    BOOST_TEST((subset(viewed, {}, {"ID"}, {"GT"}) == expected.bytes()));
}

BOOST_AUTO_TEST_SUITE_END()
