// FORMAT columns of rows.
#include "gk/vcf/build/format_fields.hpp"

#include <boost/test/unit_test.hpp>

#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(format_fields)

namespace {

// What is read of FORMAT and two cells, with spaces between them; or `!` and what is wrong.
std::string of_cells(const std::string& cells, const std::vector<std::string>& columns, const BuildChoice& more = {}) {
    BuildChoice choice = more;
    choice.format = columns;
    const BuiltTable built = build_records("chr1 2 . C T . . . " + cells + "\n", choice);
    if (!built.error.empty()) return "!" + built.error;
    return built.rows.at(0).substr(std::string("1-2 C>T").size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(cells) {
    BOOST_TEST(of_cells("GT:AD:DP 0/1:5,6:11 1/1:0,9:9", {"GT", "AD", "DP"}) == " AD=5,6/0,9 DP=11/9 GT=1/2");
    BOOST_TEST(of_cells("DP:GT 3:0|1 4:.", {"GT", "DP"}) == " DP=3/4 GT=4/3");
    BOOST_TEST(of_cells("GT:FT:DP 0/0:PASS:3 0/0::4", {"DP"}) == " DP=3/4");
    BOOST_TEST(of_cells("GT:DP:AD 0/0:3:1,2 1/1:4:5,6", {"GT"}) == " GT=0/2");
    BOOST_TEST(of_cells("GT:DS 0/0:0.5 1/1:1e-3", {"GT", "DS"}) == " DS=0.5/0.001 GT=0/2");
    BOOST_TEST(of_cells("GT:PL 0/0:0,3,30 0:0,9", {"PL"}) == " PL=0,3,30/0,9,0");
    BOOST_TEST(of_cells("GT:PL 0:0,3 0:0,9", {"PL"}) == " PL=0,3/0,9");
    BOOST_TEST(of_cells("DP:DP 1:2 3:4", {"DP"}) == " DP=1/3");  // the first of two
    BOOST_TEST(of_cells("DP -5 +6", {"DP"}) == " DP=-5/6");
}

BOOST_AUTO_TEST_CASE(missing_ones) {
    BOOST_TEST(of_cells("GT:AD:DP 0/1 ./.:.:.", {"GT", "AD", "DP:int32=-1"}) == " AD=0,0/0,0 DP=-1/-1 GT=1/3");
    BOOST_TEST(of_cells("GT:AD 0/1:.,. 0/1:5,.", {"AD:int32=-1"}) == " AD=-1,-1/5,-1");
    BOOST_TEST(of_cells("GT:DP 0/1: 0/1:", {"DP:int16=-1", "GT"}) == " DP=-1/-1 GT=1/1");
    BOOST_TEST(of_cells("GT 0/1 0/1", {"AD:int8=-3"}) == " AD=-3,-3/-3,-3");
    BOOST_TEST(of_cells("DP 3 3", {"GT"}) == " GT=3/3");
    BOOST_TEST(of_cells(". . .", {"GT", "DP"}) == " DP=0/0 GT=3/3");
    const BuiltTable counted =
        build_records("chr1 2 . C T . . . GT:DP 0/1:. 0/1\nchr1 3 . G T . . . GT 0/. ./.\n", {.format = {"GT", "DP"}});
    BOOST_TEST(contains(counted.told, "missing values: DP 4 (stored as 0); DP:int32=-1 keeps them apart"));
    BOOST_TEST(contains(counted.told, "genotypes: 1 half call such as 0/. (stored as missing)"));
}

BOOST_AUTO_TEST_CASE(faults) {
    BOOST_TEST(of_cells("GT 0/1", {"GT"}) == "!the record has 1 sample column, the header 2 (in.vcf:20)");
    BOOST_TEST(of_cells("GT 0/1 0/1 0/1", {"GT"}) == "!the record has 3 sample columns, the header 2 (in.vcf:20)");
    BOOST_TEST(of_cells("GT 0/1 0/1 ", {"GT"}) == " GT=1/1");  // a tab at the end
    BOOST_TEST(of_cells("GT 0/1  ", {"GT"}) == " GT=1/3");     // an empty cell, and a tab at the end
    BOOST_TEST(of_cells("GT 0/1 0/1:3", {"GT"}) == "!sample 's2' has 2 fields, FORMAT has 1 (in.vcf:20)");
    BOOST_TEST(of_cells("GT:DP 0/1:3:4:5 0/1", {"DP"}) == "!sample 's1' has 4 fields, FORMAT has 2 (in.vcf:20)");
    BOOST_TEST(of_cells("GT:DP 0/1:3:4 0/1", {"GT"}) == "!sample 's1' has 3 fields, FORMAT has 2 (in.vcf:20)");
    BOOST_TEST(of_cells("DP:GT :0/1 3:0/1", {"DP"}) == "!sample 's1': DP has no value where 1 is right (in.vcf:20)");
    BOOST_TEST(of_cells("GT 0/0/1 0/1", {"GT"}) ==
               "!sample 's1': genotype '0/0/1' has 3 alleles; a table has room for two (in.vcf:20)");
    BOOST_TEST(contains(of_cells("AD 1,2 1,2,3", {"AD"}), "!sample 's2': AD has 3 values where 2 for REF and 1 ALT"));
    BOOST_TEST(contains(of_cells("DP 3000000000 1", {"DP"}), "'3000000000', which int32 has no room for"));
    BOOST_TEST(contains(of_cells("", {"GT"}), "0 sample columns"));
}

BOOST_AUTO_TEST_CASE(chosen_samples) {
    BOOST_TEST(of_cells("GT:DP 0/1:3 1/1:4", {"GT", "DP"}, {.samples = {"s2"}}) == " DP=4 GT=2");
    BOOST_TEST(of_cells("GT:DP 0/1:3 1/1:4", {"GT", "DP"}, {.samples = {"s2", "s1"}}) == " DP=4/3 GT=2/1");
    BOOST_TEST(of_cells("GT:DP nonsense 1/1:4", {"GT"}, {.samples = {"s2"}}) == " GT=2");
}

BOOST_AUTO_TEST_CASE(many_format_texts) {
    // More than are kept at once, each twice.
    std::string records;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 300; ++i)
            records += "chr1 2 . C T . . . X" + std::to_string(i) + ":DP 1:" + std::to_string(i) + " 1:2\n";
    const BuiltTable built = build_records(records, {.format = {"DP"}});
    BOOST_REQUIRE(built.rows.size() == 600U);
    for (std::size_t i = 0; i < 600; ++i)
        BOOST_REQUIRE(built.rows[i] == "1-2 C>T DP=" + std::to_string(i % 300) + "/2");
}

BOOST_AUTO_TEST_SUITE_END()
