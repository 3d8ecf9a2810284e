// The text of the progress line.
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

BOOST_AUTO_TEST_SUITE_END()
