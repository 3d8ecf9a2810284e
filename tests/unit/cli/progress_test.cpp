// The text of the progress line, and lines of several transfers before they draw.
#include <boost/test/unit_test.hpp>

#include "cli/progress.hpp"

using namespace gk::cli;

BOOST_AUTO_TEST_SUITE(cli_progress)

BOOST_AUTO_TEST_CASE(progress_lines) {
    BOOST_TEST(progress_text(50'000'000, 100'000'000, 10) == "50 %, 5.0 MB/s, 0:10 left");
    BOOST_TEST(progress_text(1'000'000, 36'001'000'000, 1) == "0 %, 1.0 MB/s, 10:00:00 left");
    BOOST_TEST(progress_text(50'000'000, 0, 10) == "50.0 MB, 5.0 MB/s");
    BOOST_TEST(progress_text(0, 10, 0) == "0 %, 0.0 MB/s");
}

BOOST_AUTO_TEST_CASE(lines_of_transfers) {
    ProgressLines lines;
    BOOST_TEST(lines.add("a.2bit") == 0U);
    BOOST_TEST(lines.add("b.2bit") == 1U);
    lines.update(0, 5, 10);
    lines.update(1, 7, 0);    // a size that is not known
    lines.update(0, 10, 10);  // complete
    BOOST_TEST(lines.add("a.2bit") == 2U);
    int written = 0;
    lines.step_aside([&] { ++written; });
    BOOST_TEST(written == 1);
}

BOOST_AUTO_TEST_SUITE_END()
