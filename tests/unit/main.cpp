// The unit tests' own main comes from Boost.Test; each other file of this folder holds the suite of one library file.
#define BOOST_TEST_MODULE gk
#include <boost/test/unit_test.hpp>
