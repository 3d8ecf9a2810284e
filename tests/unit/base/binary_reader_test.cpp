// Reads from bytes that nobody vouches for.
#include <boost/test/unit_test.hpp>

#include "gk/base/binary_reader.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(binary_reader)

BOOST_AUTO_TEST_CASE(numbers_in_both_byte_orders) {
    const std::uint8_t bytes[] = {7, 1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8};
    const std::string file = "x";
    BinaryReader little(bytes, file);
    BOOST_TEST(little.u8("a") == 7);
    BOOST_TEST(little.u32("b") == 0x04030201U);
    BOOST_TEST(little.u64("c") == 0x0807060504030201U);
    BOOST_TEST(little.offset() == sizeof bytes);
    BinaryReader big(bytes, file, 1, true);
    BOOST_TEST(big.u32("b") == 0x01020304U);
    BOOST_TEST(big.u64("c") == 0x0102030405060708U);
    BOOST_TEST(load_unaligned<std::int32_t>(bytes + 1) == 0x04030201);
}

BOOST_AUTO_TEST_CASE(nothing_is_read_beyond_the_end) {
    const std::uint8_t bytes[] = {1, 2, 3, 4, 5};
    const std::string file = "x.2bit";
    const auto error = [&](std::uint64_t offset, const std::function<void(BinaryReader&)>& read) {
        BinaryReader reader(bytes, file, offset);
        return message_of<DataError>([&] { read(reader); });
    };
    BOOST_TEST(error(2, [](BinaryReader& reader) { reader.u32("index"); }) ==
               "the file ends inside the index (x.2bit, byte 2)");
    BOOST_TEST(error(5, [](BinaryReader& reader) { reader.u8("index"); }) ==
               "the file ends inside the index (x.2bit, byte 5)");
    BOOST_TEST(error(1, [](BinaryReader& reader) { reader.take(UINT64_MAX, "rows"); }) ==
               "the file ends inside the rows (x.2bit, byte 1)");
    BOOST_TEST(error(9, [](BinaryReader& reader) { reader.take(0, "rows"); }) ==
               "the file ends inside the rows (x.2bit, byte 9)");
    BOOST_TEST(error(5, [](BinaryReader& reader) { reader.take(0, "rows"); }) == "");
    // A failed read moves nothing.
    BinaryReader reader(bytes, file, 2);
    BOOST_CHECK_THROW(reader.u64("x"), DataError);
    BOOST_TEST(reader.offset() == 2U);
    BOOST_TEST(*reader.take(3, "x") == 3);
}

BOOST_AUTO_TEST_SUITE_END()
