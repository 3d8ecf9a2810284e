// Positions of several values as wig.
#include "gk/track/wig_rows.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>

using namespace gk;
using namespace gk::track;

BOOST_AUTO_TEST_SUITE(wig_rows)

BOOST_AUTO_TEST_CASE(declarations_where_positions_do_not_follow) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    WigRows rows("chr1");
    ByteBuffer text;
    rows.append(20, 30, std::array{1.0F, 2.5F}, text);
    rows.append(30, 40, std::array{nan, -3.0F}, text);
    rows.append(40, 50, std::array{nan, nan}, text);
    rows.append(50, 60, std::array{0.0F, 1.0F}, text);
    rows.append(60, 63, std::array{2.0F, 2.0F}, text);
    BOOST_TEST(text.view() ==
               "fixedStep chrom=chr1 start=21 step=10 span=10\n1\t2.5\nnan\t-3\n"
               "fixedStep chrom=chr1 start=51 step=10 span=10\n0\t1\n"
               "fixedStep chrom=chr1 start=61 step=3 span=3\n2\t2\n");
}

BOOST_AUTO_TEST_SUITE_END()
