// VCF tables written byte by byte (gk/vcf/FORMAT.md#vcf-tables).
#include <boost/test/unit_test.hpp>
#include <stdexcept>

#include "gk/base/error.hpp"
#include "gk/vcf/vcfbin_writer.hpp"
#include "support/small_vcfbin.hpp"

using namespace gk;
using namespace gk::vcf;
using namespace gk::testing;
using namespace std::string_literals;

namespace {

// What stands behind the variants of a table without rows: from its INFO columns on.
constexpr std::size_t empty_variants = 56;

TextMode mode_of(const std::vector<std::string>& texts) {
    SmallVcfbin table;
    for (std::size_t i = 0; i < texts.size(); ++i) table.add("chr1", static_cast<std::int32_t>(i), "A", "C");
    table.info = {text_column("T", texts)};
    const MappedVcfbin mapped(table.bytes());
    for (table::Row row = 0; row < texts.size(); ++row) BOOST_TEST(mapped->info("T")->texts[row] == texts[row]);
    return mapped->info("T")->texts.mode();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcfbin_writer)

BOOST_AUTO_TEST_CASE(an_empty_table) {
    const std::string expected =
        "\xED\xC0\x05\0\x01\0\x42\x85\0\0\0\0\0\0\0\0\x1A\0\0\0\x02\0\x42\x85\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0"
        "\x03\0\x42\x85\0\0\0\0\0\0\0\0\x90\x09\x42\x85\0\0\0\0\0\0\0\0\0\0\0\0"s;
    BOOST_TEST(expected.size() == 68U);
    BOOST_TEST((SmallVcfbin{}.bytes() == expected));
}

BOOST_AUTO_TEST_CASE(samples_go_with_format_columns) {
    SmallVcfbin table;
    table.samples = {"a", "bc"};
    BOOST_TEST((table.bytes() == SmallVcfbin{}.bytes()));
    table.format = {number_column<std::int8_t>("GT", CellType::int8, 1, {})};
    const std::string expected =
        "\0\0\0\0"s              // no INFO column
        "\x02\0\0\0\x01\0\0\0"s  // samples, columns
        "\0\0\0\0\x01\0\0\0GT\0\0"s
        "\0\0\0\0\0\0\0\0\x01\0\0\0"s
        "\x05\0\0\0a\0bc\0"s;
    BOOST_TEST((table.bytes().substr(empty_variants) == expected));
}

BOOST_AUTO_TEST_CASE(columns_are_sorted_and_padded) {
    SmallVcfbin table;
    table.add("chr1", 5, "A", "C");
    table.info = {number_column<std::int8_t>("b", CellType::int8, 1, {7}),
                  number_column<std::int16_t>("B", CellType::int16, 3, {1, 2, 3}),
                  number_column<std::uint8_t>("AAA", CellType::boolean, 1, {1}),
                  number_column<std::uint8_t>("AA", CellType::boolean, 1, {0})};
    const std::string bytes = table.bytes();
    const std::string expected =
        "\x04\0\0\0"s
        "\x06\0\0\0\x01\0\0\0AA\0\0"s
        "\x01\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0"s
        "\x06\0\0\0\x01\0\0\0AAA\0"s
        "\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0"s
        "\x01\0\0\0\x03\0\0\0B\0\0\0"s
        "\x03\0\0\0\0\0\0\0\x02\0\0\0\x01\0\x02\0\x03\0\0\0"s
        "\0\0\0\0\x01\0\0\0b\0\0\0"s
        "\x01\0\0\0\0\0\0\0\x01\0\0\0\x07\0\0\0"s
        "\0\0\0\0\0\0\0\0"s;
    BOOST_TEST((bytes.substr(bytes.size() - expected.size()) == expected));
}

BOOST_AUTO_TEST_CASE(a_row_with_letters_and_one_with_texts) {
    SmallVcfbin table;
    table.add("chr1", 2003, "G", "C");
    table.add("chr1", 7, "AC", "");
    const std::string bytes = table.bytes();
    constexpr std::size_t rows = 4 + 4 + 12;
    BOOST_TEST((bytes.substr(rows, 26) ==
                "\xD3\x07\0\0\xD3\x07\0\0\x87\xB7\x65\x44\x19\xC5\xF9\x56\x9F\x9D\x6C\xD5\x01G\0C\0\xFF"s));
    BOOST_TEST((bytes.substr(rows + 26 + 21, 5) == "\0\0\0\0\0"s));
    BOOST_TEST((bytes.substr(rows + 52 + 4 + 12, 4) == "AC\0\0"s));
}

BOOST_AUTO_TEST_CASE(the_shorter_way_of_holding_texts) {
    BOOST_TEST((mode_of({}) == TextMode::fixed));
    BOOST_TEST((mode_of({""}) == TextMode::fixed));
    BOOST_TEST((mode_of({"a long text of one row"}) == TextMode::fixed));
    // Two rows, one of them empty: 2 (n + 1) bytes against 15 + n + 2.
    BOOST_TEST((mode_of({std::string(15, 'x'), ""}) == TextMode::fixed));
    BOOST_TEST((mode_of({std::string(16, 'x'), ""}) == TextMode::variable));
    BOOST_TEST((mode_of({"", "ab", std::string(300, 'y'), ""}) == TextMode::variable));
}

BOOST_AUTO_TEST_CASE(texts_byte_by_byte) {
    SmallVcfbin table;
    table.add("chr1", 1, "A", "C");
    table.add("chr1", 2, "A", "C");
    table.info = {text_column("T", {"ab", ""})};
    const std::string bytes = table.bytes();
    const std::size_t column = bytes.find("T\0\0\0\x59\x12\x23\x31"s) - 8;
    const std::string payload = bytes.substr(column + 16);
    const std::size_t pad = (8 - (column + 16) % 8) % 8;
    const std::string tail = "\0\0\0\0\0\0\0\0"s;
    std::string expected = std::string(pad, '\0') +
                           "\x0E\0\0\0\0\0\0\0\0\0\0\0\x03\0\0\0"
                           "ab\0\0\0\0\x57\x12\x23\x31"s;
    while ((column + 16 + expected.size()) % 4 != 0) expected.push_back('\0');
    BOOST_TEST((payload == expected + tail));

    table.info = {text_column("T", {std::string(16, 'x'), ""})};
    const std::string variable = table.bytes().substr(column + 16);
    expected = std::string(pad, '\0') + "\x25\0\0\0\0\0\0\0\x01\0\0\0\x0F\0\0\0\0\x20\0\0\0\0\x21\0\0\0\0"s +
               std::string(16, 'x') + "\0\0\x57\x12\x23\x31"s;
    while ((column + 16 + expected.size()) % 4 != 0) expected.push_back('\0');
    BOOST_TEST((variable == expected + tail));
}

BOOST_AUTO_TEST_CASE(what_is_read_is_written_again) {
    const std::string bytes = small_vcfbin().bytes();
    const MappedVcfbin mapped(bytes);
    BOOST_TEST((bytes_of(stored_content(*mapped)) == bytes));
}

BOOST_AUTO_TEST_CASE(texts_may_come_in_pieces_of_several) {
    SmallVcfbin one_by_one;
    SmallVcfbin together;
    for (SmallVcfbin* table : {&one_by_one, &together})
        for (std::int32_t i = 0; i < 3; ++i) table->add("chr1", i, "A", "C");
    one_by_one.info = {text_column("T", {"a", std::string(40, 'b'), "c"})};
    together.info = one_by_one.info;
    together.info[0].each_piece = [](const ColumnContent::Use& use) {
        const std::string all = "a\0"s + std::string(40, 'b') + "\0c\0"s;
        use({reinterpret_cast<const std::uint8_t*>(all.data()), all.size()});
        use({});
    };
    BOOST_TEST((one_by_one.bytes() == together.bytes()));
}

BOOST_AUTO_TEST_CASE(columns_that_are_not_as_they_say) {
    SmallVcfbin table;
    table.info = {number_column<std::int8_t>("A", CellType::int8, 1, {1})};
    table.info[0].count = 2;
    BOOST_CHECK_THROW(table.bytes(), std::logic_error);
    table.info = {text_column("T", {"a"})};
    table.info[0].longest = std::uint64_t{1} << 32;
    table.info[0].text_bytes = table.info[0].longest + 1;
    BOOST_TEST(contains(message_of<Error>([&] { table.bytes(); }), "INFO column T are too long"));
}

BOOST_AUTO_TEST_SUITE_END()
