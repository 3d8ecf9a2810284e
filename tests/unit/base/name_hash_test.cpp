// Tags of names.
#include <boost/test/unit_test.hpp>

#include "gk/base/name_hash.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(name_hash)

BOOST_AUTO_TEST_CASE(tags_are_those_of_the_golden_table) {
    for (const auto& row : golden_table("hashes.tsv")) {
        BOOST_TEST_CONTEXT("the name '" << row.at(0) << "'") {
            BOOST_TEST(std::to_string(chrom_tag(row.at(0))) == row.at(1));
            BOOST_TEST(std::to_string(assembly_tag(row.at(0))) == row.at(2));
        }
    }
    static_assert(chrom_tag("") == 0x811C9DC5U && assembly_tag("hg19") == 18066321624714247006U);
    BOOST_TEST(chrom_tag("scaffold_1439599") == chrom_tag("scaffold_1622382"));
}

BOOST_AUTO_TEST_SUITE_END()
