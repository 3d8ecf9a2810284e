// Rows whose fields may be quoted, as Python's csv module reads them.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/io/csv.hpp"
#include "gk/io/text_lines.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

// Each row as `line:field|field`, rows one behind the other.
std::string rows_of(std::string_view text) {
    io::TextLines lines(text);
    std::string out;
    io::for_each_csv_row(lines, "t.tsv", '\t', [&](const io::CsvRow& row) {
        out += std::to_string(row.line);
        for (const std::string& field : row.fields) out += '|' + field;
        out += ';';
    });
    return out;
}

std::string csv_complaint(std::string_view text) {
    return message_of<DataError>([&] { rows_of(text); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(fields_and_quotes) {
    const std::pair<const char*, const char*> cases[] = {
        {"", ""},
        {"\n\n", ""},
        {"a\tb\n", "1|a|b;"},
        {"a\tb", "1|a|b;"},
        {"a\tb\r\nc\r\n", "1|a|b;2|c;"},
        {"\n\na\n", "3|a;"},
        {"\t\n", "1||;"},
        {"a\t\t\n", "1|a||;"},
        {"\"a\"\t\"b\"\n", "1|a|b;"},
        {"\"a\tb\"\tc\n", "1|a\tb|c;"},
        {"\"a\"\"b\"\n", "1|a\"b;"},
        {"\"\"\t\"\"\"\"\n", "1||\";"},
        {"a\"b\"\tc\"\n", "1|a\"b\"|c\";"},  // not at a field's beginning
        {"\"a\"b\"\tc\n", "1|ab\"|c;"},      // what follows a closed field belongs to it
        {"\"a\nb\"\tc\nd\n", "1|a\nb|c;3|d;"},
        {"\"a\r\n\r\nb\"\n", "1|a\n\nb;"},
        {"\"\n\"\n", "1|\n;"},
    };
    for (const auto& [text, expected] : cases) BOOST_TEST(rows_of(text) == expected, text);
}

BOOST_AUTO_TEST_CASE(a_row_is_known_as_it_was_read) {
    io::TextLines lines("x\n\"a\nb\"\tc\n");
    std::vector<std::string> texts;
    io::for_each_csv_row(lines, "t.tsv", '\t', [&](const io::CsvRow& row) { texts.push_back(row.text); });
    BOOST_REQUIRE(texts.size() == 2U);
    BOOST_TEST(texts[1] == "\"a\nb\"\tc");
}

BOOST_AUTO_TEST_CASE(a_quote_that_does_not_end) {
    BOOST_TEST(contains(csv_complaint("a\nb\t\"c\nd\n"), "t.tsv:2"));
    BOOST_TEST(contains(csv_complaint("\""), "the quoted field that begins here does not end"));
    std::string long_text = "a\n\"";
    for (int i = 0; i < 3000; ++i) long_text += std::string(1000, 'x') + '\n';
    BOOST_TEST(contains(csv_complaint(long_text + "\"\n"), "t.tsv:2"));
}

BOOST_AUTO_TEST_SUITE_END()
