// The unit tests' own main comes from Boost.Test; the other files hold a suite each, of the source in lib/gk
// (of cli/: in src/cli) that has their path and name.
#define BOOST_TEST_MODULE gk
#include <boost/test/unit_test.hpp>
