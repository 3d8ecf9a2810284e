// Conditions over the samples of rows.
#include "gk/vcf/view/sample_condition.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "support/vcf_view_table.hpp"

using namespace gk;
using gk::table::Row;
using gk::testing::contains;
using vcf::Quantifier;

namespace {

std::string kept(const std::string& condition, Quantifier quantifier, const std::vector<std::string>& samples = {},
                 std::vector<Row> rows = {0, 1, 2, 3}) {
    const gk::testing::ViewedVcfbin viewed;
    vcf::VcfView view(viewed.rows(), pick_from(viewed.table(), {}, {}, samples), {.sample_conditions = true});
    const vcf::SampleCondition compiled(condition, view.sample_conditions(), quantifier,
                                        viewed.table().samples().size(), view.picks().samples);
    compiled.filter(rows);
    std::string text;
    for (const Row row : rows) text += std::to_string(row);
    return text;
}

std::string any(const std::string& condition, const std::vector<std::string>& samples = {}) {
    return kept(condition, Quantifier::any, samples);
}
std::string all(const std::string& condition, const std::vector<std::string>& samples = {}) {
    return kept(condition, Quantifier::all, samples);
}

std::string refusal(const std::string& condition) {
    return gk::testing::message_of<UsageError>([&] { any(condition); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_condition)

BOOST_AUTO_TEST_CASE(any_and_all) {
    BOOST_TEST(any("AD.sum >= 20") == "02");
    BOOST_TEST(all("AD.sum >= 2") == "013");
    BOOST_TEST(any("GT == 3") == "13");
    BOOST_TEST(all("GT == 4 || GT == 5") == "2");
    BOOST_TEST(any("FMT/AD[1] == 0") == "02");
    // Of the picked samples alone.
    BOOST_TEST(any("GT == 3", {"s1"}) == "3");
    BOOST_TEST(all("AD.sum >= 20", {"s1"}) == "0");
    BOOST_TEST(any("GT >= 0", {""}) == "");
    BOOST_TEST(all("GT < 0", {""}) == "0123");
}

BOOST_AUTO_TEST_CASE(columns_of_the_row) {
    BOOST_TEST(any("AF < 0.2 && GT == 1") == "0");
    BOOST_TEST(any("start == 30 && AD.max > 10") == "2");
    BOOST_TEST(any("N_HET == 2 && FMT/MQ == 6") == "2");
    BOOST_TEST(any("INFO/MQ == FMT/MQ + 56") == "1");
    BOOST_TEST(any("chrom == \"chr2\" && ID == \"a\\\"b\"") == "3");
    BOOST_TEST(any("GT == 1 && s1:GT == 0") == "0");
}

BOOST_AUTO_TEST_CASE(rows_in_any_order_and_repeated) {
    BOOST_TEST(kept("AD.sum >= 20", Quantifier::any, {}, {2, 1, 2, 0, 0, 3}) == "2200");
    BOOST_TEST(kept("AD.sum >= 2", Quantifier::all, {}, {3, 3, 2, 1, 1}) == "3311");
    const std::vector<Row> many(50000, 2);
    BOOST_TEST(kept("GT == 5", Quantifier::any, {}, many).size() == many.size());
    BOOST_TEST(kept("GT == 5", Quantifier::all, {}, many).empty());
}

BOOST_AUTO_TEST_CASE(names_of_two_columns) {
    BOOST_TEST(contains(refusal("MQ > 1"), "INFO and FORMAT both have MQ; write INFO/MQ or FMT/MQ"));
    BOOST_TEST(contains(refusal("MQ.sum > 1"), "both have MQ"));
    BOOST_TEST(contains(refusal("AD > 1"), "AD has 2 values in a cell"));
    BOOST_TEST(contains(refusal("GTT == 1"), "did you mean 'GT'?"));
}

BOOST_AUTO_TEST_SUITE_END()
