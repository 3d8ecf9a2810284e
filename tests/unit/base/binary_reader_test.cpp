// Reads from bytes that nobody vouches for.
#include <boost/test/unit_test.hpp>
#include <functional>
#include <vector>

#include "gk/base/binary_reader.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr BinaryFormat toy_format = {
    .signature = 0xEDBA, .version = 3, .name = "toy", .content = "a toy table", .rebuilder = "gk toy build"};

/// What `read` says of the bytes from `offset` on of a file named `x`; nothing where it finds no fault.
std::string reading_error(const Bytes& bytes, std::uint64_t offset, const std::function<void(BinaryReader&)>& read) {
    const std::string file = "x";
    BinaryReader reader(bytes, file, offset);
    return message_of<DataError>([&] { read(reader); });
}

/// A list of three items of two bytes.
const Bytes short_list = {3, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 'a', 'b', 'c', 'd', 'e', 'f', 'g'};

}  // namespace

BOOST_AUTO_TEST_SUITE(binary_reader)

BOOST_AUTO_TEST_CASE(numbers_in_both_byte_orders) {
    const Bytes bytes = {7, 1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2};
    const std::string file = "x";
    BinaryReader little(bytes, file);
    BOOST_TEST(little.u8("a") == 7);
    BOOST_TEST(little.u32("b") == 0x04030201U);
    BOOST_TEST(little.u64("c") == 0x0807060504030201U);
    BOOST_TEST(little.u16("d") == 0x0201U);
    BOOST_TEST(little.offset() == bytes.size());
    BinaryReader big(bytes, file, 1, true);
    BOOST_TEST(big.u32("b") == 0x01020304U);
    BOOST_TEST(big.u64("c") == 0x0102030405060708U);
    BOOST_TEST(big.u16("d") == 0x0102U);
    BOOST_TEST(load_unaligned<std::int32_t>(bytes.data() + 1) == 0x04030201);
}

BOOST_AUTO_TEST_CASE(signed_numbers_and_reals) {
    const Bytes bytes = {0xFE, 0xFD, 0xFF, 0xFC, 0xFF, 0xFF, 0xFF, 0xFB, 0xFF, 0xFF,
                         0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0,    0,    0xC0, 0xBF};
    const std::string file = "x";
    BinaryReader reader(bytes, file);
    BOOST_TEST(reader.i8("a") == -2);
    BOOST_TEST(reader.i16("b") == -3);
    BOOST_TEST(reader.i32("c") == -4);
    BOOST_TEST(reader.i64("d") == -5);
    BOOST_TEST(reader.f32("e") == -1.5F);
    const Bytes swapped = {0xBF, 0xC0, 0, 0};
    BOOST_TEST(BinaryReader(swapped, file, 0, true).f32("e") == -1.5F);
}

BOOST_AUTO_TEST_CASE(nothing_is_read_beyond_the_end) {
    const Bytes bytes = {1, 2, 3, 4, 5};
    BOOST_TEST(reading_error(bytes, 2, [](BinaryReader& reader) { reader.u32("index"); }) ==
               "the file ends inside the index (x, byte 2)");
    BOOST_TEST(reading_error(bytes, 5, [](BinaryReader& reader) { reader.u8("index"); }) ==
               "the file ends inside the index (x, byte 5)");
    BOOST_TEST(reading_error(bytes, 1, [](BinaryReader& reader) { reader.take(UINT64_MAX, "rows"); }) ==
               "the file ends inside the rows (x, byte 1)");
    BOOST_TEST(reading_error(bytes, 9, [](BinaryReader& reader) { reader.take(0, "rows"); }) ==
               "the file ends inside the rows (x, byte 9)");
    BOOST_TEST(reading_error(bytes, 5, [](BinaryReader& reader) { reader.take(0, "rows"); }) == "");
    // A failed read moves nothing.
    const std::string file = "x";
    BinaryReader reader(bytes, file, 2);
    BOOST_CHECK_THROW(reader.u64("x"), DataError);
    BOOST_TEST(reader.offset() == 2U);
    BOOST_TEST(*reader.take(3, "x") == 3);
}

BOOST_AUTO_TEST_CASE(padding_at_each_offset) {
    const Bytes bytes(8);
    const std::string file = "x";
    for (std::uint64_t offset = 0; offset <= 8; ++offset) {
        BinaryReader reader(bytes, file, offset);
        reader.pad(4);
        BOOST_TEST(reader.offset() == (offset + 3) / 4 * 4);
    }
    BOOST_TEST(reading_error(Bytes(6), 5, [](BinaryReader& reader) { reader.pad(4); }) ==
               "the file ends inside the padding (x, byte 5)");
}

BOOST_AUTO_TEST_CASE(checkpoints) {
    const Bytes bytes = {9, 1, 0, 0x42, 0x85, 9};
    const auto at = [&](std::uint64_t offset) {
        return reading_error(bytes, offset, [](BinaryReader& reader) { reader.checkpoint(0x85420001U); });
    };
    BOOST_TEST(at(1) == "");
    BOOST_TEST(at(2) == "the file is damaged: a checkpoint is wrong (x, byte 2)");
    BOOST_TEST(at(3) == "the file ends inside the checkpoint (x, byte 3)");
}

BOOST_AUTO_TEST_CASE(arrays) {
    const std::string file = "x";
    BinaryReader reader(short_list, file);
    const BinaryArray array = reader.array(2, "items", 4);
    BOOST_TEST(array.count == 3U);
    BOOST_TEST(array.offset == 12U);
    BOOST_TEST(array.data == short_list.data() + 12);
    BOOST_TEST(reader.offset() == 18U);
    const auto error = [](const Bytes& bytes, std::uint32_t item_size, std::uint64_t limit) {
        return reading_error(bytes, 0, [&](BinaryReader& cut) { cut.array(item_size, "items", limit); });
    };
    BOOST_TEST(error(short_list, 4, 9) == "the file is damaged: its items have 2 bytes each instead of 4 (x, byte 8)");
    BOOST_TEST(error(short_list, 2, 3) ==
               "the file is damaged: it promises 3 items, more than such a file can have (x, byte 0)");
    for (std::size_t size = 0; size < 18; ++size) {
        const std::size_t place = size < 8 ? 0 : size < 12 ? 8 : 12;
        BOOST_TEST(error(Bytes(short_list.begin(), short_list.begin() + static_cast<std::ptrdiff_t>(size)), 2, 9) ==
                   "the file ends inside the items (x, byte " + std::to_string(place) + ")");
    }
    // As many bytes as 64 bits can't count.
    Bytes endless = short_list;
    endless[7] = 0x80;
    BOOST_TEST(error(endless, 2, BinaryReader::no_limit) == "the file ends inside the items (x, byte 12)");
}

BOOST_AUTO_TEST_CASE(headers) {
    const auto error = [](const Bytes& bytes) {
        return reading_error(bytes, 0, [](BinaryReader& reader) { reader.header(toy_format); });
    };
    BOOST_TEST(error({0xBA, 0xED, 3, 0}) == "");
    BOOST_TEST(error({}) == "the file is empty, not a toy table (x)");
    BOOST_TEST(error({0xBA}) == "the file ends inside the header (x, byte 0)");
    BOOST_TEST(error({0xBA, 0xED, 3}) == "the file ends inside the header (x, byte 2)");
    BOOST_TEST(error({0xBA, 0xEE, 3, 0}) == "this is not a toy file: its signature is wrong (x, byte 0)");
    BOOST_TEST(error({0xBA, 0xED, 2, 1}) ==
               "toy version 258; gk reads version 3: rebuild it with gk toy build (x, byte 2)");
}

BOOST_AUTO_TEST_CASE(ends) {
    const auto error = [](std::uint64_t offset) {
        return reading_error({1, 2, 3}, offset, [](BinaryReader& reader) { reader.end("table"); });
    };
    BOOST_TEST(error(3) == "");
    BOOST_TEST(error(2) == "there is something else behind the last table (x, byte 2)");
}

BOOST_AUTO_TEST_CASE(errors_name_the_innermost_section) {
    const std::string file = "x";
    BinaryReader reader(short_list, file);
    const auto error = [&](const std::function<void()>& read) { return message_of<DataError>(read); };
    {
        const BinaryReader::Section table(reader, "table", "exons");
        BOOST_TEST(error([&] { reader.take(99, "rows"); }) ==
                   "the file ends inside the rows of the table exons (x, byte 0)");
        {
            const BinaryReader::Section column(reader, "column", "DP");
            BOOST_TEST(error([&] { reader.array(2, "values", 3); }) ==
                       "the column DP is damaged: it promises 3 values, more than such a column can have (x, byte 0)");
        }
        BOOST_TEST(error([&] { reader.fail("it is odd", 2); }) == "the table exons is damaged: it is odd (x, byte 10)");
    }
    BOOST_TEST(error([&] { reader.fail("it is odd"); }) == "the file is damaged: it is odd (x, byte 12)");
    BOOST_TEST(error([&] { reader.take(99, "rows"); }) == "the file ends inside the rows (x, byte 12)");
}

BOOST_AUTO_TEST_SUITE_END()
