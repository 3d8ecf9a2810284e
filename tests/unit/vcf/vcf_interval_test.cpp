// The intervals of VCF records.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/vcf/vcf_interval.hpp"

using namespace gk;

namespace {

// `CHROM START END NAME`, or the reason and what is wrong.
std::string interval_of(const std::string& line) {
    io::BedRecord record;
    if (const auto bad = vcf::parse_vcf_interval(line, record))
        return std::string(io::reason_text(bad->reason)) + ": " + bad->what;
    BOOST_TEST((record.line == line && record.start_read && record.end_read && record.strand == '.'));
    return std::string(record.chrom()) + " " + std::to_string(record.start) + " " + std::to_string(record.end) + " '" +
           std::string(record.name()) + "'";
}

// A record at c:10 with REF G.
std::string extent_of(const std::string& alt, const std::string& info) {
    return interval_of("c\t10\t.\tG\t" + alt + "\t.\t.\t" + info);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcf_interval)

BOOST_AUTO_TEST_CASE(alleles_of_bases_have_the_interval_of_ref) {
    BOOST_TEST(interval_of("chr1\t5\t19\tT\tA") == "chr1 4 5 '19'");
    BOOST_TEST(interval_of("chr1\t5\trs1;rs2\tTAC\tT,TA\t.\t.\tEND=90;SVLEN=4") == "chr1 4 7 'rs1;rs2'");
    BOOST_TEST(interval_of("c\t10\t.\tG\tG[d:5[\t.\t.\tEND=30") == "c 9 10 ''");
    BOOST_TEST(interval_of("c\t10\t.\tG\t*\t.\t.\tEND=30") == "c 9 10 ''");
    BOOST_TEST(interval_of("c\t0\t.\tN\tA") == "c -1 0 ''");
}

BOOST_AUTO_TEST_CASE(symbolic_alleles_reach_to_their_end) {
    BOOST_TEST(extent_of("<DEL>", "SVTYPE=DEL;END=25") == "c 9 25 ''");
    BOOST_TEST(extent_of("<DEL>", "SVTYPE=DEL;SVLEN=-15") == "c 9 25 ''");
    BOOST_TEST(extent_of("<DUP:TANDEM>", "SVLEN=15") == "c 9 25 ''");
    BOOST_TEST(extent_of("<INV>", "SVLEN=-15;END=12") == "c 9 12 ''");
    BOOST_TEST(extent_of("<INS>", "SVLEN=15") == "c 9 10 ''");
    BOOST_TEST(extent_of("<DEL>", ".") == "c 9 10 ''");
    BOOST_TEST(extent_of(".", "END=40") == "c 9 40 ''");
    BOOST_TEST(extent_of(".", "SVLEN=40") == "c 9 10 ''");
    BOOST_TEST(extent_of("<NON_REF>", "DP=3;END=40") == "c 9 40 ''");
    BOOST_TEST(extent_of("A,<NON_REF>", "END=40") == "c 9 40 ''");
    BOOST_TEST(extent_of("<DEL>,<DUP>,A", "SVLEN=-3,7,0") == "c 9 17 ''");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told) {
    BOOST_TEST(interval_of("c\t10\t.\tG") == "malformed: a VCF record needs at least 5 columns, this line has 4");
    BOOST_TEST(interval_of("c\tx\t.\tG\tA") == "malformed: POS 'x' is not a whole number");
    BOOST_TEST(interval_of("c\t-3\t.\tG\tA") == "malformed: POS -3 is negative");
    BOOST_TEST(interval_of("c\t3\t.\t\tA") == "malformed: the record has no REF");
    BOOST_TEST(interval_of("c\t2147483647\t.\tGG\tA") ==
               "position beyond 32 bits: the record's end, 2147483648, does not fit 32 bits");
    BOOST_TEST(extent_of("<DEL>", "END=x") == "malformed: END 'x' is no whole number of 32 bits");
    BOOST_TEST(extent_of("<DEL>", "END=8") == "start after end: END 8 lies before POS 10");
}

BOOST_AUTO_TEST_CASE(of_a_bad_record_the_chromosome_is_read) {
    io::BedRecord record;
    BOOST_TEST(vcf::parse_vcf_interval("c\tx\tn\tG\tA", record).has_value());
    BOOST_TEST((record.chrom() == "c" && record.name() == "n" && !record.start_read && !record.end_read));
    BOOST_TEST(vcf::parse_vcf_interval("", record).has_value());
    BOOST_TEST(record.column_count == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
