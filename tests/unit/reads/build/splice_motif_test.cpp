// Motifs of introns, by STAR's numbers.
#include "gk/reads/build/splice_motif.hpp"

#include <boost/test/unit_test.hpp>

#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::reads::build;

BOOST_AUTO_TEST_SUITE(splice_motif_numbers)

BOOST_AUTO_TEST_CASE(all_of_them) {
    const TemporaryFolder folder;
    const TwoBit file(folder.write(
        "x.2bit", TwoBitBuilder().add("c", "AAGTAAAGCTAAACGCAAAGCTAAGCATAAACGTAAATgtaaagNTAAAGGTA").bytes()));
    const TwoBitSequence& sequence = file.sequence(0);
    ByteBuffer ends;
    const auto at = [&](std::int32_t start, std::int32_t end) { return splice_motif(sequence, start, end, ends); };
    const auto number = [&](std::int32_t start, std::int32_t end) { return static_cast<int>(at(start, end)); };
    BOOST_TEST(number(2, 8) == 1);
    BOOST_TEST(number(8, 14) == 2);
    BOOST_TEST(number(14, 20) == 3);
    BOOST_TEST(number(20, 26) == 4);
    BOOST_TEST(number(26, 32) == 5);
    BOOST_TEST(number(32, 38) == 6);
    BOOST_TEST(number(38, 44) == 1);  // masked
    BOOST_TEST(number(44, 50) == 0);  // N
    BOOST_TEST(number(50, 56) == 0);  // over the end
    BOOST_TEST(number(2, 5) == 0);    // too short
    BOOST_TEST((strand_of(at(14, 20)) == Strand::positive));
    BOOST_TEST((strand_of(at(20, 26)) == Strand::negative));
    BOOST_TEST(!strand_of(at(44, 50)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
