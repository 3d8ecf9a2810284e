// Small text files, read whole.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/base/text_file.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(text_file)

BOOST_AUTO_TEST_CASE(lines_of_a_text) {
    const std::vector<std::string> expected{"a", "", "b\rc", " "};
    BOOST_TEST(split_lines("a\r\n\nb\rc\n \n") == expected, boost::test_tools::per_element());
    BOOST_TEST(split_lines("a\n\nb\rc\r\n ") == expected, boost::test_tools::per_element());
    BOOST_TEST(split_lines("").empty());
    BOOST_TEST(split_lines("\n").size() == 1U);
}

BOOST_AUTO_TEST_CASE(whole_files) {
    const TemporaryFolder folder;
    const std::string content("a\r\n\0b\n", 6);
    BOOST_TEST(read_file(folder.write("x", content)) == content);
    BOOST_TEST(read_file(folder.write("empty", "")) == "");
    const std::string large(3'000'000, 'x');
    BOOST_TEST((read_file(folder.write("large", large)) == large));
    BOOST_TEST(read_lines(folder.write("y", "a\r\nb")) == (std::vector<std::string>{"a", "b"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(beginnings_of_files) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x", "abcdef");
    BOOST_TEST(read_beginning(path, 3) == "abc");
    BOOST_TEST(read_beginning(path, 6) == "abcdef");
    BOOST_TEST(read_beginning(path, 99) == "abcdef");
    BOOST_CHECK_THROW(read_beginning(folder.file("none"), 3), Error);
    BOOST_CHECK_THROW(read_beginning(folder.path(), 3), Error);
}

BOOST_AUTO_TEST_CASE(files_that_can_not_be_read) {
    const TemporaryFolder folder;
    BOOST_TEST(contains(message_of<Error>([&] { read_file(folder.file("none")); }), folder.file("none")));
    BOOST_CHECK_THROW(read_lines(folder.file("none")), Error);
    // A folder can be opened; reading fails.
    BOOST_TEST(message_of<Error>([&] { read_file(folder.path()); }) ==
               "can't read " + folder.path() + ": Is a directory");
}

BOOST_AUTO_TEST_SUITE_END()
