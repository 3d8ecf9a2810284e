// What is said at the end of a build.
#include "gk/vcf/build/table_report.hpp"

#include <boost/test/unit_test.hpp>

#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(table_report)

BOOST_AUTO_TEST_CASE(missing_values) {
    const std::string records = "chr1 2 . C T . . . DP:GT . .:./.\nchr1 3 . G T . . AF=0.5;TX=x GT:DP 0/1:3 0/1:4\n";
    BOOST_TEST(build_records(records, {.info = {"AF", "TX", "DB", "SVTYPE"}, .format = {"DP", "GT"}}).told ==
               "2 read, 0 rejected; 2 rows\n"
               "missing values: AF 1 (stored as 0), DP 2 (stored as 0); AF:float32=nan keeps them apart\n");
    BOOST_TEST(contains(build_records(records, {.info = {"AF:float32=nan"}, .format = {"DP:int16=-1"}}).told,
                        "missing values: AF 1 (stored as nan), DP 2 (stored as -1)\n"));
    BOOST_TEST(contains(build_records(records, {.info = {"AF:float16=0.5"}}).told, "AF 1 (stored as 0.5)\n"));
    BOOST_TEST(contains(build_records(records, {.info = {"DP"}, .format = {"DP"}}).told,
                        "missing values: INFO/DP 2 (stored as 0), FMT/DP 2 (stored as 0); DP:int32=-1 keeps them"));
    BOOST_TEST(!contains(build_records("", {.info = {"AF"}}).told, "missing"));
}

BOOST_AUTO_TEST_CASE(half_calls) {
    const std::string records = "chr1 2 . C T . . . GT 0/. .|1\nchr1 3 . G T . . . GT ./1 ./.\n";
    BOOST_TEST(contains(build_records(records, {.format = {"GT"}}).told,
                        "genotypes: 3 half calls such as 0/. (stored as missing)\n"));
    BOOST_TEST(contains(build_records(records, {.format = {"GT=het"}}).told,
                        "genotypes: 3 half calls such as 0/. (stored as 0/1, phased ones as missing)\n"));
    const auto split = [](RowRules& rules) { rules.split = true; };
    BOOST_TEST(contains(build_records("chr1 2 . C T . . . GT 0/0/1 1/1/1\n", {.format = {"GT"}, .change = split}).told,
                        "genotypes: 2 calls of more than two alleles\n"));
}

BOOST_AUTO_TEST_CASE(odd_records) {
    TableReport report;
    report.oddities.ancestral = {.count = 1200, .first_line = 7};
    report.oddities.ancestral_lines = {7, 8};
    report.oddities.svtypes["<&>"] = {.count = 1, .first_line = 9};
    const std::vector<std::string> warnings = report.warnings("f.vcf");
    BOOST_REQUIRE(warnings.size() == 2U);
    BOOST_TEST(warnings[0] == "1,200 records have no ALT allele; their rows have no alleles (f.vcf, lines 7, 8, ...)");
    BOOST_TEST(warnings[1] == "SVTYPE '<&>' has no code and is stored as 0: 1 record (f.vcf:9)");
    TableReport more = report;
    more.oddities.add(report.oddities);
    BOOST_TEST(more.oddities.ancestral.count == 2400U);
    BOOST_TEST((more.oddities.ancestral_lines == std::vector<std::uint64_t>{7, 8, 7, 8}));
    BOOST_TEST(more.oddities.svtypes["<&>"].count == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
