// Rows of a VCF table as VCF.
#include "gk/vcf/view/vcf_record_writer.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "support/vcf_view_table.hpp"

using namespace gk;
using gk::table::Row;
using gk::testing::number_column;
using gk::testing::SmallVcfbin;
using gk::testing::text_column;
using gk::testing::ViewedVcfbin;
using gk::vcf::CellType;

namespace {

// Bases by their positions: ACGT again and again, N beyond position 0.
void append_base(ChromId, std::int64_t position, ByteBuffer& out) {
    out.push(position < 0 ? 'N' : "ACGT"[position % 4]);
}

std::string records(const SmallVcfbin& content, const std::vector<Row>& rows, bool with_header,
                    const std::vector<std::string>& info = {}, const std::vector<std::string>& format = {},
                    const std::vector<std::string>& samples = {}) {
    const ViewedVcfbin viewed(content);
    const vcf::VcfView view(viewed.rows(), pick_from(viewed.table(), info, format, samples), {.decode = true});
    const vcf::VcfRecordWriter writer(view, append_base);
    ByteBuffer out;
    if (with_header) out.append(writer.declarations(rows));
    for (const Row row : rows) writer.append(row, out);
    return std::string(out.view());
}

// POS, REF and ALT of a single row.
std::string alleles(std::int32_t start, std::string_view ref, std::string_view alt) {
    SmallVcfbin content;
    content.add("chr1", start, ref, alt);
    const std::string record = records(content, {0}, false);
    const std::vector<std::string_view> columns = split_at_tabs(record);
    return std::string(columns[1]) + ' ' + std::string(columns[3]) + ' ' + std::string(columns[4]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcf_record_writer)

BOOST_AUTO_TEST_CASE(a_base_beside_empty_alleles) {
    BOOST_TEST(alleles(9, "A", "C") == "10 A C");
    BOOST_TEST(alleles(9, "AC", "GTT") == "10 AC GTT");
    BOOST_TEST(alleles(10, "CG", "") == "10 CCG C");
    BOOST_TEST(alleles(10, "", "TT") == "10 C CTT");
    BOOST_TEST(alleles(0, "AC", "") == "1 ACG G");
    BOOST_TEST(alleles(0, "", "TT") == "1 A TTA");
    BOOST_TEST(alleles(10, "", "") == "10 C .");
    BOOST_TEST(alleles(10, "", "<DEL>") == "10 C <DEL>");
    BOOST_TEST(alleles(0, "", "<DEL>") == "0 N <DEL>");
    BOOST_TEST(alleles(10, "", "[chr2:5[") == "10 C C[chr2:5[");
    BOOST_TEST(alleles(10, "", "]chr2:5]") == "11 G ]chr2:5]G");
    BOOST_TEST(alleles(10, "", "T[chr2:5[") == "10 C CT[chr2:5[");
    BOOST_TEST(alleles(10, "", "]chr2:5]T") == "11 G ]chr2:5]TG");
    BOOST_TEST(alleles(10, "A", "]chr2:5]T") == "11 A ]chr2:5]T");
    BOOST_TEST(alleles(10, "A", "T[chr2:5[") == "11 A T[chr2:5[");
}

BOOST_AUTO_TEST_CASE(whole_records) {
    BOOST_TEST(records(gk::testing::view_content(), {0, 1, 2, 3}, true) ==
               "##INFO=<ID=END,Number=1,Type=Integer,Description=\"The last base of the variant\">\n"
               "##INFO=<ID=AF,Number=1,Type=Float,Description=\"AF\">\n"
               "##INFO=<ID=FLAG,Number=0,Type=Flag,Description=\"FLAG\">\n"
               "##INFO=<ID=HALF,Number=1,Type=Float,Description=\"HALF\">\n"
               "##INFO=<ID=MQ,Number=1,Type=Integer,Description=\"MQ\">\n"
               "##INFO=<ID=PAIR,Number=2,Type=Integer,Description=\"PAIR\">\n"
               "##INFO=<ID=SVTYPE,Number=1,Type=String,Description=\"SVTYPE\">\n"
               "##INFO=<ID=start,Number=1,Type=Integer,Description=\"start\">\n"
               "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"GT\">\n"
               "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"AD\">\n"
               "##FORMAT=<ID=MQ,Number=1,Type=Integer,Description=\"MQ\">\n"
               "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\ts2\n"
               "chr1\t11\trs1\tA\tC\t.\t.\tAF=0.1;FLAG;HALF=0.1;MQ=-1;PAIR=1,2;start=100\tGT:AD:MQ\t"
               "0/0:10,12:1\t0/1:3,0:2\n"
               "chr1\t20\t.\tTACG\tT\t.\t.\tAF=0.5;MQ=60;PAIR=3,-4;SVTYPE=DEL;start=101\tGT:AD:MQ\t"
               "1/1:1,1:3\t./.:2,2:4\n"
               "chr1\t30\trs3\tC\tCTT\t.\t.\tHALF=0.1;MQ=0;PAIR=0,0;SVTYPE=INS;start=102\tGT:AD:MQ\t"
               "0|1:0,0:5\t1|0:20,1:6\n"
               "chr2\t5\ta\"b\tAG\t<DEL>\t.\t.\tEND=6;AF=1e-05;FLAG;MQ=7;PAIR=9,9;SVTYPE=BND;start=103\tGT:AD:MQ\t"
               "./.:5,5:7\t1/1:6,6:8\n");
    // Without samples or FORMAT columns there are none of theirs.
    BOOST_TEST(records(gk::testing::view_content(), {0}, true, {"MQ"}, {}, {""}) ==
               "##INFO=<ID=MQ,Number=1,Type=Integer,Description=\"MQ\">\n"
               "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"GT\">\n"
               "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"AD\">\n"
               "##FORMAT=<ID=MQ,Number=1,Type=Integer,Description=\"MQ\">\n"
               "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"
               "chr1\t11\t.\tA\tC\t.\t.\tMQ=-1\n");
    BOOST_TEST(records(gk::testing::view_content(), {1}, false, {""}, {""}) == "chr1\t20\t.\tTACG\tT\t.\t.\t.\n");
}

BOOST_AUTO_TEST_CASE(columns_of_their_own_and_missing_values) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    SmallVcfbin content;
    content.add("chr1", 1, "A", "C");
    content.add("chr1", 2, "A", "C");
    content.info = {number_column<std::int32_t>("END", CellType::int32, 1, {0, 9}),
                    text_column("FILTER", {"lowq;strand", "PASS"}), text_column("NOTE", {"a%3Bb,c", ""}),
                    number_column<float>("QUAL", CellType::float32, 1, {3.5F, nan}),
                    number_column<float>("X", CellType::float32, 2, {nan, nan, nan, 2})};
    content.format = {number_column<float>("LP", CellType::float32, 1, {nan, 0.5F}),
                      number_column<float>("PL", CellType::float32, 3, {nan, nan, nan, 1, nan, 3})};
    content.samples = {"s"};
    BOOST_TEST(records(content, {0, 1}, true) ==
               "##FILTER=<ID=lowq,Description=\"lowq\">\n"
               "##FILTER=<ID=strand,Description=\"strand\">\n"
               "##INFO=<ID=END,Number=1,Type=Integer,Description=\"END\">\n"
               "##INFO=<ID=NOTE,Number=.,Type=String,Description=\"NOTE\">\n"
               "##INFO=<ID=X,Number=2,Type=Float,Description=\"X\">\n"
               "##FORMAT=<ID=LP,Number=1,Type=Float,Description=\"LP\">\n"
               "##FORMAT=<ID=PL,Number=G,Type=Float,Description=\"PL\">\n"
               "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts\n"
               "chr1\t2\t.\tA\tC\t3.5\tlowq;strand\tNOTE=a%3Bb,c\tLP:PL\t.:.\n"
               "chr1\t3\t.\tA\tC\t.\tPASS\tEND=9;X=.,2\tLP:PL\t0.5:1,.,3\n");
}

BOOST_AUTO_TEST_CASE(rows_before_the_chromosome) {
    SmallVcfbin content;
    content.add("chr1", -5, "A", "C");
    BOOST_CHECK_THROW(records(content, {0}, false), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
