// Whole tables: their order, and columns that are written otherwise than they were read.
#include "gk/vcf/build/table_store.hpp"

#include <boost/test/unit_test.hpp>

#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(table_store)

namespace {

using Rows = std::vector<std::string>;

void normal(RowRules& rules) {
    rules.split = rules.normalize = true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sorted_rows) {
    const std::string records =
        "chr2 5 . A C . . TX=last;DP=6 DP 6 60\n"
        "chr1 15 . TT T . . TX=run;DP=2 DP 2 20\n"
        "chr1 29 . A C . . TX=fourth;DP=5 DP 5 50\n"
        "chr1 11 . T TG . . TX=ins;DP=3 DP 3 30\n"
        "chr1 11 . T A . . TX=snv;DP=4 DP 4 40\n"
        "chr1 2 . CGT C . . TX=;DP=1 DP 1 10\n";
    const BuiltTable built = build_records(records, {.info = {"TX", "DP"}, .format = {"DP"}, .change = normal});
    // An indel stands at the base before it, as VCF has it.
    BOOST_TEST(built.rows == (Rows{"2-4 GT> DP=1 TX= DP=1/10", "10-11 T> DP=2 TX=run DP=2/20",
                                   "11-11 >G DP=3 TX=ins DP=3/30", "10-11 T>A DP=4 TX=snv DP=4/40",
                                   "28-29 A>C DP=5 TX=fourth DP=5/50", "other 4-5 A>C DP=6 TX=last DP=6/60"}),
               boost::test_tools::per_element());
    // A symbolic allele stands at the base before it, however long REF is.
    BOOST_TEST(build_records("chr1 3 . G T . . .\nchr1 2 . CGT <DEL> . . END=9\n", {.change = normal}).rows ==
                   (Rows{"2-9 GT><DEL>", "2-3 G>T"}),
               boost::test_tools::per_element());
    // Without it they stay as they are.
    BOOST_TEST(build_records("chr1 4 . T A . . .\nchr1 2 . C T . . .\nchr1 4 . T A . . .\n").rows ==
                   (Rows{"3-4 T>A", "1-2 C>T", "3-4 T>A"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_values_for_each_genotype) {
    // GenomeKit takes lists by genotype for two values.
    BOOST_TEST((build_records("chr1 2 . C T . . . PL 1,2 .\n", {.format = {"PL"}}).rows == Rows{"1-2 C>T PL=1,2/0,0"}));
    const BuiltTable three =
        build_records("chr1 2 . C T . . . PL 1,2 .\nchr1 3 . G T . . . PL 3,4,5 6,7\n", {.format = {"PL:int32=-1"}});
    BOOST_TEST((three.rows == Rows{"1-2 C>T PL=1,2,-1/-1,-1,-1", "2-3 G>T PL=3,4,5/6,7,-1"}));
    BOOST_TEST(
        contains(three.told, "warning: PL has 3 values in a cell; GenomeKit can't read columns of more than two"));
    BOOST_TEST((build_records("", {.format = {"PL"}}).bytes.size() > 68U));
}

BOOST_AUTO_TEST_CASE(split_depths) {
    const BuiltTable built = build_records("chr1 2 . C T . . DP=9 PL:AD:GT 1,2,3:4,5:0/1 6,7,8:9,10:1/1\n",
                                           {.info = {"DP"}, .format = {"PL", "AD", "GT"}, .split_depth = true});
    BOOST_TEST((built.rows == Rows{"1-2 C>T DP=9 AD_0=4/9 AD_1=5/10 GT=1/2 PL_0=1/6 PL_1=2/7 PL_2=3/8"}));
    BOOST_TEST(!contains(built.told, "GenomeKit"));
    const std::string header = "##INFO=<ID=X,Number=2,Type=Integer,D>\n##INFO=<ID=X_1,Number=1,Type=Integer,D>\n";
    BOOST_TEST(build_text(header, {.info = {"X", "X_1"}, .split_depth = true}).error == "two columns are called X_1");
}

BOOST_AUTO_TEST_CASE(long_alleles_follow_each_other) {
    std::string records;
    Rows expected;
    for (int i = 1; i < 400; ++i) {
        const std::string inserted(static_cast<std::size_t>(i), 'A');
        records += "chr1 2 . C " + (i % 2 == 0 ? "C" + inserted : "T") + " . . .\n";
        expected.push_back(i % 2 == 0 ? "2-2 >" + inserted : "1-2 C>T");
    }
    BOOST_TEST((build_records(records).rows == expected));
    BOOST_TEST((build_records(records, {.threads = 3}).rows == expected));
}

BOOST_AUTO_TEST_SUITE_END()
