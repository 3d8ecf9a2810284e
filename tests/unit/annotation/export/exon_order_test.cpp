// The order in which exons are listed.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/export/exon_order.hpp"
#include "support/small_annotation.hpp"

using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string transcript_rows(const std::string& id, const std::vector<std::string>& exons_as_in_file) {
    std::string rows = "chr1 x transcript 1 90 . - . ID=" + id + ";Parent=G;transcript_type=lncRNA\n";
    for (const std::string& exon : exons_as_in_file) rows += "chr1 x exon " + exon + "\n";
    return rows;
}

std::string exon_text(const std::string& place, const std::string& parent, int number, const std::string& id) {
    return place + " . - . Parent=" + parent + ";exon_number=" + std::to_string(number) + ";exon_id=" + id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exon_order)

BOOST_AUTO_TEST_CASE(as_the_pool_has_them) {
    const SmallAnnotation small(
        "chr1 x gene 1 90 . - . ID=G;gene_type=lncRNA;gene_name=N\n" +
        transcript_rows("T", {exon_text("61 90", "T", 1, "A"), exon_text("1 30", "T", 2, "B")}) +
        transcript_rows("U", {exon_text("1 20", "U", 2, "C"), exon_text("61 70", "U", 1, "D")}) +
        transcript_rows("V", {exon_text("1 30", "V", 2, "B"), exon_text("61 90", "V", 1, "A")}) +
        transcript_rows(
            "W", {exon_text("21 40", "W", 2, "F"), exon_text("61 90", "W", 1, "A"), exon_text("1 9", "W", 3, "E")}));
    ExonOrder order(small.annotation(), 0);
    const auto rows_of = [&](Row first, Row last) { return order.of(first, last); };
    BOOST_TEST(rows_of(0, 2) == (std::vector<Row>{0, 1}), boost::test_tools::per_element());
    // 3' first in the source.
    BOOST_TEST(rows_of(2, 4) == (std::vector<Row>{3, 2}), boost::test_tools::per_element());
    // No new IDs: as in the table.
    BOOST_TEST(rows_of(4, 6) == (std::vector<Row>{4, 5}), boost::test_tools::per_element());
    BOOST_TEST(rows_of(6, 9) == (std::vector<Row>{6, 7, 8}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(by_offset_where_neither_direction_is_right) {
    const SmallAnnotation small("chr1 x gene 1 90 . - . ID=G;gene_type=lncRNA;gene_name=N\n" +
                                transcript_rows("T", {exon_text("31 40", "T", 2, "A"), exon_text("1 9", "T", 3, "B"),
                                                      exon_text("61 90", "T", 1, "C")}));
    ExonOrder order(small.annotation(), 0);
    BOOST_TEST(order.of(0, 3) == (std::vector<Row>{1, 2, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
