// Texts of INFO columns, in the three ways that files hold them.
#include <boost/test/unit_test.hpp>

#include "gk/base/binary_writer.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/base/error.hpp"
#include "gk/vcf/text_cells.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::vcf;
using namespace gk::testing;

namespace {

const std::string file_name = "table";

// A column's texts behind one byte that is something else's, so that the padding counts.
std::string texts_of(std::string_view body, std::uint64_t size) {
    ByteBuffer bytes;
    BinaryWriter writer(bytes);
    writer.u8(9);
    writer.checkpoint(before_texts);
    writer.pad(8);
    writer.u64(size);
    writer.bytes(body);
    writer.checkpoint(after_texts);
    return std::string(bytes.view());
}
std::string texts_of(std::string_view body) {
    return texts_of(body, body.size());
}

// The texts of a column, each with a bar behind it.
std::string read_all(const std::string& bytes, std::uint64_t rows) {
    BinaryReader reader({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, file_name, 1);
    const TextCells texts = read_texts(reader, rows, file_name);
    BOOST_TEST(reader.offset() == bytes.size());
    std::string all;
    for (table::Row row = 0; row < rows; ++row) all += std::string(texts[row]) + "|";
    return all;
}

std::string text_error(const std::string& bytes, std::uint64_t rows) {
    return message_of<DataError>([&] { read_all(bytes, rows); });
}

std::string fixed(std::uint32_t width, std::string_view texts) {
    ByteBuffer body;
    BinaryWriter writer(body);
    writer.u32(0);
    writer.u32(width);
    writer.bytes(texts);
    return std::string(body.view());
}

std::string variable(const std::vector<std::uint64_t>& offsets, std::string_view texts) {
    ByteBuffer body;
    BinaryWriter writer(body);
    writer.u32(1);
    for (const std::uint64_t offset : offsets) writer.bytes(&offset, 5);
    writer.bytes(texts);
    return std::string(body.view());
}

std::string pooled(std::uint32_t width, const std::vector<std::uint64_t>& offsets,
                   const std::vector<std::uint64_t>& indices, std::string_view texts) {
    ByteBuffer body;
    BinaryWriter writer(body);
    writer.u32(2);
    writer.u32(width);
    writer.u64(offsets.size() - 1);
    for (const std::uint64_t offset : offsets) writer.u64(offset);
    for (const std::uint64_t index : indices) writer.bytes(&index, width);
    writer.bytes(texts);
    return std::string(body.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_cells)

using namespace std::string_literals;

BOOST_AUTO_TEST_CASE(fixed_texts) {
    BOOST_TEST(read_all(texts_of(fixed(4, "abc\0\0\0\0\0x\0\0\0"s)), 3) == "abc||x|");
    BOOST_TEST(read_all(texts_of(fixed(1, "")), 0) == "");
    BOOST_TEST(contains(text_error(texts_of(fixed(0, "")), 0), "no room for their ends"));
    BOOST_TEST(contains(text_error(texts_of(fixed(4, "abc\0"s)), 2), "its texts can't have 12 bytes"));
    BOOST_TEST(contains(text_error(texts_of(fixed(4, "abc\0abc\0"s)), 1), "its texts can't have 16 bytes"));
    BOOST_TEST(contains(text_error(texts_of(fixed(4, "abcdabc\0"s)), 2), "a text has no end (table, byte 24)"));
}

BOOST_AUTO_TEST_CASE(variable_texts) {
    BOOST_TEST(read_all(texts_of(variable({15, 19, 20}, "abc\0\0"s)), 2) == "abc||");
    BOOST_TEST(contains(text_error(texts_of(variable({15, 20, 20}, "abc\0\0"s)), 2), "a text lies beyond its column"));
    BOOST_TEST(contains(text_error(texts_of(variable({15, std::uint64_t{1} << 39, 20}, "abc\0\0"s)), 2),
                        "a text lies beyond its column"));
    BOOST_TEST(contains(text_error(texts_of(variable({15, 19, 20}, "abc\0d"s)), 2), "a text has no end"));
    BOOST_TEST(contains(text_error(texts_of(variable({5}, "")), 1), "its texts can't have 9 bytes"));
}

BOOST_AUTO_TEST_CASE(pooled_texts) {
    for (const std::uint32_t width : {1U, 2U, 4U, 8U}) {
        const std::uint64_t begin = 24 + std::uint64_t{4} * width;
        const std::vector<std::uint64_t> offsets = {begin, begin + 4, begin + 6};
        BOOST_TEST(read_all(texts_of(pooled(width, offsets, {1, 0, 0, 1}, "abc\0x\0"s)), 4) == "x|abc|abc|x|", width);
        BOOST_TEST(contains(
            text_error(texts_of(pooled(width, offsets, {1, 2, 0, 1}, "abc\0x\0"s)), 4),
            "a row has a text that is not in the pool (table, byte " + std::to_string(16 + 16 + 24 + width) + ")"));
        const std::vector<std::uint64_t> beyond = {begin, ~std::uint64_t{0}, begin + 6};
        BOOST_TEST(contains(text_error(texts_of(pooled(width, beyond, {1, 0, 0, 1}, "abc\0x\0"s)), 4),
                            "a text lies beyond its column"));
    }
    BOOST_TEST(contains(text_error(texts_of(pooled(3, {8}, {}, "")), 0), "the indices of its texts have 3 bytes each"));
    // Numbers of texts whose offsets would pass 64 bits.
    for (const std::uint64_t count : {~std::uint64_t{0}, (std::uint64_t{1} << 61) - 1, std::uint64_t{3}}) {
        std::string body = pooled(1, {8}, {}, "");
        std::memcpy(body.data() + 8, &count, sizeof count);
        BOOST_TEST(contains(text_error(texts_of(body), 0), "its texts can't have 24 bytes"));
    }
}

BOOST_AUTO_TEST_CASE(what_surrounds_them) {
    const std::string good = texts_of(fixed(4, "abc\0"s));
    BOOST_TEST(read_all(good, 1) == "abc|");
    std::string bad = good;
    bad[1] ^= 1;
    BOOST_TEST(contains(text_error(bad, 1), "a checkpoint is wrong"));
    bad = good;
    bad.back() ^= 1;
    BOOST_TEST(contains(text_error(bad, 1), "a checkpoint is wrong"));
    BOOST_TEST(contains(text_error(texts_of("\3\0\0\0\0\0\0\0"s), 0), "there is no way 3 of holding texts"));
    BOOST_TEST(contains(text_error(texts_of(fixed(4, "abc\0"s), 7), 1), "its texts can't have 7 bytes"));
    BOOST_TEST(contains(text_error(texts_of(fixed(1, ""), ~std::uint64_t{0}), 0), "its texts can't have"));
    for (std::size_t size = 1; size < good.size(); ++size)
        BOOST_TEST(contains(text_error(good.substr(0, size), 1), "the file ends inside the "), size);
}

BOOST_AUTO_TEST_SUITE_END()
