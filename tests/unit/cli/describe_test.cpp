// Facts and texts about options, and that every command has what help needs.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "cli/describe.hpp"
#include "cli/global_options.hpp"
#include "cmd/commands.hpp"

using namespace gk;
using namespace gk::cli;

BOOST_AUTO_TEST_SUITE(cli_describe)

BOOST_AUTO_TEST_CASE(wrapping) {
    const auto lines = wrap("one two  three \xC3\xA9t\xC3\xA9 averyverylongword x", 9);
    const std::vector<std::string> expected = {"one two", "three \xC3\xA9t\xC3\xA9", "averyverylongword", "x"};
    BOOST_CHECK_EQUAL_COLLECTIONS(lines.begin(), lines.end(), expected.begin(), expected.end());
    BOOST_TEST(wrap("", 10).empty());
}

BOOST_AUTO_TEST_CASE(paragraphs_of_a_description) {
    const auto parts = paragraphs("one\ntwo\n\nthree\n  kept  as\n  is\nfour");
    BOOST_REQUIRE(parts.size() == 4U);
    BOOST_TEST(parts[0].text == "one two");
    BOOST_TEST(parts[1].text == "three");
    BOOST_TEST(parts[2].text == "  kept  as\n  is");
    BOOST_TEST(parts[2].verbatim);
    BOOST_TEST(parts[3].text == "four");
}

/// A name given twice would only show when that command is called.
BOOST_AUTO_TEST_CASE(commands_are_well_described) {
    GlobalOptions global;
    for (const Command& command : cmd::all_commands()) {
        std::set<std::string> seen;
        for (const auto& options : {command.options, describe_global_options(global)})
            for (const Option& option : options)
                for (const std::string& name : option_names(option))
                    BOOST_TEST(seen.insert(name).second, command.name << " has " << name << " twice");
        BOOST_TEST(command.examples.size() >= 2U, command.name << " needs two examples");
        BOOST_TEST(!command.summary.empty());
        BOOST_TEST(!command.description.empty());
    }
}

/// What run() makes of a command line's first word has the command that it names, and no other command's options.
BOOST_AUTO_TEST_CASE(commands_by_their_first_word) {
    for (const Command& command : cmd::all_commands()) {
        const std::string word = command.name.substr(0, command.name.find(' '));
        const std::vector<Command> made = cmd::commands_for(word);
        BOOST_TEST(
            std::any_of(made.begin(), made.end(), [&](const Command& each) { return each.name == command.name; }));
        for (const Command& each : made) {
            const bool is_find = word.starts_with("find-") && each.name.starts_with("find-");
            BOOST_TEST((is_find || each.name == word || each.name.starts_with(word + ' ')), word << ": " << each.name);
        }
    }
    BOOST_TEST(cmd::commands_for("no-such").size() == cmd::all_commands().size());
    BOOST_TEST(cmd::commands_for("").size() == cmd::all_commands().size());
}

BOOST_AUTO_TEST_SUITE_END()
