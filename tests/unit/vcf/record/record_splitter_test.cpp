// Records of several ALT alleles, as bcftools norm -m -any splits them.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "gk/vcf/record/record_splitter.hpp"
#include "support/small_records.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

// The columns from QUAL on of each part, with blanks for tabs and ` | ` between parts; `!` and what is wrong.
std::string split_columns(std::string_view columns, std::size_t alts) {
    const RecordHeader header = record_header();
    RecordSplitter splitter(header);
    const std::string text = with_tabs(columns);
    splitter.begin(text, alts);
    std::string parts;
    for (std::size_t alt = 0; alt < alts; ++alt) {
        ByteBuffer out;
        if (const auto bad = splitter.append(alt, out)) return "!" + bad->what;
        parts += (alt == 0 ? "" : " | ") + with_blanks(out.view());
    }
    return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record_splitter)

BOOST_AUTO_TEST_CASE(info) {
    BOOST_TEST(split_columns("5 PASS AC=3,4;NN=5,6;RR=1,2,3;DB", 2) ==
               "5 PASS AC=3;NN=5,6;RR=1,2;DB | 5 PASS AC=4;NN=5,6;RR=1,3;DB");
    BOOST_TEST(split_columns(". . .", 2) == ". . . | . . .");
    BOOST_TEST(split_columns(". . DP=1;AF=0.1,0.2;GG=1,2,3,4,5,6", 2) ==
               ". . DP=1;AF=0.1;GG=1,2,3 | . . DP=1;AF=0.2;GG=1,4,6");
    // What is missing, what the header does not declare, and what has no value stays.
    BOOST_TEST(split_columns(". . AC=.;XX=1,2;AF;RR=.,.,3", 2) ==
               ". . AC=.;XX=1,2;AF;RR=.,. | . . AC=.;XX=1,2;AF;RR=.,3");
    BOOST_TEST(split_columns(". . ;;AC=1,2;", 2) == ". . ;;AC=1; | . . ;;AC=2;");
    BOOST_TEST(split_columns(". . AC=.,.,.", 2) == ". . AC=. | . . AC=.");
    BOOST_TEST(split_columns(". . AC=", 2) == ". . AC= | . . AC=");
}

BOOST_AUTO_TEST_CASE(samples) {
    BOOST_TEST(split_columns(". . . GT:AD:PL 1/2:1,2,3:60,50,40,30,20,10 2:.:30,20,10", 2) ==
               ". . . GT:AD:PL 1/0:1,2:60,50,40 0:.:30,20 | . . . GT:AD:PL 0/1:1,3:60,30,10 1:.:30,10");
    BOOST_TEST(split_columns(". . . GT:AD:PL ./. .", 2) ==
               ". . . GT:AD:PL ./.:.:. .:.:. | . . . GT:AD:PL ./.:.:. .:.:.");
    BOOST_TEST(split_columns(". . . AD:GT:DP 1,2,3:2|1 .", 2) ==
               ". . . AD:GT:DP 1,2:0|1:. .:.:. | . . . AD:GT:DP 1,3:1|0:. .:.:.");
    BOOST_TEST(split_columns(". . . GT 0/1/2 .|2", 2) == ". . . GT 0/1/0 .|0 | . . . GT 0/0/1 .|1");
    BOOST_TEST(split_columns(". . . GT |1|2 /2", 2) == ". . . GT |1|0 /0 | . . . GT |0|1 /1");
    BOOST_TEST(split_columns(". . . GT:XX:XA 1/3:a,b,c,d:0.1,0.2,0.3 0:1", 3) ==
               ". . . GT:XX:XA 1/0:a,b,c,d:0.1 0:1:. | . . . GT:XX:XA 0/0:a,b,c,d:0.2 0:1:. | "
               ". . . GT:XX:XA 0/1:a,b,c,d:0.3 0:1:.");
    BOOST_TEST(split_columns(". . . GT:AD 1/2: 1/1", 2) == ". . . GT:AD 1/0:. 1/1:. | . . . GT:AD 0/1:. 0/0:.");
    BOOST_TEST(split_columns(". . . GT", 2) == ". . . GT | . . . GT");
    BOOST_TEST(split_columns(". . . GT  2", 2) == ". . . GT . 0 | . . . GT . 1");
}

BOOST_AUTO_TEST_CASE(what_is_wrong) {
    BOOST_TEST(split_columns(". . AC=1", 2) == "!INFO/AC has 1 value, but Number=A and 2 ALT alleles ask for 2");
    BOOST_TEST(split_columns(". . . GT:AD 1/2:1,2,3 1/2:1,2", 2) ==
               "!FORMAT/AD of sample 'bob' has 2 values, but Number=R and 2 ALT alleles ask for 3");
    BOOST_TEST(split_columns(". . . GT:PL 1/2:1,2 .", 2) ==
               "!FORMAT/PL of sample 'ann' has 2 values, but Number=G and 2 ALT alleles ask for 6 (3 where haploid)");
    for (const std::string genotype : {"3", "0/3", "a", "0/", "/", "0//1", "-1", "1/2/", "0.1", "||1"})
        BOOST_TEST(split_columns(". . . GT " + genotype + " .", 2) ==
                   "!FORMAT/GT of sample 'ann' is '" + genotype + "', which is no genotype of 2 ALT alleles");
    BOOST_TEST(split_columns(". . . GT . 0:1", 2) == "!sample 'bob' has more fields than FORMAT 'GT'");
    BOOST_TEST(split_columns(". . . GT:LAD 1/2:1,2 .", 2) ==
               "!FORMAT/LAD of sample 'ann' counts by local alleles (Number=LA, LR or LG): a record with it can't be "
               "split");
    BOOST_TEST(split_columns(". . . GT:LAD 1/2 .", 2).substr(0, 1) == ".");
}

BOOST_AUTO_TEST_SUITE_END()
