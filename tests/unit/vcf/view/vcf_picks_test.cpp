// Which columns and samples are shown.
#include "gk/vcf/view/vcf_picks.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "support/vcf_view_table.hpp"

using namespace gk;
using Words = std::vector<std::string>;

namespace {

// `AF,ID GT s1`
std::string picked(const Words& info, const Words& format, const Words& samples) {
    const gk::testing::ViewedVcfbin viewed;
    const vcf::VcfPicks picks = pick_from(viewed.table(), info, format, samples);
    std::string text;
    const auto add = [&](std::string_view word) { (text += text.empty() || text.back() == ' ' ? "" : ",") += word; };
    for (const vcf::StoredColumn* column : picks.info) add(column->id);
    text += ' ';
    for (const vcf::StoredColumn* column : picks.format) add(column->id);
    text += ' ';
    for (const std::uint32_t sample : picks.samples) add(viewed.table().samples()[sample]);
    return text;
}

std::string refused(const Words& info, const Words& format, const Words& samples) {
    return gk::testing::message_of<UsageError>([&] { picked(info, format, samples); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcf_picks)

BOOST_AUTO_TEST_CASE(all_some_and_none) {
    BOOST_TEST(picked({}, {}, {}) == "AF,FLAG,HALF,ID,MQ,PAIR,SVTYPE,start AD,GT,MQ s1,s2");
    BOOST_TEST(picked({"MQ", "AF", "MQ"}, {"GT"}, {"s2", "s1", "s2"}) == "MQ,AF GT s2,s1");
    BOOST_TEST(picked({""}, {""}, {""}) == "  ");
}

BOOST_AUTO_TEST_CASE(what_is_not_there) {
    BOOST_TEST(refused({"AFF"}, {}, {}) == "the table has no INFO column 'AFF'; did you mean 'AF'?");
    BOOST_TEST(refused({"AD"}, {}, {}) == "the table has no INFO column 'AD'; FORMAT has it");
    BOOST_TEST(refused({}, {"AF"}, {}) == "the table has no FORMAT column 'AF'; INFO has it");
    BOOST_TEST(refused({}, {}, {"S1"}) == "the table has no sample 'S1'; did you mean 's1'?");
    gk::testing::SmallVcfbin bare;
    bare.add("chr1", 1, "A", "C");
    const gk::testing::ViewedVcfbin viewed(bare);
    BOOST_TEST(gk::testing::message_of<UsageError>([&] { info_column(viewed.table(), "AF"); }) ==
               "the table has no INFO column 'AF'; it has none");
    BOOST_TEST(gk::testing::message_of<UsageError>([&] { pick_from(viewed.table(), {}, {}, Words{"s1"}); }) ==
               "the table has no sample 's1'; it has none");
}

BOOST_AUTO_TEST_SUITE_END()
