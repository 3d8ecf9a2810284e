// Files that appear when they are complete.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <thread>

#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(output_file)

BOOST_AUTO_TEST_CASE(a_file_appears_when_it_is_complete) {
    const TemporaryFolder folder;
    const std::string path = folder.file("out");
    {
        OutputFile file(path);
        file.write("lost");
        BOOST_TEST(!std::filesystem::exists(path));
    }
    BOOST_TEST(folder.file_count() == 0U);
    {
        OutputFile file(path);
        file.write("ab");
        file.write("cd", 2);
        file.commit();
    }
    BOOST_TEST(content_of(path) == "abcd");
    BOOST_TEST(folder.file_count() == 1U);
    {
        OutputFile file(path);
        file.write("other");
        BOOST_TEST(content_of(path).starts_with("ab"));
        file.commit();
    }
    BOOST_TEST(content_of(path) == "other");
    BOOST_CHECK_THROW(OutputFile(folder.file("none/out")), Error);
}

BOOST_AUTO_TEST_CASE(links_are_followed_and_large_content_is_whole) {
    const TemporaryFolder folder;
    const std::string target = folder.write("target", "old");
    std::filesystem::create_symlink(target, folder.file("link"));
    const std::string content(3'000'001, 'x');
    OutputFile file(folder.file("link"));
    for (std::size_t at = 0; at < content.size(); at += 70'000)
        file.write(std::string_view(content).substr(at, 70'000));
    file.commit();
    BOOST_TEST(std::filesystem::is_symlink(folder.file("link")));
    BOOST_TEST((content_of(target) == content));
}

BOOST_AUTO_TEST_CASE(what_is_no_regular_file_is_written_directly) {
    OutputFile file("/dev/full");
    file.write("x");
    BOOST_TEST(contains(message_of<Error>([&] { file.commit(); }), "/dev/full"));
}

BOOST_AUTO_TEST_CASE(several_get_their_names_together) {
    const TemporaryFolder folder;
    folder.write("a", "old");
    OutputFile first(folder.file("a"));
    OutputFile second(folder.file("b"));
    OutputFile third("/dev/null");
    first.write("new a");
    second.write("new b");
    third.write("lost");
    commit_all({&first, &third, &second});
    BOOST_TEST(content_of(folder.file("a")) == "new a");
    BOOST_TEST(content_of(folder.file("b")) == "new b");
    BOOST_TEST(folder.file_count() == 2U);
}

BOOST_AUTO_TEST_CASE(or_none_gets_it) {
    for (const Durability durability : {Durability::buffered, Durability::synced}) {
        const TemporaryFolder folder;
        folder.write("a", "old");
        {
            OutputFile first(folder.file("a"));
            OutputFile second(folder.file("b"));
            OutputFile third(folder.file("c"));
            OutputFile fourth(folder.file("d"));
            first.write("new");
            second.write("new");
            // It can't be replaced by a file any more.
            std::filesystem::create_directories(folder.file("c/inner"));
            BOOST_TEST(contains(message_of<Error>([&] {
                                    commit_all({&first, &second, &third, &fourth}, durability);
                                }),
                                "/c"));
        }
        BOOST_TEST(content_of(folder.file("a")) == "old");
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        BOOST_TEST(names == (std::vector<std::string>{"a", "c"}), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(links_that_lead_nowhere) {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("loop", folder.file("loop"));
    BOOST_TEST(contains(message_of<Error>([&] { OutputFile(folder.file("loop")); }), "symbolic links"));
    BOOST_TEST(std::filesystem::is_symlink(folder.file("loop")));
    std::filesystem::create_symlink("new", folder.file("link"));
    OutputFile file(folder.file("link"));
    file.write("x");
    file.commit();
    BOOST_TEST(content_of(folder.file("new")) == "x");
}

BOOST_AUTO_TEST_CASE(names_as_long_as_names_can_be) {
    const TemporaryFolder folder;
    const std::string path = folder.file(std::string(255, 'n'));
    OutputFile file(path);
    file.write("x");
    file.commit();
    BOOST_TEST(content_of(path) == "x");
}

BOOST_AUTO_TEST_CASE(a_pipe_without_room_is_waited_for) {
    int ends[2];
    BOOST_REQUIRE(pipe2(ends, O_NONBLOCK) == 0);
    const std::string sent(1'000'000, 'x');
    std::size_t got = 0;
    std::thread reader([&] {
        std::vector<char> buffer(10'000);
        while (got < sent.size()) {
            const ssize_t size = read(ends[0], buffer.data(), buffer.size());
            if (size > 0) got += static_cast<std::size_t>(size);
        }
    });
    write_fully(ends[1], sent.data(), sent.size(), "pipe");
    reader.join();
    BOOST_TEST(got == sent.size());
    close(ends[0]);
    close(ends[1]);
}

BOOST_AUTO_TEST_CASE(pieces_of_another_file) {
    const TemporaryFolder folder;
    OutputFile source(folder.file("source"));
    source.write("0123456789");
    source.flush();
    OutputFile file(folder.file("out"));
    file.write("<");
    file.append_from(source.fd(), 3, 4);
    file.append_from(source.fd(), 0, 0);
    file.write(">");
    file.commit();
    BOOST_TEST(content_of(folder.file("out")) == "<3456>");
    OutputFile other(folder.file("other"));
    BOOST_CHECK_THROW(other.append_from(source.fd(), 8, 4), Error);
}

BOOST_AUTO_TEST_CASE(scratch_files_have_no_name) {
    const TemporaryFolder folder;
    const int fd = open_scratch_file(folder.path());
    BOOST_REQUIRE(fd >= 0);
    write_fully(fd, "abc", 3, "scratch");
    BOOST_TEST(folder.file_count() == 0U);
    char back[4] = {};
    BOOST_TEST(pread(fd, back, 4, 0) == 3);
    BOOST_TEST(std::string(back) == "abc");
    BOOST_TEST(close(fd) == 0);
    BOOST_CHECK_THROW(open_scratch_file(folder.file("none")), Error);
}

BOOST_AUTO_TEST_SUITE_END()
