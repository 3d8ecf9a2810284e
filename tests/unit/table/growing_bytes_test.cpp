// Bytes that grow without being copied.
#include "gk/table/growing_bytes.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>

using namespace gk::table;

BOOST_AUTO_TEST_SUITE(growing_bytes)

BOOST_AUTO_TEST_CASE(what_was_written_stays) {
    GrowingBytes bytes;
    BOOST_TEST(bytes.view().empty());
    bytes.append({});
    BOOST_TEST(bytes.size() == 0U);
    std::string all;
    // Through small pages, over to huge ones, and through several moves of these.
    for (std::size_t i = 0; all.size() < (std::size_t{13} << 20); ++i) {
        const std::string part(1 + i * 977 % 20'000, static_cast<char>('a' + i % 26));
        bytes.append(part);
        all += part;
    }
    BOOST_TEST(bytes.size() == all.size());
    BOOST_TEST((bytes.view() == all));
    std::uint8_t* const more = bytes.extend(3);
    more[2] = 'z';
    BOOST_TEST(bytes.view().back() == 'z');
    BOOST_TEST((bytes.view().substr(0, all.size()) == all));
}

BOOST_AUTO_TEST_CASE(large_at_once) {
    GrowingBytes bytes;
    bytes.append("x");
    const std::string large(std::size_t{5} << 20, 'y');
    bytes.append(large);
    bytes.append(large);
    BOOST_TEST((bytes.view() == "x" + large + large));
}

BOOST_AUTO_TEST_CASE(new_room_is_zeros) {
    GrowingBytes bytes;
    std::size_t size = 0;
    // From the heap over to mappings, small pages and huge ones.
    for (std::size_t step = 1; step < (std::size_t{3} << 20); step = step * 5 / 3 + 1) {
        const std::uint8_t* const room = bytes.extend(step);
        BOOST_REQUIRE(std::all_of(room, room + step, [](std::uint8_t byte) { return byte == 0; }));
        size += step;
        BOOST_REQUIRE(bytes.size() == size);
    }
}

BOOST_AUTO_TEST_CASE(moved_away) {
    GrowingBytes bytes;
    bytes.append("text");
    const GrowingBytes other(std::move(bytes));
    BOOST_TEST(other.view() == "text");
    BOOST_TEST(bytes.size() == 0U);  // NOLINT(bugprone-use-after-move)
}

BOOST_AUTO_TEST_SUITE_END()
