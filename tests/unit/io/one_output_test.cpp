// Two names of one output.
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "gk/base/error.hpp"
#include "gk/io/one_output.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(one_output)

BOOST_AUTO_TEST_CASE(files_are_compared_and_not_names) {
    const TemporaryFolder folder;
    const std::string there = folder.write("there", "x");
    const std::string none = folder.file("none");
    std::filesystem::create_symlink("there", folder.file("link"));
    std::filesystem::create_symlink("none", folder.file("dangling"));
    std::filesystem::create_hard_link(there, folder.file("hard"));
    for (const std::string& file : {there, none}) {
        BOOST_TEST(is_one_output(file, file));
        BOOST_TEST(is_one_output(file, folder.path() + "/./" + file.substr(folder.path().size() + 1)));
    }
    BOOST_TEST(is_one_output(there, folder.file("link")));
    BOOST_TEST(is_one_output(folder.file("hard"), folder.file("link")));
    BOOST_TEST(is_one_output(folder.file("dangling"), none));
    BOOST_TEST(!is_one_output(there, none));
    BOOST_TEST(!is_one_output(none, folder.file("none2")));
    BOOST_TEST(!is_one_output(folder.file("a/none"), folder.file("a/none")));  // no folder: opening it says so
}

BOOST_AUTO_TEST_CASE(devices_may_be_shared) {
    BOOST_TEST(!is_one_output("/dev/null", "/dev/null"));
    BOOST_TEST(!is_one_output("/dev/null", "/dev/full"));
}

BOOST_AUTO_TEST_CASE(stdout_twice_is_once_too_many) {
    BOOST_TEST(is_one_output("-", "-"));
}

BOOST_AUTO_TEST_CASE(links_in_a_circle) {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("b", folder.file("a"));
    std::filesystem::create_symlink("a", folder.file("b"));
    BOOST_TEST(contains(message_of<Error>([&] { is_one_output(folder.file("a"), "x"); }), "symbolic links"));
}

BOOST_AUTO_TEST_SUITE_END()
