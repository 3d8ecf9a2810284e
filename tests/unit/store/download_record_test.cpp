// What is noted at files that were downloaded.
#include <sys/stat.h>
#include <sys/xattr.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "gk/store/download_record.hpp"
#include "gk/store/file_md5.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

const std::string some_md5(32, 'a');

bool keeps_attributes(const std::string& path) {
    return setxattr(path.c_str(), "user.gk.test", "x", 1, 0) == 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(download_record)

BOOST_AUTO_TEST_CASE(a_file_keeps_its_md5_until_it_is_written_anew) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x.2bit", "content");
    BOOST_TEST(!recorded_md5(path));
    record_download(path, md5_of_file(path));
    if (!keeps_attributes(path)) return;
    BOOST_TEST(recorded_md5(path).value() == md5_of_file(path));
    std::filesystem::rename(path, folder.file("y"));
    BOOST_TEST(recorded_md5(folder.file("y")).has_value());

    folder.write("y", "content and more");
    BOOST_TEST(!recorded_md5(folder.file("y")));
    record_download(folder.file("y"), some_md5);
    BOOST_TEST(recorded_md5(folder.file("y")).value() == some_md5);
    const auto time = std::filesystem::last_write_time(folder.file("y"));
    std::filesystem::last_write_time(folder.file("y"), time + std::chrono::nanoseconds(1000));
    BOOST_TEST(!recorded_md5(folder.file("y")));
}

BOOST_AUTO_TEST_CASE(notes_that_are_none) {
    const TemporaryFolder folder;
    BOOST_TEST(!recorded_md5(folder.file("none")));
    record_download(folder.file("none"), some_md5);  // nowhere to note it: nothing happens
    const std::string path = folder.write("x", "x");
    if (!keeps_attributes(path)) return;
    for (const std::string& note : {std::string("nonsense"), some_md5, some_md5 + " ", some_md5 + " 1 2.3"}) {
        setxattr(path.c_str(), "user.gk.md5", note.data(), note.size(), 0);
        BOOST_TEST(!recorded_md5(path), note);
    }
}

BOOST_AUTO_TEST_SUITE_END()
