// Whether what a column of a VCF table holds is as the format says.
#include <boost/test/unit_test.hpp>

#include "gk/vcf/stored_column_check.hpp"
#include "support/small_vcfbin.hpp"

using namespace gk;
using namespace gk::vcf;
using namespace gk::testing;
using namespace std::string_literals;

namespace {

// Of the INFO columns of a table.
std::string info_problems(const std::string& bytes) {
    const MappedVcfbin mapped(bytes);
    table::Problems problems;
    for (const StoredColumn& column : mapped->info()) check_column(*mapped, "INFO", column, problems);
    std::string text;
    for (const std::string& problem : problems.take()) text += problem + "\n";
    return text;
}

std::string bytes_with(ColumnContent column) {
    SmallVcfbin table;
    for (std::int32_t i = 0; i < 3; ++i) table.add("chr1", i, "A", "C");
    table.info = {std::move(column)};
    return table.bytes();
}

// With a text, or part of one, replaced by another of its length.
std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
    const std::size_t at = bytes.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_REQUIRE(from.size() == to.size());
    return bytes.replace(at, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stored_column_check)

BOOST_AUTO_TEST_CASE(booleans) {
    BOOST_TEST(info_problems(bytes_with(number_column<std::uint8_t>("B", CellType::boolean, 1, {0, 1, 1}))) == "");
    BOOST_TEST(info_problems(bytes_with(number_column<std::uint8_t>("B", CellType::boolean, 1, {0, 2, 255}))) ==
               "INFO column B: cell 1: it holds 2, not 0 to 1\nINFO column B: cell 2: it holds -1, not 0 to 1\n");
}

BOOST_AUTO_TEST_CASE(codes_are_of_their_columns_alone) {
    BOOST_TEST(info_problems(bytes_with(number_column<std::int8_t>("GT", CellType::int8, 1, {0, 6, 9}))) == "");
    BOOST_TEST(info_problems(bytes_with(number_column<std::int8_t>("SVTYPE", CellType::int8, 1, {0, 6, 9}))) ==
               "INFO column SVTYPE: cell 2: it holds 9, not 0 to 6\n");
}

BOOST_AUTO_TEST_CASE(padding) {
    const std::string bytes = bytes_with(number_column<std::uint8_t>("BB", CellType::boolean, 1, {0, 1, 1}));
    BOOST_TEST(info_problems(replaced(bytes, "BB\0\0"s, "BB\0\1"s)) ==
               "the padding at byte " + std::to_string(bytes.find("BB\0"s) + 3) + " is not 0\n");
    const std::size_t behind_values = bytes.find("BB\0"s) + 4 + 12 + 3;
    BOOST_TEST(info_problems(with_number_at(bytes, behind_values, std::uint8_t{1})) ==
               "the padding at byte " + std::to_string(behind_values) + " is not 0\n");
    const std::string texts = bytes_with(text_column("T", {"a", "b", "c"}));
    const std::size_t checkpoint = texts.find("\x59\x12\x23\x31"s);
    BOOST_REQUIRE((checkpoint + 4) % 8 != 0);
    BOOST_TEST(info_problems(with_number_at(texts, checkpoint + 4, std::uint8_t{1})) ==
               "the padding at byte " + std::to_string(checkpoint + 4) + " is not 0\n");
}

BOOST_AUTO_TEST_CASE(fixed_texts) {
    const std::string bytes = bytes_with(text_column("T", {"abc", "", "x"}));
    BOOST_TEST(info_problems(bytes) == "");
    BOOST_TEST(info_problems(replaced(bytes, "abc\0\0\0\0\0x"s, "abc\0\0d\0\0x"s)) ==
               "INFO column T: cell 1: something follows its text\n");
    BOOST_TEST(info_problems(replaced(bytes, "abc\0\0\0\0\0x"s, "ab\0\0\0\0\0\0x"s)) ==
               "INFO column T: its texts have 4 bytes each; the longest needs 3\n");
    BOOST_TEST(contains(info_problems(replaced(bytes, "abc\0\0\0\0\0x"s, "abcd\0\0\0\0x"s)),
                        "INFO column T: the VCF table is damaged: a text has no end ("));
}

BOOST_AUTO_TEST_CASE(variable_texts) {
    const std::string bytes = bytes_with(text_column("T", {"a", "", std::string(40, 'x')}));
    BOOST_TEST(info_problems(bytes) == "");
    const std::string offsets = "\x14\0\0\0\0\x16\0\0\0\0\x17\0\0\0\0\x40\0\0\0\0"s;
    BOOST_TEST(info_problems(replaced(bytes, offsets, "\x14\0\0\0\0\x15\0\0\0\0\x17\0\0\0\0\x40\0\0\0\0"s)) ==
               "INFO column T: cell 1: its text is at offset 21, not at 22\n");
    BOOST_TEST(info_problems(replaced(bytes, offsets, "\x14\0\0\0\0\x16\0\0\0\0\x17\0\0\0\0\x41\0\0\0\0"s)) ==
               "INFO column T: its last offset is 65, not 64\n");
    BOOST_TEST(contains(info_problems(replaced(bytes, offsets, "\x14\0\0\0\0\x16\0\0\0\0\x17\0\0\0\1\x40\0\0\0\0"s)),
                        "INFO column T: the VCF table is damaged: a text lies beyond its column"));
    BOOST_TEST(info_problems(replaced(bytes, "xxx\0"s, "x\0x\0"s)) ==
               "INFO column T: its texts have 2 bytes that are of no row\n");
}

BOOST_AUTO_TEST_SUITE_END()
