// Tables written byte by byte (gk/table/FORMAT.md#layout).
#include <boost/test/unit_test.hpp>

#include "gk/table/layout_writer.hpp"
#include "support/small_table.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(layout_writer)

BOOST_AUTO_TEST_CASE(an_empty_table) {
    using namespace std::string_literals;
    const std::string expected =
        "head.\0\0\0"s                                         // to a multiple of four
        "\x01\0\x42\x85\0\0\0\0\0\0\0\0\x15\0\0\0"s            // no row of 21 bytes
        "\x02\0\x42\x85\0\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0"s  // no text, stranded, padding
        "\x03\0\x42\x85\0\0\0\0\0\0\0\0\x90\x09\x42\x85"s;     // no key
    BOOST_TEST((SmallTable{}.bytes() == expected));
}

BOOST_AUTO_TEST_CASE(a_table_without_strands_says_so) {
    const std::string stranded = SmallTable{{{10, 19, 42, 7, 1}}, "", true}.bytes();
    const std::string unstranded = SmallTable{{{10, 19, 42, 7, 1}}, "", false}.bytes();
    constexpr std::size_t mark = 8 + 4 + 12 + sizeof(table::RowHead) + 4 + 12;
    BOOST_TEST(stranded[mark] == 1);
    BOOST_TEST((unstranded == with_number(stranded, mark, std::uint8_t{0})));
}

BOOST_AUTO_TEST_CASE(parts_are_where_the_format_says) {
    const std::string bytes = small_table().bytes();
    const auto number_at = [&](std::size_t at, std::size_t size) {
        std::uint64_t number = 0;
        std::memcpy(&number, bytes.data() + at, size);
        return number;
    };
    BOOST_TEST(number_at(table_rows_header, 8) == 3U);
    BOOST_TEST(number_at(table_rows_header + 8, 4) == sizeof(table::RowHead));
    BOOST_TEST(number_at(table_rows + 4, 4) == 19U);  // pos3 of row 0
    BOOST_TEST(number_at(table_aux_header, 8) == 5U);
    BOOST_TEST(bytes.substr(table_aux_header + 12, 5) == "texts");
    BOOST_TEST(number_at(table_index, 8) == 2U);
    BOOST_TEST(number_at(table_first_key, 4) == 7U);
    BOOST_TEST(number_at(table_first_key + 4, 1) == 0U);
    BOOST_TEST(number_at(table_second_key + 4, 1) == 1U);
    BOOST_TEST(bytes.size() == table_second_key + 9 + std::size_t{2} * (12 + 8) + 4);
}

BOOST_AUTO_TEST_CASE(two_tables_follow_each_other) {
    const TemporaryFolder folder;
    OutputFile file(folder.file("x"));
    BinaryWriter writer(file);
    writer.bytes("head.");
    table::write_layout(writer, {.row_size = 21, .aux = "a"}, 1);
    table::write_layout(writer, {.row_size = 28, .aux = "bc"}, 1);
    file.commit();
    const MappedFile map(folder.file("x"));
    const std::string name = "x";
    BinaryReader reader(map.bytes(), name, 5);
    BOOST_TEST(table::read_layout(reader, {.name = "first", .row_size = 21}).aux.size() == 1U);
    BOOST_TEST(table::read_layout(reader, {.name = "second", .row_size = 28}).aux.size() == 2U);
    BOOST_TEST(reader.offset() == map.bytes().size());
}

BOOST_AUTO_TEST_SUITE_END()
