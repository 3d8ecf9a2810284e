// Man pages.
#include <boost/test/unit_test.hpp>

#include "cli/manpage.hpp"

using namespace gk::cli;

BOOST_AUTO_TEST_SUITE(cli_manpage)

BOOST_AUTO_TEST_CASE(man_pages_escape_what_roff_reads) {
    Command command;
    command.name = "x";
    command.summary = "a-b";
    command.description = ".dot 'quote' back\\slash --option\n\n  .verbatim ~";
    const std::string page = command_manpage(command);
    BOOST_TEST(page.find("\\&.dot \\(aqquote\\(aq back\\eslash \\-\\-option\n") != std::string::npos);
    BOOST_TEST(page.find("\n  .verbatim \\(ti\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
