// The numbers of dictionaries.
#include "gk/track/source/dictionary_text.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::track::source;

BOOST_AUTO_TEST_SUITE(dictionary_text)

BOOST_AUTO_TEST_CASE(from_a_file) {
    const TemporaryFolder folder;
    const std::string path = folder.write("d.txt", "0, 0.1\r\n1e3\t-2,\n\nnan");
    const std::vector<float> numbers = read_dictionary(path, false);
    BOOST_TEST(numbers.size() == 5U);
    BOOST_TEST(numbers[1] == 0.1F);
    BOOST_TEST(numbers[3] == -2);
    BOOST_TEST(std::isnan(numbers[4]));
    BOOST_TEST(read_dictionary(path, true)[1] == 0.0999755859375F);
    BOOST_TEST(message_of<DataError>([&] { read_dictionary(folder.write("e.txt", "1\n2 x3\n"), false); }) ==
               "'x3' is not a number (" + folder.file("e.txt") + ":2)");
    BOOST_TEST(contains(message_of<UsageError>([&] { read_dictionary(folder.write("f.txt", "1e6"), true); }),
                        "a half has no room for"));
    BOOST_CHECK_THROW(read_dictionary(folder.file("none"), false), Error);
}

BOOST_AUTO_TEST_CASE(evenly_spaced) {
    BOOST_TEST(even_dictionary(0, 1, 5, false) == (std::vector<float>{0, 0.25F, 0.5F, 0.75F, 1}));
    BOOST_TEST(even_dictionary(-1, 0.1F, 4, false).back() == 0.1F);
    BOOST_TEST(even_dictionary(0, 0.1F, 2, true).back() == 0.0999755859375F);
}

BOOST_AUTO_TEST_SUITE_END()
