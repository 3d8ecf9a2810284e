// Columns 7 and 8 of BED6+2, read and written.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/genome/anchor_columns.hpp"

using namespace gk;

namespace {

// What the columns of chr1:[10, 21) say, written again; or what is wrong with them. They begin with a tab.
std::string read_again(const std::string& columns, const std::string& strand = "+") {
    const std::string line = "chr1\t10\t21\tname\t0\t" + strand + columns;
    io::BedRecord bed;
    BOOST_REQUIRE(!parse_bed(line, bed));
    Interval interval{.chrom = ChromId{},
                      .strand = bed.strand == '-' ? Strand::negative : Strand::positive,
                      .start = bed.start,
                      .end = bed.end};
    if (const auto bad = read_anchor_columns(bed, interval)) {
        BOOST_TEST((bad->reason == io::Reason::malformed));
        return bad->what;
    }
    ByteBuffer written;
    append_anchor_columns(written, interval);
    return std::string(written.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(anchor_columns)

BOOST_AUTO_TEST_CASE(positions_and_offsets) {
    BOOST_TEST(read_again("\t15\t0") == "\t15\t0");
    BOOST_TEST(read_again("\t15\t2") == "\t15\t2");
    BOOST_TEST(read_again("\t15\t-2") == "\t15\t-2");
    BOOST_TEST(read_again("\t-3\t.") == "\t-3\t0");
    // An anchor need not lie inside.
    BOOST_TEST(read_again("\t2147483647\t2147483647") == "\t2147483647\t2147483647");
    BOOST_TEST(read_again("\t-2147483648\t-2147483648") == "\t-2147483648\t-2147483648");
}

BOOST_AUTO_TEST_CASE(words_are_places_of_the_interval) {
    BOOST_TEST(read_again("\t5p\t0") == "\t10\t0");
    BOOST_TEST(read_again("\t3p\t1") == "\t21\t1");
    BOOST_TEST(read_again("\t5p\t0", "-") == "\t21\t0");
    BOOST_TEST(read_again("\t3p\t0", "-") == "\t10\t0");
    BOOST_TEST(read_again("\tstart\t0", "-") == "\t10\t0");
    BOOST_TEST(read_again("\tend\t0", "-") == "\t21\t0");
}

BOOST_AUTO_TEST_CASE(both_may_be_absent) {
    BOOST_TEST(read_again("") == "\t.\t0");
    BOOST_TEST(read_again("\t.") == "\t.\t0");
    BOOST_TEST(read_again("\t.\t.") == "\t.\t0");
    BOOST_TEST(read_again("\t15") == "\t15\t0");
    // An offset without an anchor stays what it is.
    BOOST_TEST(read_again("\t.\t7") == "\t.\t7");
}

BOOST_AUTO_TEST_CASE(neither_is_guessed) {
    const std::string words = "is not a 32-bit position, ., 5p, 3p, center, start or end";
    BOOST_TEST(read_again("\tmiddle\t0") == "anchor 'middle' " + words);
    BOOST_TEST(read_again("\t2147483648\t0") == "anchor '2147483648' " + words);
    BOOST_TEST(read_again("\tnone\t0") == "anchor 'none' " + words);
    BOOST_TEST(read_again("\t\t0") == "anchor '' " + words);
    BOOST_TEST(read_again("\t15\tx") == "anchor offset 'x' is not a 32-bit whole number");
    BOOST_TEST(read_again("\t15\t2147483648") == "anchor offset '2147483648' is not a 32-bit whole number");
    BOOST_TEST(read_again("\t15\t") == "anchor offset '' is not a 32-bit whole number");
}

BOOST_AUTO_TEST_SUITE_END()
