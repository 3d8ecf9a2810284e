// Making UCSC's names the canonical ones.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/genome/ucsc_promotion.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(ucsc_promotion)

BOOST_AUTO_TEST_CASE(promotion_of_ucsc_names) {
    const NameTables tables{"# genbank\tucsc\tx\nCM1\tchr1\t1\n\nJA1\t\t2\n# CM2\tchr2\t3\n",
                            "CM1\t9\nother\t8\textra\n\nJA1\t7\n"};
    const NameTables promoted = promote_ucsc_names(tables, "alias.txt");
    BOOST_TEST(promoted.alias == "# ucsc\tgenbank\tx\nchr1\tCM1\t1\nJA1\tJA1\t2\nchr2\t# CM2\t3\n");
    BOOST_TEST(promoted.sizes == "chr1\t9\nother\t8\textra\nJA1\t7\n");
    const auto error = [](const char* alias) {
        return message_of<DataError>([&] { promote_ucsc_names({alias, ""}, "alias.txt"); });
    };
    BOOST_TEST(contains(error("# genbank\tx\nCM1\t1\n"), "no column named 'ucsc'"));
    BOOST_TEST(contains(error("# genbank\tucsc\nCM1\n"), "(alias.txt:2)"));
    BOOST_TEST(contains(error(""), "alias.txt"));
}

BOOST_AUTO_TEST_SUITE_END()
