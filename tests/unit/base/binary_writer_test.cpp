// Binary numbers and marks as they are written, and read back.
#include <boost/test/unit_test.hpp>
#include <limits>
#include <span>

#include "gk/base/binary_reader.hpp"
#include "gk/base/binary_writer.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/base/output_file.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::span<const std::uint8_t> bytes_in(const ByteBuffer& buffer) {
    return {reinterpret_cast<const std::uint8_t*>(buffer.view().data()), buffer.size()};
}

/// Both ends of a type's range come back, from an odd offset.
template <typename T>
void check_round_trip(void (BinaryWriter<ByteBuffer>::*write)(T), T (BinaryReader::*read)(const char*)) {
    const std::string file = "x";
    ByteBuffer buffer;
    BinaryWriter writer(buffer);
    writer.u8(0);
    const T values[] = {std::numeric_limits<T>::lowest(), T{1}, std::numeric_limits<T>::max()};
    for (const T value : values) (writer.*write)(value);
    BOOST_TEST(writer.offset() == 1 + 3 * sizeof(T));
    BOOST_TEST(buffer.size() == writer.offset());
    BinaryReader reader(bytes_in(buffer), file, 1);
    for (const T value : values) BOOST_TEST((reader.*read)("number") == value);
    // Cut at any byte, the number that is cut is the one that fails.
    for (std::size_t size = 1; size < buffer.size(); ++size) {
        BinaryReader cut(bytes_in(buffer).first(size), file, 1);
        const std::size_t whole = (size - 1) / sizeof(T);
        for (std::size_t i = 0; i < whole; ++i) (cut.*read)("number");
        BOOST_TEST(message_of<DataError>([&] { (cut.*read)("number"); }) ==
                   "the file ends inside the number (x, byte " + std::to_string(1 + whole * sizeof(T)) + ")");
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(binary_writer)

BOOST_AUTO_TEST_CASE(numbers_come_back) {
    using Writer = BinaryWriter<ByteBuffer>;
    check_round_trip(&Writer::u8, &BinaryReader::u8);
    check_round_trip(&Writer::u16, &BinaryReader::u16);
    check_round_trip(&Writer::u32, &BinaryReader::u32);
    check_round_trip(&Writer::u64, &BinaryReader::u64);
    check_round_trip(&Writer::i8, &BinaryReader::i8);
    check_round_trip(&Writer::i16, &BinaryReader::i16);
    check_round_trip(&Writer::i32, &BinaryReader::i32);
    check_round_trip(&Writer::i64, &BinaryReader::i64);
    check_round_trip(&Writer::f32, &BinaryReader::f32);
}

BOOST_AUTO_TEST_CASE(padding_at_each_offset) {
    for (std::size_t size = 0; size <= 8; ++size) {
        ByteBuffer buffer;
        BinaryWriter writer(buffer);
        const std::string text(size, 'x');
        writer.bytes(text);
        writer.pad(4);
        const std::size_t padded = (size + 3) / 4 * 4;
        BOOST_TEST(writer.offset() == padded);
        BOOST_TEST((buffer.view() == text + std::string(padded - size, '\0')));
    }
}

BOOST_AUTO_TEST_CASE(marks_come_back) {
    constexpr BinaryFormat format = {
        .signature = 0xEDBA, .version = 22, .name = "toy", .content = "a toy", .rebuilder = "gk toy"};
    const TemporaryFolder folder;
    const std::string path = folder.file("toy");
    OutputFile file(path);
    BinaryWriter writer(file);
    writer.header(format);
    writer.checkpoint(0x85420001U);
    writer.array("abcdef", 3, 2);
    writer.array("", 0, 4);
    writer.array(1, 4);
    writer.i32(-1);
    BOOST_TEST(writer.offset() == 4U + 4 + 18 + 12 + 16);
    file.commit();

    using namespace std::string_literals;
    const std::string content = content_of(path);
    BOOST_TEST((content == "\xBA\xED\x16\0\x01\0\x42\x85"
                           "\x03\0\0\0\0\0\0\0\x02\0\0\0abcdef"
                           "\0\0\0\0\0\0\0\0\x04\0\0\0"
                           "\x01\0\0\0\0\0\0\0\x04\0\0\0\xFF\xFF\xFF\xFF"s));
    BinaryReader reader({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()}, path);
    reader.header(format);
    reader.checkpoint(0x85420001U);
    const BinaryArray letters = reader.array(2, "letters");
    BOOST_TEST(std::string(letters.data, letters.data + 2 * letters.count) == "abcdef");
    BOOST_TEST(reader.array(4, "numbers").count == 0U);
    const BinaryArray numbers = reader.array(4, "numbers");
    BOOST_TEST(load_unaligned<std::int32_t>(numbers.data) == -1);
    reader.end("array");
}

BOOST_AUTO_TEST_SUITE_END()
