// Objects of pickles in memory.
#include <boost/test/unit_test.hpp>

#include "gk/pickle/pickle.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(pickle_objects)

BOOST_AUTO_TEST_CASE(sequences_and_their_items) {
    pickle::Object pickle;
    const pickle::Value list = pickle.add_list();
    const pickle::Value tuple = pickle.add_tuple();
    pickle.append(list, pickle::Value::integer(7));
    pickle.append(list, tuple);
    pickle.append(tuple, pickle::Value());
    pickle.append(list, tuple);
    pickle.set_root(list);
    BOOST_TEST(pickle.sequence_count() == 2U);
    BOOST_TEST((pickle.root() == list));
    const auto items = pickle.items(list);
    BOOST_REQUIRE(items.size() == 3U);
    BOOST_TEST((items[0] == pickle::Value::integer(7)));
    BOOST_TEST((items[1] == items[2]));
    BOOST_REQUIRE(pickle.items(items[1]).size() == 1U);
    BOOST_TEST((pickle.items(items[1])[0].kind == pickle::Value::Kind::none));
}

BOOST_AUTO_TEST_CASE(what_is_no_sequence_has_no_items) {
    pickle::Object pickle;
    pickle.append(pickle.add_list(), pickle::Value::integer(1));
    BOOST_TEST(pickle.items(pickle::Value()).empty());
    BOOST_TEST(pickle.items(pickle::Value::integer(0)).empty());
    BOOST_TEST(!pickle::Value::integer(0).is_sequence());
    BOOST_TEST((pickle.root() == pickle::Value()));
}

BOOST_AUTO_TEST_CASE(equal_sequences_are_not_the_same) {
    pickle::Object pickle;
    const pickle::Value one = pickle.add_list();
    const pickle::Value other = pickle.add_list();
    BOOST_TEST((one == one));
    BOOST_TEST((one != other));
    BOOST_TEST((one != pickle::Value::integer(one.number)));
}

BOOST_AUTO_TEST_SUITE_END()
