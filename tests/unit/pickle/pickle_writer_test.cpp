// Writing pickles: the bytes of CPython. Long lists and frames are compared with CPython itself in
// tests/property/appris_mane.py.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/pickle/pickle_writer.hpp"
#include "support/pickle_text.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(pickle_writer)

BOOST_AUTO_TEST_CASE(what_is_read_is_written_with_the_same_bytes) {
    const std::pair<pickle::Protocol, const char*> cases[] = {
        {pickle::Protocol::two, "8002 4E 2E"},
        {pickle::Protocol::four, "8004 4E 2E"},    // 2 bytes are no frame
        {pickle::Protocol::four, "8004 4B07 2E"},  // nor are 3
        {pickle::Protocol::four, "8004 9504000000000000004D01012E"},
        {pickle::Protocol::two, "8002 5D7100 284BFF4D00014DFFFF4A000001004AFFFFFFFF4E65 2E"},
        {pickle::Protocol::two, "8002 5D71005D71015D7102877103 2E"},
        {pickle::Protocol::two, "8002 5D7100857101 2E"},
        {pickle::Protocol::two, "8002 4E4E867100 2E"},
        {pickle::Protocol::four, "8004 950B00000000000000 28 5D94 5D94 5D94 4E 7494 2E"},
        // A MANE file of an older release: a list for a tuple, and one list in two places.
        {pickle::Protocol::four,
         "8004 953400000000000000 5D9428 5D94284B014B024B0465 5D94284E4B014B024B0465 6801 5D94285D945D944B01615D944B02"
         "615D94284B034B046565 652E"},
    };
    for (const auto& [protocol, hex] : cases) {
        const std::string bytes = bytes_of(hex);
        BOOST_TEST(pickle::write(read_pickle(bytes), protocol) == bytes, hex);
    }
}

BOOST_AUTO_TEST_CASE(memo_indices_beyond_a_byte_are_long) {
    pickle::Object pickle;
    const pickle::Value list = pickle.add_list();
    pickle::Value last;
    for (int i = 0; i < 256; ++i) pickle.append(list, last = pickle.add_list());
    pickle.append(list, last);
    pickle.set_root(list);
    const std::string bytes = pickle::write(pickle, pickle::Protocol::two);
    BOOST_TEST(bytes.ends_with(bytes_of("5D71FF 5D7200010000 6A00010000 65 2E")));
    BOOST_TEST(shown(read_pickle(bytes)) == shown(pickle));
    BOOST_TEST(pickle::write(read_pickle(bytes), pickle::Protocol::two) == bytes);
}

BOOST_AUTO_TEST_CASE(what_holds_itself) {
    const std::string bytes = bytes_of("8002 5D7100 6800 61 2E");
    const pickle::Object pickle = read_pickle(bytes);
    BOOST_TEST(pickle::write(pickle, pickle::Protocol::two) == bytes);
    // A tuple that is met again, by way of a list in it, before it is complete.
    const pickle::Object tuple = read_pickle(bytes_of("8002 5D7100 857101 6800 6801 61 86 2E"));
    BOOST_TEST(message_of<Error>([&] { pickle::write(tuple, pickle::Protocol::two); }) ==
               "can't pickle a tuple that holds itself");
}

BOOST_AUTO_TEST_CASE(nesting_has_an_end) {
    const auto nested = [](int depth) {
        pickle::Object pickle;
        pickle::Value inner = pickle.add_list();
        for (int i = 1; i < depth; ++i) {
            const pickle::Value outer = pickle.add_list();
            pickle.append(outer, inner);
            inner = outer;
        }
        pickle.set_root(inner);
        return message_of<Error>([&] { pickle::write(pickle, pickle::Protocol::four); });
    };
    BOOST_TEST(nested(101) == "");
    BOOST_TEST(contains(nested(102), "nested more than 100 deep"));
    BOOST_TEST(contains(nested(100'000), "nested"));
}

BOOST_AUTO_TEST_CASE(a_tuple_without_items_is_refused) {
    pickle::Object pickle;
    pickle.set_root(pickle.add_tuple());
    BOOST_CHECK_THROW(pickle::write(pickle, pickle::Protocol::two), Error);
}

BOOST_AUTO_TEST_SUITE_END()
