// From words to values: src/cli/parse.cpp and src/cli/assign.cpp.
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "cli/parse.hpp"
#include "gk/base/error.hpp"

using namespace gk;
using namespace gk::cli;

namespace {

/// A command with one option and one positional of each kind.
struct Sample {
    bool flag = false;
    std::string format, out;
    std::optional<std::string> name;
    std::int64_t width = 7;
    std::optional<std::int64_t> limit;
    std::vector<std::string> regions, columns, rest;
    std::string first;
    std::optional<std::string> input;
    GlobalOptions global;
    Command command;

    Sample() {
        command.name = "sample";
        command.options = {
            {.names = "--flag", .metavar = "", .help = "", .target = &flag},
            {.names = "-f,--format", .metavar = "F", .help = "", .target = &format, .choices = {"tsv", "bed"}},
            {.names = "-o,--output", .metavar = "FILE", .help = "", .target = &out, .environment = "GK_TEST_OUTPUT"},
            {.names = "--name", .metavar = "N", .help = "", .target = &name},
            {.names = "--width", .metavar = "N", .help = "", .target = &width, .minimum = 0, .maximum = 1000},
            {.names = "--limit", .metavar = "N", .help = "", .target = &limit},
            {.names = "-r,--region", .metavar = "REG", .help = "", .target = &regions},
            {.names = "--columns", .metavar = "A,B", .help = "", .target = &columns, .comma_list = true},
        };
        command.positionals = {{.name = "INPUT", .help = "", .target = &input}};
    }

    void parse(const std::vector<std::string>& words) { parse_words(words, global, &command); }

    std::string error_of(const std::vector<std::string>& words) {
        try {
            parse(words);
        } catch (const UsageError& error) {
            return error.what();
        }
        return {};
    }
};

using Words = std::vector<std::string>;

void check_words(const Words& got, const Words& expected) {
    BOOST_CHECK_EQUAL_COLLECTIONS(got.begin(), got.end(), expected.begin(), expected.end());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_parse)

BOOST_AUTO_TEST_CASE(values_in_all_spellings) {
    Sample s;
    s.parse({"-r", "a", "in.bed", "-rb", "--region=c", "--region", "d", "--columns", "x,y", "--columns=+z", "-@3"});
    check_words(s.regions, {"a", "b", "c", "d"});
    check_words(s.columns, {"x", "y", "+z"});
    BOOST_TEST(s.input.value() == "in.bed");
    BOOST_TEST(s.global.threads == 3);
    BOOST_TEST(s.format == "tsv");
}

BOOST_AUTO_TEST_CASE(the_last_value_counts) {
    Sample s;
    s.parse({"-f", "bed", "--format", "tsv", "--flag", "--flag", "-v", "-v", "-qv"});
    BOOST_TEST(s.format == "tsv");
    BOOST_TEST(s.flag);
    BOOST_TEST(s.global.quiet);
    BOOST_TEST(s.global.verbosity == 3);
}

BOOST_AUTO_TEST_CASE(what_looks_like_an_option_and_is_a_value) {
    Sample s;
    s.parse({"--name", "-x > 1", "-r", "chr7:117:A:-", "--limit", "-20", "-"});
    BOOST_TEST(s.name.value() == "-x > 1");
    check_words(s.regions, {"chr7:117:A:-"});
    BOOST_TEST(s.limit.value() == -20);
    BOOST_TEST(s.input.value() == "-");

    Sample after_end;
    after_end.parse({"--flag", "--", "--flag"});
    BOOST_TEST(after_end.input.value() == "--flag");

    Sample brackets;
    brackets.parse({"-r", "[a,b]", "[c,d]"});
    check_words(brackets.regions, {"[a,b]"});
    BOOST_TEST(brackets.input.value() == "[c,d]");
}

BOOST_AUTO_TEST_CASE(integers_are_strictly_decimal) {
    Sample s;
    s.parse({"--width", "010"});
    BOOST_TEST(s.width == 10);
    for (const char* wrong : {"0x10", "1.5", "1k", "1e3", " 5", "+5", "", "-", "five"})
        BOOST_TEST(s.error_of({"--width", wrong}) == "--width: '" + std::string(wrong) + "' is not a decimal integer");
    BOOST_TEST(s.error_of({"--width", "1001"}) == "--width: 1001 is out of range (0 to 1000)");
    BOOST_TEST(s.error_of({"--limit", "9223372036854775808"}) == "--limit: 9223372036854775808 is out of range");
}

BOOST_AUTO_TEST_CASE(errors_name_what_is_wrong) {
    Sample s;
    BOOST_TEST(s.error_of({"--formt", "bed"}) == "unknown option '--formt'; did you mean '--format'?");
    BOOST_TEST(s.error_of({"--thread=2"}) == "unknown option '--thread'; did you mean '--threads'?");
    BOOST_TEST(s.error_of({"-region", "x"}) == "unknown option '-region'; did you mean '--region'?");
    BOOST_TEST(s.error_of({"-Z"}) == "unknown option '-Z'");
    BOOST_TEST(s.error_of({"-f", "bde"}) == "--format: unknown value 'bde'; did you mean 'bed'? (one of tsv, bed)");
    BOOST_TEST(s.error_of({"-o"}) == "option '-o' needs a value");
    BOOST_TEST(s.error_of({"--output="}) == "option '--output' has nothing after the '='");
    BOOST_TEST(s.error_of({"--flag=false"}) == "option '--flag' takes no value");
    BOOST_TEST(s.error_of({"a", "b"}) == "unexpected argument 'b'");
    BOOST_TEST(s.error_of({"-Oz"}).find("-O is a folder") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_command_line_beats_the_environment) {
    setenv("GK_TEST_OUTPUT", "env", 1);
    Sample absent, given;
    absent.parse({});
    given.parse({"-o", "word"});
    unsetenv("GK_TEST_OUTPUT");
    BOOST_TEST(absent.out == "env");
    BOOST_TEST(given.out == "word");
}

BOOST_AUTO_TEST_CASE(positionals_share_the_words) {
    Sample s;
    s.command.positionals = {{.name = "FIRST", .help = "", .target = &s.first},
                             {.name = "REST", .help = "", .target = &s.rest},
                             {.name = "INPUT", .help = "", .target = &s.input}};
    s.parse({"expand", "-5", "5"});
    BOOST_TEST(s.first == "expand");
    check_words(s.rest, {"-5", "5"});
    BOOST_TEST(s.error_of({}) == "missing argument FIRST");

    Sample list;
    list.command.positionals = {{.name = "PART", .help = "", .target = &list.rest, .required = true}};
    BOOST_TEST(list.error_of({}) == "missing argument PART");
    list.parse({"a", "b"});
    check_words(list.rest, {"a", "b"});
}

BOOST_AUTO_TEST_CASE(functions_are_called_in_the_order_of_the_command_line) {
    Sample s;
    std::string told;
    const auto tell = [&told](const char* name) {
        return std::function<void(const std::string&)>(
            [&told, name](const std::string& text) { told += std::string(name) + "=" + text + " "; });
    };
    s.command.options = {{.names = "--clamp", .metavar = "", .help = "", .target = tell("clamp")},
                         {.names = "--dict", .metavar = "FILE", .help = "", .target = tell("dict")},
                         {.names = "--map", .metavar = "A,B", .help = "", .target = tell("map")}};
    s.parse({"--map", "1,2", "--dict=x", "--clamp"});
    BOOST_TEST(told == "map=1,2 dict=x clamp= ");
    told.clear();
    // Of what is given twice the last one counts, in its place.
    s.parse({"--clamp", "--map", "1,2", "--clamp", "--map", "3", "--dict", "y"});
    BOOST_TEST(told == "clamp= map=3 dict=y ");
}

BOOST_AUTO_TEST_CASE(help_comes_before_all_checks) {
    Sample s;
    s.parse({"--width", "x", "a", "b", "--help"});
    BOOST_TEST(s.global.help);
}

BOOST_AUTO_TEST_CASE(the_command_is_the_first_word_that_is_no_value) {
    const CommandLine line = find_command({"-@", "4", "-q", "--data-dir", "dna", "--progress=never", "dna", "info"});
    BOOST_TEST(line.command == "dna");
    check_words(line.words, {"-@", "4", "-q", "--data-dir", "dna", "--progress=never", "info"});
    BOOST_TEST(find_command({"-q@", "4", "dna"}).command == "dna");
    BOOST_TEST(find_command({"-h"}).command.empty());
    BOOST_CHECK_THROW(find_command({"-f", "tsv", "dna"}), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
