// Whole records of BCF as text: all types, what is missing, and the ends of lists.
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/vcf.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <string>

#include "gk/vcf/bcf_text.hpp"

using namespace gk;

namespace {

const std::string typed_header =
    "##fileformat=VCFv4.2\n##FILTER=<ID=q10,Description=\"Quality\">\n##FILTER=<ID=s50,Description=\"Half\">\n"
    "##contig=<ID=c1,length=60>\n"
    "##INFO=<ID=I,Number=.,Type=Integer,Description=\"Integers\">\n"
    "##INFO=<ID=R,Number=.,Type=Float,Description=\"Reals\">\n"
    "##INFO=<ID=T,Number=.,Type=String,Description=\"Texts\">\n"
    "##INFO=<ID=F,Number=0,Type=Flag,Description=\"Flag\">\n"
    "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
    "##FORMAT=<ID=I,Number=.,Type=Integer,Description=\"Integers\">\n"
    "##FORMAT=<ID=R,Number=.,Type=Float,Description=\"Reals\">\n"
    "##FORMAT=<ID=T,Number=.,Type=String,Description=\"Texts\">\n";

// The record as BCF has it, as text again; with blanks for tabs.
std::string through_bcf(const std::string& samples, std::string record) {
    hts_set_log_level(HTS_LOG_OFF);
    std::string columns = "#CHROM POS ID REF ALT QUAL FILTER INFO" + samples + "\n";
    for (std::string* text : {&columns, &record})
        for (char& c : *text)
            if (c == ' ') c = '\t';
    std::string header_text = typed_header + columns;
    bcf_hdr_t* const header = bcf_hdr_init("r");
    BOOST_REQUIRE(bcf_hdr_parse(header, header_text.data()) == 0);
    bcf1_t* const parsed = bcf_init();
    kstring_t line{0, 0, nullptr};
    kputsn(record.data(), record.size(), &line);
    BOOST_REQUIRE(vcf_parse(&line, header, parsed) == 0);
    ByteBuffer out;
    const bool done = vcf::append_bcf_record(*header, *parsed, out);
    parsed->rid = 7;
    ByteBuffer ignored;
    BOOST_TEST(!vcf::append_bcf_record(*header, *parsed, ignored));
    std::free(line.s);
    bcf_destroy(parsed);
    bcf_hdr_destroy(header);
    if (!done) return "!";
    std::string text(out.view());
    BOOST_REQUIRE(text.ends_with('\n'));
    text.pop_back();
    for (char& c : text)
        if (c == '\t') c = ' ';
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bcf_text)

BOOST_AUTO_TEST_CASE(sites) {
    for (const std::string record :
         {"c1 5 rs1;x A C,<DEL> 50.25 PASS I=1,-120,.,30000,-2147483640;F;T=a,b%3B;R=0.1,.,1e-30,100000",
          "c1 5 . A . . . .", "c1 5 . N . 1e+30 q10;s50 I=.;R=.;T=.", "c1 5 . A C 0.333333343 . R=16777217,1.23456792",
          "c1 5 . A C 3 . R=nan,inf,-inf"}) {
        // float32 has no 16777217.
        std::string expected = record;
        if (const auto at = expected.find("16777217"); at != std::string::npos) expected.replace(at, 8, "16777216");
        if (const auto at = expected.find("0.333333343"); at != std::string::npos)
            expected.replace(at, 11, "0.33333334");
        if (const auto at = expected.find("1.23456792"); at != std::string::npos) expected.replace(at, 10, "1.2345679");
        BOOST_TEST(through_bcf("", record) == expected);
    }
}

BOOST_AUTO_TEST_CASE(samples) {
    const std::string two = " FORMAT ann bob";
    for (const std::string record :
         {"c1 5 . A C,G . . . GT:I:R:T 0|1:1,2:0.5:a,b 2:.:.,1e-10:.", "c1 5 . A C . . . GT 0/1/1 .|.",
          "c1 5 . A C . . . I:GT 70000:. .:./1", "c1 5 . A C . . . T longer,text x"})
        BOOST_TEST(through_bcf(two, record) == record);
    BOOST_TEST(through_bcf(two, "c1 5 . A C . . . GT:I:R:T 0|1 .:5") == "c1 5 . A C . . . GT:I:R:T 0|1:.:.:. .:5:.:.");
    // Genotypes of larger numbers have wider integers.
    BOOST_TEST(through_bcf(two, "c1 5 . A C . . . GT 0|64 200/40000") == "c1 5 . A C . . . GT 0|64 200/40000");
}

BOOST_AUTO_TEST_SUITE_END()
