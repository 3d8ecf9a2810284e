// What errors say.
#include <boost/test/unit_test.hpp>
#include <cerrno>

#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(errors)

BOOST_AUTO_TEST_CASE(errors_say_where) {
    BOOST_TEST(DataError::at_line("bad", "x.bed", 7).what() == std::string("bad (x.bed:7)"));
    BOOST_TEST(DataError::at_offset("bad", "x.2bit", 16).what() == std::string("bad (x.2bit, byte 16)"));
    BOOST_TEST(DataError("bad", "x").what() == std::string("bad (x)"));
}

BOOST_AUTO_TEST_CASE(messages_stay_one_line) {
    BOOST_TEST(without_control_characters("a\nb\t\x7f") == "a\\x0ab\\x09\\x7f");
    BOOST_TEST(without_control_characters(std::string("\0", 1)) == "\\x00");
    BOOST_TEST(without_control_characters("\xc3\xa9 \\") == "\xc3\xa9 \\");
    BOOST_TEST(DataError("bad 'x\n'", "a\tb").what() == std::string("bad 'x\\x0a' (a\\x09b)"));
}

BOOST_AUTO_TEST_CASE(long_quotes_are_cut) {
    const std::string text(1000, 'x');
    const std::string cut = std::string(200, 'x') + "...";
    BOOST_TEST(with_short_quotes("short 'text' that can't matter") == "short 'text' that can't matter");
    BOOST_TEST(with_short_quotes("unknown '" + text + "' here") == "unknown '" + cut + "' here");
    BOOST_TEST(with_short_quotes("can't read '" + text + "', nor (" + text + ")") ==
               "can't read '" + cut + "', nor " + std::string(1, '(') + std::string(199, 'x') + "...");
    // Blanks in a quote do not make it shorter; an end that is missing is the message's.
    std::string words;
    for (int i = 0; i < 100; ++i) words += "word ";
    BOOST_TEST(with_short_quotes("odd '" + words + "'").size() == 5 + 200 + 3 + 1U);
    BOOST_TEST(with_short_quotes("odd '" + words).size() == 5 + 200 + 3U);
    BOOST_TEST(with_short_quotes(words + words + words + words + words).size() == 2003U);
    // No letter is cut in two.
    std::string letters;
    for (int i = 0; i < 500; ++i) letters += "\xe2\x82\xac";
    BOOST_TEST(with_short_quotes("'" + letters + "'").size() == 1 + 198 + 3 + 1U);
    BOOST_TEST(DataError("bad '" + text + "'", text).what() == "bad '" + cut + "' (" + text + ")");
}

BOOST_AUTO_TEST_CASE(failures_of_the_system_have_its_words) {
    errno = ENOENT;
    BOOST_TEST(message_of<Error>([] { throw_errno("can't open x"); }) == "can't open x: No such file or directory");
}

BOOST_AUTO_TEST_CASE(a_closed_pipe_is_no_failure) {
    BOOST_CHECK_THROW(throw UsageError("x"), Error);
    BOOST_CHECK_THROW(throw DataError("x"), Error);
    static_assert(!std::is_base_of_v<Error, ClosedPipe>);
}

BOOST_AUTO_TEST_SUITE_END()
