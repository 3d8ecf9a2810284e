// The known name that is nearest to a misspelt one.
#include <boost/test/unit_test.hpp>
#include <string_view>
#include <vector>

#include "gk/base/suggest.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(suggest)

BOOST_AUTO_TEST_CASE(near_names) {
    const std::vector<std::string_view> names{"chr1", "chr2", "chr10", "chrX", "MT", "scaffold_12"};
    BOOST_TEST(closest("Chr10", names) == "chr10");
    BOOST_TEST(closest("10", names) == "chr10");
    BOOST_TEST(closest("X", names) == "chrX");
    BOOST_TEST(closest("x", names) == "chrX");
    BOOST_TEST(closest("chrMT", names) == "MT");
    BOOST_TEST(closest("scafold_12", names) == "scaffold_12");
    BOOST_TEST(closest("scaffodl_12", names) == "scaffold_12");
    BOOST_TEST(closest("chr3", names) == "chr1");  // the first of equally near ones
    BOOST_TEST(closest("whatever", names) == "");
    BOOST_TEST(closest("", names) == "");
    BOOST_TEST(closest("chr1", {}) == "");
    BOOST_TEST(closest("a", {"b", ""}) == "");
    BOOST_TEST(closest("chr", {"chr", "chr1"}) == "chr");
    BOOST_TEST(did_you_mean("CHRX", names) == "; did you mean 'chrX'?");
    BOOST_TEST(did_you_mean("whatever", names) == "");
}

BOOST_AUTO_TEST_CASE(names_of_commands_and_chromosomes) {
    const std::vector<std::string_view> names = {"chr1", "chr10", "chrX", "chrM", "dna", "info", "interval"};
    BOOST_TEST(closest("CHR1", names) == "chr1");
    BOOST_TEST(closest("1", names) == "chr1");
    BOOST_TEST(closest("x", names) == "chrX");
    BOOST_TEST(closest("dan", names) == "dna");
    BOOST_TEST(closest("intreval", names) == "interval");
    BOOST_TEST(closest("chrom", names) == "chrM");
    BOOST_TEST(closest("sequence", names) == "");
    BOOST_TEST(closest("", names) == "");
    BOOST_TEST(closest("chr1", {"1", "2"}) == "1");
    BOOST_TEST(closest("a", {"b", "c"}) == "");
    BOOST_TEST(did_you_mean("dan", names) == "; did you mean 'dna'?");
    BOOST_TEST(did_you_mean("xyzzy", names) == "");
}

BOOST_AUTO_TEST_SUITE_END()
