// What a check of a whole bigWig counts and finds.
#include <boost/test/unit_test.hpp>
#include <limits>

#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_check.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bigwig_check)

BOOST_AUTO_TEST_CASE(items_and_what_readers_leave_out) {
    const TemporaryFolder folder;
    BigWigBuilder intact;
    intact.chrom("chr1", 0, 100).bedgraph(0, {{0, 10, 1.0F}, {20, 30, 2.0F}});
    const BigWigCheck good = check_bigwig(BigWig(folder.write("x.bw", intact.bytes())));
    BOOST_TEST(good.items == 2U);
    BOOST_TEST(good.problems.empty());
    BigWigBuilder odd;
    odd.chrom("chr1", 0, 100)
        .bedgraph(0, {{0, 10, std::numeric_limits<float>::quiet_NaN()}, {90, 110, 2.0F}, {120, 130, 3.0F}});
    const BigWigCheck bad = check_bigwig(BigWig(folder.write("y.bw", odd.bytes())));
    BOOST_TEST(bad.items == 1U);
    BOOST_REQUIRE(bad.problems.size() == 2U);
    BOOST_TEST(bad.problems[0] == "1 items are NaN");
    BOOST_TEST(bad.problems[1] == "2 items reach beyond their chromosome's end");
    std::string cut = intact.bytes();
    cut.resize(50);  // inside the header
    BOOST_CHECK_THROW(check_bigwig(BigWig(folder.write("z.bw", cut))), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
