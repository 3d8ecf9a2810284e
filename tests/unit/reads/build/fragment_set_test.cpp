// Which read of a fragment counts at a junction.
#include "gk/reads/build/fragment_set.hpp"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

using namespace gk::reads;
using namespace gk::reads::build;

namespace {

std::uint64_t key(const std::string& name, int flag, bool pairs, std::uint32_t input = 0) {
    ReadRecord record;
    record.name = name;
    record.flag = flag;
    return fragment_key({.record = record, .input = input}, pairs);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fragment_set)

BOOST_AUTO_TEST_CASE(keys_of_mates_and_reads) {
    BOOST_TEST(key("r1", 99, true) == key("r1", 147, true));
    BOOST_TEST(key("r1", 99, false) != key("r1", 147, false));
    BOOST_TEST(key("r1", 99, false) == key("r1", 355, false));  // secondary
    BOOST_TEST(key("r1", 99, true) != key("r2", 99, true));
    BOOST_TEST(key("r1", 99, true, 0) != key("r1", 99, true, 1));
    BOOST_TEST(key("", 0, true) != 0U);
    std::set<std::uint64_t> keys;
    for (int i = 0; i < 2000; ++i) keys.insert(key("HWI-ST466:8:2111:3362:" + std::to_string(i), 99, true));
    BOOST_TEST(keys.size() == 2000U);
}

BOOST_AUTO_TEST_CASE(numbers_are_kept_by_fragment_and_junction) {
    FragmentSet set;
    for (std::uint32_t i = 0; i < 5000; ++i) BOOST_REQUIRE(set.kept(i / 5 * 2 + 1, i % 5, i) == i);
    for (std::uint32_t i = 0; i < 5000; ++i) BOOST_REQUIRE(set.kept(i / 5 * 2 + 1, i % 5, 9999) == i);
    set.kept(1, 0, 9999) = 7;
    BOOST_TEST(set.kept(1, 0, 9999) == 7U);
}

BOOST_AUTO_TEST_SUITE_END()
