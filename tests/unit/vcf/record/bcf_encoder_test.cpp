// Lines as BCF, read back by htslib.
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/vcf.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <string>
#include <tuple>

#include "gk/base/error.hpp"
#include "gk/vcf/record/bcf_encoder.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

const std::string encoded_header =
    "##fileformat=VCFv4.2\n##FILTER=<ID=PASS,Description=\"All filters passed\">\n"
    "##FILTER=<ID=q10,Description=\"Quality\">\n##contig=<ID=c1,length=60>\n"
    "##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Depth\">\n"
    "##INFO=<ID=END,Number=1,Type=Integer,Description=\"End\">\n"
    "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
    "##FORMAT=<ID=XF,Number=.,Type=Float,Description=\"Reals\">\n"
    "##FORMAT=<ID=XI,Number=.,Type=Integer,Description=\"Integers\">\n"
    "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tann\tbob\n";

// Header and records of BCF as text.
std::string text_of_bcf(const std::string& path) {
    htsFile* const file = hts_open(path.c_str(), "r");
    BOOST_REQUIRE(file != nullptr);
    bcf_hdr_t* const header = bcf_hdr_read(file);
    BOOST_REQUIRE(header != nullptr);
    kstring_t text{0, 0, nullptr};
    BOOST_REQUIRE(bcf_hdr_format(header, 0, &text) == 0);
    bcf1_t* const record = bcf_init();
    int status = 0;
    while ((status = bcf_read(file, header, record)) == 0) BOOST_REQUIRE(vcf_format(header, record, &text) == 0);
    BOOST_TEST(status == -1);
    bcf_destroy(record);
    bcf_hdr_destroy(header);
    hts_close(file);
    const std::string result(text.s, text.l);
    std::free(text.s);
    return result;
}

std::string fault_of_line(BcfEncoder& encoder, const std::string& line) {
    ByteBuffer out;
    try {
        encoder.append(line, out);
    } catch (const DataError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bcf_encoder)

BOOST_AUTO_TEST_CASE(htslib_reads_it_back) {
    hts_set_log_level(HTS_LOG_OFF);
    const std::string records =
        "c1\t5\trs1\tA\tC\t50.5\tPASS\tDP=3\tGT:XF\t0|1:0.5,1\t1/1:.\n"
        "c1\t7\t.\tACG\t<DEL>\t.\tq10\tDP=300000;END=20\tGT\t./.\t2|0\n"
        "c1\t9\t.\tN\t.\t.\t.\t.\tGT\t0\t.\n";
    BcfEncoder encoder(encoded_header, "x.vcf");
    ByteBuffer out;
    encoder.append_header(out);
    for (std::size_t at = 0; at < records.size();) {
        const std::size_t end = records.find('\n', at) + 1;
        encoder.append(std::string_view(records).substr(at, end - at), out);
        at = end;
    }
    const TemporaryFolder folder;
    BOOST_TEST(text_of_bcf(folder.write("x.bcf", out.view())) == encoded_header + records);
}

BOOST_AUTO_TEST_CASE(what_bcf_can_not_hold) {
    hts_set_log_level(HTS_LOG_OFF);
    BcfEncoder encoder(encoded_header, "x.vcf");
    const std::string begin = "BCF can't hold the record at c";
    for (const auto& [line, what] :
         {std::pair("c2\t5\t.\tA\tC\t.\t.\t.\tGT\t0\t0", "the header has no ##contig line for its chromosome (x.vcf)"),
          std::pair("c1\t5\t.\tA\tC\t.\t.\tXX=1\tGT\t0\t0",
                    "the header does not declare its filter or one of its keys (x.vcf)"),
          std::pair("c1\t5\t.\tA\tC\t.\tq20\t.\tGT\t0\t0",
                    "the header does not declare its filter or one of its keys (x.vcf)"),
          std::pair("c1\t5\t.\tA\tC\t.\t.\t.\tGT\t0", "it has not as many samples as the header (x.vcf)")}) {
        const std::string fault = fault_of_line(encoder, line);
        BOOST_TEST(fault.starts_with(begin));
        BOOST_TEST(fault.ends_with(what));
    }
    for (const auto& [info, cells, key] :
         {std::tuple("DP=2147483648", "GT\t0\t0", "INFO/DP"), std::tuple("END=9;DP=-2147483641", "GT\t0\t0", "INFO/DP"),
          std::tuple("DP=99999999999999999999", "GT\t0\t0", "INFO/DP"),
          std::tuple(".", "GT:XI\t0\t0:1,3000000000", "FORMAT/XI")})
        BOOST_TEST(fault_of_line(encoder, "c1\t5\t.\tA\tC\t.\t.\t" + std::string(info) + "\t" + cells) ==
                   begin + "1:5: an integer of " + key + " is not from -2147483640 to 2147483647 (x.vcf)");
    // The ends of what there is room for, and digits that are no integers.
    for (const char* const rest : {"DP=2147483647\tGT:XI\t0\t0:-2147483640",
                                   "DP=0000000000001\tGT:XF\t0\t0:0.12345678901", ".\tGT:XF\t0:12345678901\t0"})
        BOOST_TEST(fault_of_line(encoder, "c1\t5\t.\tA\tC\t.\t.\t" + std::string(rest)) == "");
    BOOST_CHECK_THROW(BcfEncoder("no header", "x.vcf"), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
