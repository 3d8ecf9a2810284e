// Lines of SAM, split and read.
#include "gk/reads/sam/sam_line.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/temporary_folder.hpp"

using namespace gk::reads;
using gk::testing::contains;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_SUITE(sam_line)

BOOST_AUTO_TEST_CASE(columns_of_a_line) {
    SamColumns columns;
    BOOST_TEST(!split_sam_line("r\t16\tchr1\t5\t60\t4M\t*\t0\t0\tACGT\t!!!!\tNH:i:1\tXS:A:-", columns).has_value());
    BOOST_TEST(columns.flag == "16");
    BOOST_TEST(columns.chrom == "chr1");
    BOOST_TEST(columns.position == "5");
    BOOST_TEST(columns.quality == "60");
    BOOST_TEST(columns.cigar == "4M");
    BOOST_TEST(columns.bases == "ACGT");
    BOOST_TEST(columns.tags == "NH:i:1\tXS:A:-");
    // An empty 11th column counts; 10 do not do.
    BOOST_TEST(!split_sam_line("r\t0\tc\t1\t0\t1M\t*\t0\t0\tA\t", columns).has_value());
    BOOST_TEST(contains(split_sam_line("r\t0\tc\t1\t0\t1M\t*\t0\t0\tA", columns)->what, "this line has 10"));
    BOOST_TEST(contains(split_sam_line("a text", columns)->what, "this line has 1"));
}

BOOST_AUTO_TEST_CASE(what_is_no_record) {
    BOOST_TEST(record_text("@SQ\tSN:chr1").empty());
    BOOST_TEST(record_text("").empty());
    BOOST_TEST(record_text("\ra\r") == "a");
    BOOST_TEST(record_text("a\0\0"sv) == "a");
}

BOOST_AUTO_TEST_CASE(whole_numbers) {
    BOOST_TEST(parse_sam_integer("+5").value() == 5);
    BOOST_TEST(parse_sam_integer("+-5").value() == -5);
    BOOST_TEST(parse_sam_integer("-2147483648").has_value());
    for (const char* text : {"", "+", "++5", "-+5", " 5", "5 ", "0x5", "5.0", "2147483648"})
        BOOST_TEST(!parse_sam_integer(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(tags) {
    ReadRecord record;
    SamColumns columns;
    columns.tags = "NM:i:2\tNH:i:3\tXS:A:-\tTS:A:+\tts:A:-\tXS";
    read_tags(columns, record);
    BOOST_TEST(record.tags.hits.value() == 3);
    BOOST_TEST(record.tags.genome_strand == '-');
    BOOST_TEST(record.tags.transcript_strand == '+');
    BOOST_TEST(record.tags.read_strand == '-');
    columns.tags = "NH:Z:1\tXS:Z:-\tTS:A:x\tts:A:\tNH";
    read_tags(columns, record);
    BOOST_TEST(!record.tags.hits.has_value());
    BOOST_TEST(record.tags.genome_strand + record.tags.transcript_strand + record.tags.read_strand == 0);
}

BOOST_AUTO_TEST_SUITE_END()
