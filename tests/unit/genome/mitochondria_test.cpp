// Which chromosomes are mitochondria.
#include <boost/test/unit_test.hpp>

#include "gk/genome/mitochondria.hpp"

using namespace gk;

BOOST_AUTO_TEST_CASE(mitochondria_by_name_or_alias) {
    const auto none = ChromNames::from_list({"chr1", "chrMito", "2"}, "list");
    BOOST_TEST(mitochondria(none).empty());
    const auto aliased = ChromNames::from_alias_text("# ucsc\tncbi\nchr1\t1\nNC_012920.1\tMT\n", "aliases");
    BOOST_REQUIRE(!mitochondria(aliased).empty());
    BOOST_TEST(aliased.name(mitochondria(aliased).front()) == "NC_012920.1");
}
