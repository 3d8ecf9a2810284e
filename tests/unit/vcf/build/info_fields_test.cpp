// INFO columns of rows.
#include "gk/vcf/build/info_fields.hpp"

#include <boost/test/unit_test.hpp>

#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(info_fields)

namespace {

// What is read of an INFO text with these columns, or `!` and what is wrong.
std::string of_info(const std::string& info, const std::vector<std::string>& columns, const BuildChoice& more = {}) {
    BuildChoice choice = more;
    choice.info = columns;
    const BuiltTable built = build_text(build_header + "chr1\t2\trs1\tC\tT\t3.5\tlow;x\t" + info + "\n", choice);
    if (!built.error.empty()) return "!" + built.error;
    return built.rows.at(0).substr(std::string("1-2 C>T").size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(entries) {
    BOOST_TEST(of_info("AF=0.5;DP=3", {"AF", "DP"}) == " AF=0.5 DP=3");
    BOOST_TEST(of_info("DP=3;AF=0.5;", {"AF", "DP"}) == " AF=0.5 DP=3");
    BOOST_TEST(of_info("XDP=9;DPX=8;D=7;;DP=3", {"DP"}) == " DP=3");
    BOOST_TEST(of_info("DP=3;DP=4", {"DP"}) == " DP=3");  // the first counts
    BOOST_TEST(of_info(".", {"AF", "DP"}) == " AF=0 DP=0");
    BOOST_TEST(of_info("DP=.", {"DP:int16=-7"}) == " DP=-7");
    BOOST_TEST(of_info("AF=.", {"AF:float32=nan"}) == " AF=nan");
    BOOST_TEST(of_info("MANY=1,2", {"MANY:int32[3]=-1"}) == " MANY=1,2,-1");
    BOOST_TEST(of_info("DP=300", {"DP:int8"}).starts_with("!DP has '300', which int8 has no room for (in.vcf:20)"));
    BOOST_TEST(of_info("DP=300", {"DP:int8"}, {.info = {}, .format = {}, .samples = {}, .wraps = true}) == " DP=44");
}

BOOST_AUTO_TEST_CASE(flags_and_texts) {
    BOOST_TEST(of_info("DB", {"DB"}) == " DB=1");
    BOOST_TEST(of_info("DB=", {"DB"}) == " DB=1");
    BOOST_TEST(of_info("DB=.", {"DB"}) == " DB=0");
    BOOST_TEST(of_info("DP=1", {"DB"}) == " DB=0");
    BOOST_TEST(of_info("DB=1", {"DB"}) == "!DB is a flag, but has the value '1' (in.vcf:20)");
    BOOST_TEST(of_info("TX=a%3Bb,c=d:e", {"TX"}) == " TX=a%3Bb,c=d:e");
    BOOST_TEST(of_info("TX=.", {"TX"}) == " TX=");
    BOOST_TEST(of_info("TX=.,x", {"TX"}) == " TX=.,x");
    BOOST_TEST(of_info("TX=", {"TX"}) == " TX=");
    BOOST_TEST(of_info("TX", {"TX"}) == "!TX has no value (in.vcf:20)");
    BOOST_TEST(of_info("DP", {"DP"}) == "!DP has no value (in.vcf:20)");
    BOOST_TEST(of_info(std::string("TX=a\0b", 6), {"TX"}).starts_with("!TX has a NUL byte"));
}

BOOST_AUTO_TEST_CASE(columns_beside_info) {
    BOOST_TEST(of_info(".", {"ID", "QUAL", "FILTER"}) == " FILTER=low;x ID=rs1 QUAL=3.5");
    const BuiltTable none = build_records("chr1 2 . C T . . .\n", {.info = {"ID", "QUAL", "FILTER"}});
    BOOST_TEST(none.rows.at(0) == "1-2 C>T FILTER=. ID= QUAL=nan");
    BOOST_TEST(build_records("chr1 2 . C T x . .\n", {.info = {"QUAL"}}).error.starts_with("QUAL 'x' is no number"));
}

BOOST_AUTO_TEST_CASE(kinds_of_variants) {
    for (const auto& [text, code] : std::vector<std::pair<std::string, std::string>>{
             {"SVTYPE=DEL", "1"}, {"SVTYPE=BND", "6"}, {"SVTYPE=.", "0"}, {"DP=1", "0"}})
        BOOST_TEST(of_info(text, {"SVTYPE"}) == " SVTYPE=" + code);
    const BuiltTable odd =
        build_records("chr1 2 . C T . . SVTYPE=XX\nchr1 3 . G T . . SVTYPE=XX\n", {.info = {"SVTYPE"}});
    BOOST_TEST(odd.rows.at(1) == "2-3 G>T SVTYPE=0");
    BOOST_TEST(
        contains(odd.told, "warning: SVTYPE 'XX' has no code and is stored as 0: 2 records (the first: in.vcf:20)"));
    BOOST_TEST(svtype_code("INS").value() == 2);
    BOOST_TEST(!svtype_code("ins"));
}

BOOST_AUTO_TEST_CASE(many_columns) {
    // More than there are slots, so that several share one.
    std::string header = "##fileformat=VCFv4.2\n";
    std::string info;
    std::string expected = "1-2 C>T";
    std::vector<std::string> ids;
    for (int i = 100; i < 300; ++i) {
        const std::string id = "K" + std::to_string(i);
        header += "##INFO=<ID=" + id + ",Number=1,Type=Integer,D>\n";
        if (i % 3 != 0) info += (info.empty() ? "" : ";") + id + "=" + std::to_string(i);
        expected += " " + id + "=" + std::to_string(i % 3 == 0 ? 0 : i);
        ids.push_back(id);
    }
    const BuiltTable built = build_text(header + "chr1\t2\t.\tC\tT\t.\t.\t" + info + "\n", {.info = ids});
    BOOST_TEST(built.rows.at(0) == expected);
}

BOOST_AUTO_TEST_CASE(keys_without_a_declaration) {
    const auto built = [](const std::string& records) {
        return build_text("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n" + tabbed(records),
                          {.info = {"Q:int32=7"}, .exclude = "chr1\t2\t3\n"});
    };
    BOOST_TEST(built("chr1 2 . C T . . Q=1,2\nchr1 2 . C A . . .\n").rows.at(1) == "1-2 C>A Q=7,7");
    const std::string lacks =
        "no ##INFO line declares Q, so that the first record has to show how many values it has (in.vcf:2)";
    BOOST_TEST(built("chr1 2 . C T . . .\nchr1 2 . C A . . Q=1\n").error == lacks);
    BOOST_TEST(built("chr1 2 . C T . . Q=.\nchr1 2 . C A . . Q=1\n").error == lacks);
    // What is left out need not have it.
    BOOST_TEST(built("chr1 3 . G T . . .\nchr1 2 . C A . . Q=1\n").rows.at(0) == "1-2 C>A Q=1");
}

BOOST_AUTO_TEST_SUITE_END()
