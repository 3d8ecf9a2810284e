// The account of records.
#include <boost/test/unit_test.hpp>

#include "gk/io/tally.hpp"

using namespace gk::io;

BOOST_AUTO_TEST_SUITE(tally)

BOOST_AUTO_TEST_CASE(the_account_of_records) {
    Tally first;
    BOOST_TEST(first.summary() == "0 read, 0 rejected");
    first.read = 1'000'000;
    first.reject(Reason::outside_chromosome);
    first.reject(Reason::unknown_chromosome);
    first.reject(Reason::unknown_chromosome);
    BOOST_TEST(first.summary() == "1,000,000 read, 3 rejected: 2 unknown chromosome, 1 beyond the chromosome's end");
    Tally second;
    second.read = 5;
    second.known_chromosome = 4;
    second.first_unknown = "chrZ";
    second.rejected.fill(1);
    second.add(first);
    BOOST_TEST(second.read == 1'000'005U);
    BOOST_TEST(second.all_rejected() == reason_count + 3);
    BOOST_TEST(second.first_unknown == "chrZ");
    for (std::size_t i = 0; i < reason_count; ++i) BOOST_TEST(!reason_text(static_cast<Reason>(i)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
