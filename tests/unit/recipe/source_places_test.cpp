// Files behind URLs in a folder and on a mirror.
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "gk/base/error.hpp"
#include "gk/recipe/source_places.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::recipe;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(places_of_sources)

BOOST_AUTO_TEST_CASE(a_mirror_has_a_folder_for_each_host) {
    BOOST_TEST(url_file_name("https://h.org/a/x.2bit") == "x.2bit");
    BOOST_TEST(mirrored_url("ftp://h.org/a/x.2bit", "https://m.org/all") == "https://m.org/all/h.org/a/x.2bit");
    BOOST_TEST(mirrored_url("ftp://h.org/a/x.2bit", "https://m.org/") == "https://m.org/h.org/a/x.2bit");
}

BOOST_AUTO_TEST_CASE(a_folder_with_files_that_are_there) {
    const TemporaryFolder folder;
    BOOST_CHECK_THROW(LocalSources(folder.file("none")), Error);
    LocalSources sources(folder.path());
    const std::string url = "https://h.org/v1/x.gff.gz";
    BOOST_TEST(message_of<Error>([&] { sources.find(url); }) ==
               "there is no x.gff.gz in " + folder.path() + "; it is " + url);
    folder.write("x.gff.gz", "1");
    BOOST_TEST(sources.find(url) == folder.file("x.gff.gz"));
    BOOST_TEST(sources.find(url) == folder.file("x.gff.gz"));
    // Another release under the same name.
    const std::string other = "https://h.org/v2/x.gff.gz";
    BOOST_TEST(
        contains(message_of<UsageError>([&] { sources.find(other); }), "can't be both " + url + " and " + other));
    std::filesystem::create_directories(folder.file("h.org/v2"));
    folder.write("h.org/v2/x.gff.gz", "2");
    BOOST_TEST(sources.find(other) == folder.file("h.org/v2/x.gff.gz"));
}

BOOST_AUTO_TEST_SUITE_END()
