// Introns of a read, and the blocks beside each.
#include "gk/reads/build/read_gaps.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/reads/sam/cigar.hpp"

using namespace gk::reads;
using namespace gk::reads::build;

namespace {

// `start-end:left/left_block,right_block` of each, and the sum of all matches.
std::string gaps_of(const char* cigar) {
    ReadRecord record;
    record.start = 100;
    BOOST_REQUIRE(!parse_cigar(cigar, record.cigar));
    std::vector<ReadGap> gaps(1);
    const auto aligned = find_gaps(record, gaps);
    std::string text;
    for (const ReadGap& gap : gaps) {
        text.append(std::to_string(gap.start)).append("-").append(std::to_string(gap.end));
        text.append(":").append(std::to_string(gap.left)).append("/").append(std::to_string(gap.left_block));
        text.append(",").append(std::to_string(gap.right_block)).append(" ");
    }
    return text.append(std::to_string(aligned));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(read_gaps)

BOOST_AUTO_TEST_CASE(blocks_end_at_introns_insertions_deletions_and_clips) {
    BOOST_TEST(gaps_of("50M") == "0");
    BOOST_TEST(gaps_of("20M50N30M") == "120-170:20/20,30 50");
    BOOST_TEST(gaps_of("50M200N20M3D30M") == "150-350:50/50,20 100");
    BOOST_TEST(gaps_of("50M200N25M175N50M") == "150-350:50/50,25 375-550:75/25,50 125");
    BOOST_TEST(gaps_of("7M2I5M40N6M1I9M") == "112-152:12/5,6 27");
    BOOST_TEST(gaps_of("4S10M50N8M9S") == "110-160:10/10,8 18");
    BOOST_TEST(gaps_of("10M2D50N3I8M") == "112-162:10/0,0 18");
    BOOST_TEST(gaps_of("50N30N") == "100-150:0/0,0 150-180:0/0,0 0");
}

BOOST_AUTO_TEST_CASE(matches_side_by_side_are_one_block) {
    BOOST_TEST(gaps_of("4=1X5M50N3M2P3M5H") == "110-160:10/10,6 16");
}

BOOST_AUTO_TEST_SUITE_END()
