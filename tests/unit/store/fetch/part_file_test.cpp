// A file on its way: locks, what a later process goes on with, digests, and what stays behind.
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/store/fetch/part_file.hpp"
#include "support/locked_part.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(part_files)

namespace {

const std::string digits = "1234567890";
const std::string digits_md5 = "e807f1fcf82d132f9bb018ca6738a19f";

void no_wait() {
    BOOST_ERROR("it waits for nobody");
}

RemoteFile remote_digits(const std::string& validator = {}) {
    RemoteFile file;
    file.name = "a";
    file.size = digits.size();
    file.validator = validator;
    file.md5 = digits_md5;
    return file;
}

// What an earlier process leaves of a transfer that broke off.
void leave_part(const TemporaryFolder& folder, const RemoteFile& file, std::string_view bytes) {
    PartFile part(folder.path(), "a", no_wait);
    part.begin(file, 0);
    part.write(bytes);
}

// What is said of a content that is not what the remote said.
std::string refusal(const RemoteFile& file, std::string_view content = digits) {
    const TemporaryFolder folder;
    PartFile part(folder.path(), "a", no_wait);
    part.begin(file, 0);
    part.write(content);
    return message_of<Error>([&] { part.check_digests("s3://lab"); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_folder_that_went_is_made_again) {
    const TemporaryFolder folder;
    const PartFile part(folder.path() + "/gone/too", "a", no_wait);
    BOOST_TEST(std::filesystem::exists(folder.path() + "/gone/too/a.part"));
}

BOOST_AUTO_TEST_CASE(a_file_has_its_name_when_it_is_whole) {
    const TemporaryFolder folder;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> seen;
    PartFile part(folder.path(), "a", no_wait);
    part.watch([&] { return [&](std::uint64_t done, std::uint64_t total) { seen.emplace_back(done, total); }; });
    BOOST_TEST(!part.is_done());
    BOOST_TEST(part.path() == folder.file("a.part"));
    BOOST_TEST(part.resume().from == 0U);
    part.begin(remote_digits("v1"), 0);
    part.write("12345");
    BOOST_TEST(content_of(folder.file("a.part")) == "12345");
    BOOST_TEST(content_of(folder.file("a.part.etag")) == "v1\n");
    BOOST_TEST(!std::filesystem::exists(folder.file("a")));
    part.write("67890");
    BOOST_TEST(part.size() == 10U);
    BOOST_TEST(part.md5() == digits_md5);
    BOOST_CHECK_NO_THROW(part.check_digests("s3://lab"));
    part.finish();
    BOOST_TEST(part.is_done());
    BOOST_TEST(content_of(folder.file("a")) == digits);
    BOOST_TEST(folder.file_count() == 1U);
    BOOST_TEST((seen == std::vector<std::pair<std::uint64_t, std::uint64_t>>{{0, 10}, {5, 10}, {10, 10}, {10, 10}}));
}

BOOST_AUTO_TEST_CASE(a_transfer_that_breaks_off_goes_on) {
    const TemporaryFolder folder;
    PartFile part(folder.path(), "a", no_wait);
    part.begin(remote_digits("v1"), 0);
    part.write("12345");
    BOOST_TEST(part.resume().from == 5U);
    BOOST_TEST(part.resume().validator == "v1");
    part.begin(remote_digits("v1"), 5);
    part.write("678");
    // A server that sends more than was asked for: these bytes are written, and digested, anew.
    part.begin(remote_digits("v1"), 2);
    BOOST_TEST(part.size() == 2U);
    part.write("34567890");
    BOOST_CHECK_NO_THROW(part.check_digests("s3://lab"));
    part.begin(remote_digits("v1"), 0);
    part.write(digits);
    BOOST_CHECK_NO_THROW(part.check_digests("s3://lab"));
    BOOST_TEST(message_of<Error>([&] { part.begin(remote_digits("v1"), 11); }) ==
               "the server sends other bytes than were asked for (a)");
}

BOOST_AUTO_TEST_CASE(a_later_process_goes_on) {
    const TemporaryFolder folder;
    leave_part(folder, remote_digits("v1"), "12345");
    PartFile part(folder.path(), "a", no_wait);
    BOOST_TEST(part.size() == 5U);
    BOOST_TEST(part.resume().from == 4U);  // one byte again: a whole part asks for something, too
    BOOST_TEST(part.resume().validator == "v1");
    part.begin(remote_digits("v1"), 4);
    part.write("567890");
    BOOST_CHECK_NO_THROW(part.check_digests("s3://lab"));
    part.finish();
    BOOST_TEST(content_of(folder.file("a")) == digits);
    BOOST_TEST(folder.file_count() == 1U);
}

BOOST_AUTO_TEST_CASE(all_digests_of_a_file_that_goes_on) {
    for (const bool has_parts : {false, true}) {
        const TemporaryFolder folder;
        RemoteFile file = remote_digits("v1");
        file.md5.clear();
        if (has_parts)
            file.parts_md5 = "754d1717fdfe33352b9ff334a5b94a9f-1";
        else
            file.crc32c = 0xf3dbd4feU;
        leave_part(folder, file, "123456");
        PartFile part(folder.path(), "a", no_wait);
        part.begin(file, 5);
        part.write("67890");
        BOOST_CHECK_NO_THROW(part.check_digests("s3://lab"));
        BOOST_TEST(part.md5() == digits_md5);
    }
}

BOOST_AUTO_TEST_CASE(another_content_begins_anew) {
    const TemporaryFolder folder;
    leave_part(folder, remote_digits("v1"), "12345");
    RemoteFile other;
    other.name = "a";
    other.size = 3;
    other.validator = "v2";
    {
        PartFile part(folder.path(), "a", no_wait);
        part.begin(other, 0);
        part.write("xy");
        BOOST_TEST(part.resume().validator == "v2");
    }
    BOOST_TEST(content_of(folder.file("a.part")) == "xy");
    BOOST_TEST(content_of(folder.file("a.part.etag")) == "v2\n");
    other.validator.clear();
    PartFile part(folder.path(), "a", no_wait);
    part.begin(other, 0);
    part.write("xyz");
    BOOST_TEST(part.resume().from == 0U);
    BOOST_TEST(!std::filesystem::exists(folder.file("a.part.etag")));
}

BOOST_AUTO_TEST_CASE(what_nobody_can_go_on_with_is_removed) {
    const TemporaryFolder folder;
    leave_part(folder, remote_digits(), "12345");
    BOOST_TEST(folder.file_count() == 0U);
    leave_part(folder, remote_digits("v1"), "");
    BOOST_TEST(folder.file_count() == 0U);
    { const PartFile part(folder.path(), "a", no_wait); }
    BOOST_TEST(folder.file_count() == 0U);
    leave_part(folder, remote_digits("v1"), "12345");
    BOOST_TEST(folder.file_count() == 2U);
    PartFile part(folder.path(), "a", no_wait);
    part.discard();
    BOOST_TEST(part.size() == 0U);
    BOOST_TEST(folder.file_count() == 0U);
}

BOOST_AUTO_TEST_CASE(validators_that_nobody_said) {
    const TemporaryFolder folder;
    for (const char* note : {"", "\n", "a b", "a\nb", "\"a\"", "a\x01", "\xC3\xA4", "a\r\nX-Header: b", "a\x7F"}) {
        folder.write("a.part", "12345");
        folder.write("a.part.etag", note);
        {
            const PartFile part(folder.path(), "a", no_wait);
            BOOST_TEST(part.size() == 5U);
            BOOST_TEST(part.resume().from == 0U, note);
            BOOST_TEST(part.resume().validator.empty(), note);
        }
        BOOST_TEST(folder.file_count() == 0U);
    }
    folder.write("a.part", "12345");
    BOOST_TEST(PartFile(folder.path(), "a", no_wait).resume().from == 0U);
    folder.write("a.part", "");
    folder.write("a.part.etag", "v1\n");
    BOOST_TEST(PartFile(folder.path(), "a", no_wait).resume().validator.empty());
    folder.write("a.part", "12345");
    folder.write("a.part.etag", "0123abcd-7\r\n");
    BOOST_TEST(PartFile(folder.path(), "a", no_wait).resume().validator == "0123abcd-7");
}

BOOST_AUTO_TEST_CASE(it_waits_for_another_process) {
    const TemporaryFolder folder;
    folder.write("a.part", "12345");
    folder.write("a.part.etag", "v1\n");
    LockedPart other(folder.file("a.part"));
    int waits = 0;
    const PartFile part(folder.path(), "a", [&] {
        ++waits;
        other.let_go();
    });
    BOOST_TEST(waits == 1);
    BOOST_TEST(!part.is_done());
    BOOST_TEST(part.resume().from == 4U);
}

BOOST_AUTO_TEST_CASE(another_process_brings_it_meanwhile) {
    const TemporaryFolder folder;
    {
        LockedPart other(folder.file("a.part"));
        const PartFile part(folder.path(), "a", [&] {
            folder.write("a.part", digits);
            std::filesystem::rename(folder.file("a.part"), folder.file("a"));
            other.let_go();
        });
        BOOST_TEST(part.is_done());
    }
    BOOST_TEST(content_of(folder.file("a")) == digits);
    BOOST_TEST(folder.file_count() == 1U);
    {
        const PartFile part(folder.path(), "a", no_wait);  // it is there already
        BOOST_TEST(part.is_done());
    }
    BOOST_TEST(folder.file_count() == 1U);
}

BOOST_AUTO_TEST_CASE(another_process_gives_up_meanwhile) {
    const TemporaryFolder folder;
    LockedPart other(folder.file("a.part"));
    int waits = 0;
    PartFile part(folder.path(), "a", [&] {
        ++waits;
        std::filesystem::remove(folder.file("a.part"));
        other.let_go();
    });
    BOOST_TEST(waits == 1);
    BOOST_TEST(!part.is_done());
    part.begin(remote_digits(), 0);
    part.write(digits);
    part.finish();
    BOOST_TEST(content_of(folder.file("a")) == digits);
}

BOOST_AUTO_TEST_CASE(no_room) {
    const TemporaryFolder folder;
    RemoteFile file = remote_digits("v1");
    file.size = std::numeric_limits<std::uint64_t>::max();
    {
        PartFile part(folder.path(), "a", no_wait);
        const std::string told = message_of<Error>([&] { part.begin(file, 0); });
        BOOST_TEST(told.starts_with("there is no room for a in " + folder.path() +
                                    ": 18,446,744,073,709,551,615 bytes are needed, "),
                   told);
        BOOST_TEST(told.ends_with(" are free"), told);
    }
    BOOST_TEST(folder.file_count() == 0U);
    BOOST_CHECK_THROW(PartFile("/dev/null/none", "a", no_wait), Error);
}

BOOST_AUTO_TEST_CASE(contents_that_are_not_what_the_remote_said) {
    const std::string begin = "what came from s3://lab as a is damaged: ";
    RemoteFile file;
    BOOST_TEST(refusal(file) == "");  // nothing is known of it
    file.size = 11;
    BOOST_TEST(refusal(file) == begin + "it has 10 bytes instead of 11; try again");
    file.size = 1;
    BOOST_TEST(refusal(file) == begin + "it has 10 bytes instead of 1; try again");
    file.size = 10;
    BOOST_TEST(refusal(file) == "");

    file.md5 = std::string(32, '0');
    BOOST_TEST(refusal(file) == begin + "its MD5 is " + digits_md5 + " instead of " + file.md5 + "; try again");
    file.md5 = digits_md5;
    BOOST_TEST(refusal(file) == "");
    BOOST_TEST(refusal(file, "1234567809").starts_with(begin + "its MD5 is "));

    file.md5.clear();
    file.parts_md5 = "754d1717fdfe33352b9ff334a5b94a9f-1";
    BOOST_TEST(refusal(file) == "");
    BOOST_TEST(refusal(file, "1234567809").starts_with(begin + "the MD5 of its parts is "));
    file.parts_md5 = std::string(32, '0') + "-2";
    BOOST_TEST(refusal(file) == "");  // parts of another size say nothing

    file.parts_md5.clear();
    file.crc32c = 0xf3dbd4feU;
    BOOST_TEST(refusal(file) == "");
    BOOST_TEST(refusal(file, "1234567809") == begin + "its CRC-32C is another; try again");
}

BOOST_AUTO_TEST_CASE(modes_are_those_of_the_umask) {
    const TemporaryFolder folder;
    const mode_t before = umask(027);
    {
        PartFile part(folder.path(), "a", no_wait);
        part.begin(remote_digits(), 0);
        part.write(digits);
        part.finish();
    }
    umask(before);
    struct stat status {};
    BOOST_REQUIRE(stat(folder.file("a").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0640U);
}

BOOST_AUTO_TEST_SUITE_END()
