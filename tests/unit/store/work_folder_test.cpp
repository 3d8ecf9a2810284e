// Folders for files on their way.
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "gk/base/error.hpp"
#include "gk/store/work_folder.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::store;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(work_folder)

BOOST_AUTO_TEST_CASE(it_goes_with_what_is_in_it) {
    const TemporaryFolder folder;
    std::string path;
    {
        const WorkFolder work(folder.file("w-"));
        path = work.path();
        BOOST_TEST(path.starts_with(folder.file("w-")));
        BOOST_TEST(std::filesystem::is_directory(path));
        BOOST_TEST(work.file("x") == path + "/x");
        folder.write(path.substr(folder.path().size() + 1) + "/x", "x");
    }
    BOOST_TEST(!std::filesystem::exists(path));
}

BOOST_AUTO_TEST_CASE(two_are_not_one) {
    const TemporaryFolder folder;
    const WorkFolder first(folder.file("w-"));
    const WorkFolder second(folder.file("w-"));
    BOOST_TEST(first.path() != second.path());
}

BOOST_AUTO_TEST_CASE(a_place_that_is_not_there) {
    const TemporaryFolder folder;
    BOOST_CHECK_THROW(WorkFolder(folder.file("none/w-")), Error);
}

BOOST_AUTO_TEST_SUITE_END()
