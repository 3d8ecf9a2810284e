// What an export could not say.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/export/export_report.hpp"

using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(export_report)

BOOST_AUTO_TEST_CASE(a_sentence_for_each_number) {
    ExportReport report;
    BOOST_TEST(report.warnings().empty());
    report.merged = 1;
    report.resized = 1000;
    ExportReport other;
    other.resized = 234;
    other.impossible = 2;
    report.add(other);
    const std::vector<std::string> lines = report.warnings();
    BOOST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0] == "overlapping exons of 1 transcript are one block each, as BED12 can't hold them");
    BOOST_TEST(lines[1].starts_with("1,234 transcripts written from the first exon to the last"));
    BOOST_TEST(lines[2] == "2 transcripts left out: no exon, and an end before the start");
    other.without_parts = 3;
    report.add(other);
    BOOST_TEST(report.warnings().size() == 4U);
    other.renamed = 1;
    other.without_bases = 2;
    report.add(other);
    BOOST_REQUIRE(report.warnings().size() == 6U);
    BOOST_TEST(report.warnings()[0].starts_with("1 ID occurs again, and an export has each once"));
    BOOST_TEST(
        report.warnings()[1].starts_with("the genome has no bases of the chromosomes of 2 transcripts with a CDS"));
}

BOOST_AUTO_TEST_SUITE_END()
