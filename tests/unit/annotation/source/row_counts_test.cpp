// One worker's account of a chunk.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/row_counts.hpp"

using namespace gk;
using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(row_counts)

BOOST_AUTO_TEST_CASE(counts_of_chunks_add_up) {
    BuildReport report;
    RowCounts counts;
    const io::BadRecord unknown{io::Reason::unknown_chromosome, "unknown"};
    const io::BadRecord malformed{io::Reason::malformed, "bad"};
    counts.count_row(nullptr, "chr1\tx");
    counts.count_row(&malformed, "chr1\tx");
    counts.count_row(&unknown, "chrZ\tx");
    counts.count_row(&unknown, "chrY");
    counts.count_ignored("region", 5);
    counts.count_ignored("stop_codon", 6);
    counts.count_ignored("region", 7);
    counts.add_to(report);
    BOOST_TEST(report.tally.read == 7U);
    BOOST_TEST(report.tally.known_chromosome == 1U);
    BOOST_TEST(report.tally.first_unknown == "chrZ");
    BOOST_TEST(report.tally.all_rejected() == 0U);  // who rejects a row counts it
    BOOST_TEST(report.left_out("x").at(0) == "left out by type: 2 region (line 5 on), 1 stop_codon (line 6)");
    counts.clear();
    counts.count_ignored("region", 99);
    counts.add_to(report);
    BOOST_TEST(report.tally.read == 8U);
    BOOST_TEST(report.left_out("x").at(0) == "left out by type: 3 region (line 5 on), 1 stop_codon (line 6)");
}

BOOST_AUTO_TEST_SUITE_END()
