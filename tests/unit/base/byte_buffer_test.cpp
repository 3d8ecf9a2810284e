// A growing run of bytes.
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>

#include "gk/base/byte_buffer.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(byte_buffer)

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

BOOST_AUTO_TEST_CASE(room_is_content_once_it_is_added) {
    ByteBuffer buffer;
    std::memcpy(buffer.room(4), "abcd", 4);
    BOOST_TEST(buffer.empty());
    buffer.added(2);
    BOOST_TEST(buffer.view() == "ab");
    std::memcpy(buffer.extend(1), "x", 1);
    buffer.append("");
    buffer.append_fill(0, '-');
    BOOST_TEST(buffer.view() == "abx");
    buffer.append_fill(2, '-');
    BOOST_TEST(buffer.size() == 5U);
    BOOST_TEST(buffer.view() == "abx--");
}

BOOST_AUTO_TEST_SUITE_END()
