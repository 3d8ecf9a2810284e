// Records from lines, and back.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/spliced/record.hpp"

using namespace gk;
using namespace gk::spliced;

namespace {

std::string what_is_wrong(std::string_view line) {
    RecordReader reader;
    Record record;
    const auto bad = reader.read(line, record);
    return bad ? bad->what : "";
}

std::string read_back(std::string_view line) {
    RecordReader reader;
    Record record;
    const auto bad = reader.read(line, record);
    if (bad) return bad->what;
    ByteBuffer out;
    append_json(out, record, record.chrom);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spliced_record)

BOOST_AUTO_TEST_CASE(lines_of_bed) {
    BOOST_TEST(read_back("chr1\t0\t9\tx\t0\t-") ==
               R"({"intervals":[["chr1","-",0,9]],"coord_name":"x","name":"x","same_strand":true,"start":0,"end":9,)"
               R"("phase":0,"end5_index":0,"end3_index":9,"coordinate_length":9,"length":9,"strand":"-"})");
    BOOST_TEST(read_back("chr1 0 9").find(R"("coord_name":null,"name":null)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_as_the_same) {
    const std::string json =
        R"({"intervals":[["c\"1","-",20,30],["c\"1","-",0,9]],"coord_name":null,"name":"\u0001é","same_strand":false,)"
        R"("start":-3,"end":40,"phase":2,"end5_index":40,"end3_index":-3,"coordinate_length":19,"length":43,"strand":"+"})";
    BOOST_TEST(read_back(json) == json);
    BOOST_TEST(read_back(read_back(json)) == json);
}

BOOST_AUTO_TEST_CASE(defaults_and_other_keys) {
    const std::string whole = read_back(R"({"intervals":[["a","+",0,9]]})");
    BOOST_TEST(read_back(R"({"x":[{}],"start":null,"intervals":[["a","+",0,9]],"end":null,"name":null})") == whole);
}

BOOST_AUTO_TEST_CASE(a_bad_line_leaves_nothing_behind) {
    RecordReader reader;
    Record record;
    BOOST_TEST(reader.read(R"({"intervals":[["a","+",0,9],["b","+",10,12]],"phase":2})", record).has_value());
    BOOST_TEST(!reader.read(R"({"intervals":[["a","-",0,9]]})", record));
    BOOST_TEST(record.phase == 0);
    BOOST_TEST(record.chrom == "a");
    BOOST_TEST(record.segment.end == 9);
}

BOOST_AUTO_TEST_CASE(what_is_refused) {
    BOOST_TEST(what_is_wrong("\t0\t9\tx") == "the chromosome is empty");
    BOOST_TEST(what_is_wrong(R"({"intervals":[["a","+",0,9]],"end":1099511627777})").find("out of range") !=
               std::string::npos);
    BOOST_TEST(what_is_wrong("[]").find("no JSON") != std::string::npos);
    BOOST_TEST(what_is_wrong(R"({"intervals":[["a","*",0,9]]})").find("is not [chromosome") != std::string::npos);
    BOOST_TEST(what_is_wrong(R"({"intervals":[["","+",0,9]]})").find("is not [chromosome") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
