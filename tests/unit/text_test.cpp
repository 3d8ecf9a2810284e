// Text: numbers, fields, lines, JSON strings, near names, growing buffers, files that appear when they are complete.
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/json_text.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"
#include "gk/base/suggest.hpp"
#include "gk/base/text_file.hpp"
#include "temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::string json(std::string_view text) {
    ByteBuffer out;
    append_json_string(out, text);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(integers) {
    BOOST_TEST(parse_integer<int>("0").value() == 0);
    BOOST_TEST(parse_integer<int>("-7").value() == -7);
    BOOST_TEST(parse_integer<int>("010").value() == 10);
    BOOST_TEST(parse_integer<std::int32_t>("2147483647").value() == 2147483647);
    BOOST_TEST(!parse_integer<std::int32_t>("2147483648"));
    BOOST_TEST(!parse_integer<std::uint32_t>("-1"));
    for (const char* bad : {"", "-", "+5", " 5", "5 ", "5x", "0x5", "5.0", "1e3", "--5", "5\n"})
        BOOST_TEST(!parse_integer<int>(bad), "'" << bad << "'");
    BOOST_TEST(!parse_integer<int>(std::string_view("5\0", 2)));
    BOOST_TEST(with_commas(0) == "0");
    BOOST_TEST(with_commas(999) == "999");
    BOOST_TEST(with_commas(1000) == "1,000");
    BOOST_TEST(with_commas(18446744073709551615U) == "18,446,744,073,709,551,615");
}

BOOST_AUTO_TEST_CASE(fields_and_lines) {
    BOOST_TEST(trimmed(" \t\r\n a b \v\f") == "a b");
    BOOST_TEST(trimmed(" \t") == "");
    BOOST_TEST(in_quotes("") == "''");
    BOOST_TEST(in_quotes("ACG") == "'ACG'");
    BOOST_TEST(in_quotes(std::string(60, 'A')) == "'" + std::string(60, 'A') + "'");
    BOOST_TEST(in_quotes(std::string(61, 'A')) == "'" + std::string(60, 'A') + "...'");
    const auto fields = split_at_tabs("a\t\tb c\t");
    BOOST_REQUIRE(fields.size() == 4U);
    BOOST_TEST(fields[2] == "b c");
    BOOST_TEST(split_at_tabs("").size() == 1U);
    const std::vector<std::string> expected{"a", "", "b\rc", " "};
    BOOST_TEST(split_lines("a\r\n\nb\rc\n \n") == expected, boost::test_tools::per_element());
    BOOST_TEST(split_lines("a\n\nb\rc\r\n ") == expected, boost::test_tools::per_element());
    BOOST_TEST(split_lines("").empty());
    BOOST_TEST(split_lines("\n").size() == 1U);
    BOOST_CHECK_THROW(read_file("/nowhere/none"), Error);
}

BOOST_AUTO_TEST_CASE(json_escapes) {
    BOOST_TEST(json("") == R"("")");
    BOOST_TEST(json("chr1 /x") == R"("chr1 /x")");
    BOOST_TEST(json("a\"b\\c") == R"("a\"b\\c")");
    BOOST_TEST(json("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    BOOST_TEST(json(std::string_view("\0\x01\x1f\x7f", 4)) == "\"\\u0000\\u0001\\u001f\x7f\"");
    BOOST_TEST(json("kontig\xc3\xa9 \xe6\x97\xa5 \xf0\x9f\xa7\xac") ==
               "\"kontig\xc3\xa9 \xe6\x97\xa5 \xf0\x9f\xa7\xac\"");
}

BOOST_AUTO_TEST_CASE(json_of_what_is_not_utf8) {
    const std::string r = "\xef\xbf\xbd";
    const auto check = [](std::string_view bytes, const std::string& expected) {
        BOOST_TEST(json("a" + std::string(bytes) + "z") == "\"a" + expected + "z\"");
    };
    check("\x80", r);
    check("\xff\xfe", r + r);
    check("\xc3", r);
    check("\xc0\xaf", r + r);                  // overlong
    check("\xe0\x80\x80", r + r + r);          // overlong
    check("\xed\xa0\x80", r + r + r);          // a surrogate
    check("\xf4\x90\x80\x80", r + r + r + r);  // beyond U+10FFFF
    check("\xf5\x80\x80\x80", r + r + r + r);
    check("\xe6\x97", r);  // one for a maximal part
    check("\xf0\x9f\xa7", r);
    check("\xe6\x97\xc3\xa9", r + "\xc3\xa9");
    check("\xf4\x8f\xbf\xbf", "\xf4\x8f\xbf\xbf");
    check("\xed\x9f\xbf\xee\x80\x80", "\xed\x9f\xbf\xee\x80\x80");
    BOOST_TEST(json("\xe6\x97") == "\"" + r + "\"");
}

BOOST_AUTO_TEST_CASE(json_of_random_bytes) {
    std::mt19937 random(9);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t n = random() % 12; n != 0; --n)
            text += static_cast<char>(random() % 3 == 0 ? 0x80 + random() % 128 : random() % 256);
        const std::string got = json(text);
        // The library replaces broken sequences by the same rule.
        BOOST_REQUIRE(got == nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        BOOST_REQUIRE(nlohmann::json::accept(got));
    }
}

BOOST_AUTO_TEST_CASE(near_names) {
    const std::vector<std::string_view> names{"chr1", "chr2", "chr10", "chrX", "MT", "scaffold_12"};
    BOOST_TEST(closest("Chr10", names) == "chr10");
    BOOST_TEST(closest("10", names) == "chr10");
    BOOST_TEST(closest("X", names) == "chrX");
    BOOST_TEST(closest("x", names) == "chrX");
    BOOST_TEST(closest("chrMT", names) == "MT");
    BOOST_TEST(closest("scafold_12", names) == "scaffold_12");
    BOOST_TEST(closest("scaffodl_12", names) == "scaffold_12");
    BOOST_TEST(closest("chr3", names) == "chr1");  // the first of equally near ones
    BOOST_TEST(closest("whatever", names) == "");
    BOOST_TEST(closest("", names) == "");
    BOOST_TEST(closest("chr1", {}) == "");
    BOOST_TEST(closest("a", {"b", ""}) == "");
    BOOST_TEST(closest("chr", {"chr", "chr1"}) == "chr");
    BOOST_TEST(did_you_mean("CHRX", names) == "; did you mean 'chrX'?");
    BOOST_TEST(did_you_mean("whatever", names) == "");
}

BOOST_AUTO_TEST_CASE(buffers) {
    ByteBuffer buffer;
    std::string expected;
    for (int i = 0; i < 20000; ++i) {
        buffer.append_integer(i * -7L);
        buffer.push(' ');
        buffer.append_fill(static_cast<std::size_t>(i % 3), 'x');
        expected += std::to_string(i * -7L) + " " + std::string(static_cast<std::size_t>(i % 3), 'x');
    }
    BOOST_TEST((buffer.view() == expected));
    buffer.truncate(3);
    BOOST_TEST(buffer.view() == "0 -");
    buffer.clear();
    BOOST_TEST(buffer.empty());
    buffer.append_integer(INT64_MIN);
    BOOST_TEST(buffer.view() == "-9223372036854775808");
}

BOOST_AUTO_TEST_CASE(errors_say_where) {
    BOOST_TEST(DataError::at_line("bad", "x.bed", 7).what() == std::string("bad (x.bed:7)"));
    BOOST_TEST(DataError::at_offset("bad", "x.2bit", 16).what() == std::string("bad (x.2bit, byte 16)"));
    BOOST_TEST(DataError("bad", "x").what() == std::string("bad (x)"));
}

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
        file.write_u8(7);
        file.write_u32(0x01020304U);
        file.write_u64(5);
        file.commit();
    }
    BOOST_TEST(content_of(path) == std::string("ab\x07\x04\x03\x02\x01\x05\0\0\0\0\0\0\0", 15));
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

BOOST_AUTO_TEST_SUITE_END()
