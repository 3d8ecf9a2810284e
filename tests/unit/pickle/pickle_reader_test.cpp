// Reading pickles: every opcode, and every kind of damage.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/pickle/pickle_reader.hpp"
#include "support/pickle_text.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::string pickle_complaint(std::string_view hex) {
    return message_of<DataError>([&] { read_pickle(bytes_of(hex)); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pickle_reader)

BOOST_AUTO_TEST_CASE(every_opcode_is_read) {
    const std::pair<const char*, const char*> cases[] = {
        {"8002 4E 2E", "None"},
        {"8003 4B00 2E", "0"},
        {"8005 4BFF 2E", "255"},
        {"8002 4D0001 2E", "256"},
        {"8002 4DFFFF 2E", "65535"},
        {"8002 4A00000100 2E", "65536"},
        {"8002 4AFFFFFFFF 2E", "-1"},
        {"8002 4A00000080 2E", "-2147483648"},
        {"8002 5D7100 2E", "[]"},
        {"8002 5D7100 4B0761 2E", "[7]"},
        {"8002 5D7100 284B074E65 2E", "[7, None]"},
        {"8002 5D7100 2865 2E", "[]"},
        {"8002 4B0185 2E", "(1)"},
        {"8002 4B014B0286 2E", "(1, 2)"},
        {"8002 4B014B024B0387 2E", "(1, 2, 3)"},
        {"8002 284B014B024B034B0474 2E", "(1, 2, 3, 4)"},
        {"8004 95 0B00000000000000 5D94 28 5D94 6801 6801 65 2E", "[[], [], []]"},
        {"8004 5D7200000000 5D7201000000 61 2E", "[[]]"},
        {"8004 5D94 5D94 284B0165 61 6A01000000 86 2E", "([[1]], [1])"},
        {"8004 9502000000000000004B05 9501000000000000002E", "5"},
    };
    for (const auto& [hex, expected] : cases) BOOST_TEST(shown(read_pickle(bytes_of(hex))) == expected, hex);
}

BOOST_AUTO_TEST_CASE(a_list_may_hold_itself) {
    const pickle::Object pickle = read_pickle(bytes_of("8002 5D7100 6800 61 2E"));
    BOOST_REQUIRE(pickle.items(pickle.root()).size() == 1U);
    BOOST_TEST((pickle.items(pickle.root())[0] == pickle.root()));
}

BOOST_AUTO_TEST_CASE(anything_else_is_an_error_with_its_place) {
    const std::pair<const char*, const char*> cases[] = {
        {"", "the file ends inside the pickle's header (x.pkl, byte 0)"},
        {"80", "the file ends inside the pickle's header (x.pkl, byte 1)"},
        {"4E2E", "this is not a pickle file (x.pkl, byte 0)"},
        {"8001 4E2E", "pickle protocol 1; gk reads 2 to 5 (x.pkl, byte 0)"},
        {"8006 4E2E", "pickle protocol 6; gk reads 2 to 5 (x.pkl, byte 0)"},
        {"8002 4E", "the file ends inside the pickle (no STOP) (x.pkl, byte 3)"},
        {"8002 4B", "the file ends inside the integer (x.pkl, byte 3)"},
        {"8002 4D01", "the file ends inside the integer (x.pkl, byte 3)"},
        {"8002 4A010203", "the file ends inside the integer (x.pkl, byte 3)"},
        {"8002 4E 8002 2E", "opcode 0x80 has no place in an APPRIS or MANE file (x.pkl, byte 3)"},
        {"8002 63 6F730A", "opcode 0x63 has no place in an APPRIS or MANE file (x.pkl, byte 2)"},  // GLOBAL
        {"8002 5D52 2E", "opcode 0x52 has no place in an APPRIS or MANE file (x.pkl, byte 3)"},    // REDUCE
        {"8002 58 01000000 41 2E", "opcode 0x58 has no place in an APPRIS or MANE file (x.pkl, byte 2)"},
        {"8002 29 2E", "opcode 0x29 has no place in an APPRIS or MANE file (x.pkl, byte 2)"},
        {"8002 2874 2E", "a tuple without items (x.pkl, byte 3)"},
        {"8002 74 2E", "an opcode wants a mark that is not there (x.pkl, byte 2)"},
        {"8002 4E65 2E", "an opcode wants a mark that is not there (x.pkl, byte 3)"},
        {"8002 61 2E", "an opcode wants values that are not there (x.pkl, byte 2)"},
        {"8002 5D61 2E", "an opcode wants values that are not there (x.pkl, byte 3)"},
        {"8002 5D284E61 2E", "an opcode wants values that are not there (x.pkl, byte 5)"},
        {"8002 4E4E87 2E", "an opcode wants values that are not there (x.pkl, byte 4)"},
        {"8002 4E284E86 2E", "an opcode wants values that are not there (x.pkl, byte 5)"},
        {"8002 284E65 2E", "there is no list to append to (x.pkl, byte 4)"},
        {"8002 5D28284E65 2E", "there is no list to append to (x.pkl, byte 6)"},
        {"8002 4E4E61 2E", "what is appended to is not a list (x.pkl, byte 4)"},
        {"8002 4E8528 4E65 2E", "what is appended to is not a list (x.pkl, byte 6)"},
        {"8002 7100 2E", "an opcode wants values that are not there (x.pkl, byte 2)"},
        {"8004 5D2894 2E", "an opcode wants values that are not there (x.pkl, byte 4)"},
        {"8002 5D7101 2E", "memo entry 1 leaves a gap (x.pkl, byte 3)"},
        {"8002 5D72FFFFFFFF 2E", "memo entry 4294967295 leaves a gap (x.pkl, byte 3)"},
        {"8002 5D7100 6801 2E", "there is no memo entry 1 (x.pkl, byte 5)"},
        {"8002 6A00000080 2E", "there is no memo entry 2147483648 (x.pkl, byte 2)"},
        {"8004 95FFFFFFFFFFFFFFFF 4E2E", "a frame of 18446744073709551615 bytes reaches over the end (x.pkl, byte 2)"},
        {"8004 950300000000000000 4E2E", "a frame of 3 bytes reaches over the end (x.pkl, byte 2)"},
        {"8004 9501000000", "the file ends inside the frame's length (x.pkl, byte 3)"},
        {"8004 950B00000000000000 950200000000000000 4E2E", "a frame inside a frame (x.pkl, byte 11)"},
        {"8004 950100000000000000 4B00 2E", "a value crosses its frame's end (x.pkl, byte 11)"},
        {"8002 2E", "a pickle ends with one value, this one with 0 (x.pkl, byte 2)"},
        {"8002 4E4E2E", "a pickle ends with one value, this one with 2 (x.pkl, byte 4)"},
        {"8002 284E2E", "the pickle ends with a mark open (x.pkl, byte 4)"},
        {"8002 4E2E 00", "bytes follow the pickle's end (x.pkl, byte 3)"},
    };
    for (const auto& [hex, expected] : cases)
        BOOST_TEST(pickle_complaint(hex) == expected, hex << ": " << pickle_complaint(hex));
}

BOOST_AUTO_TEST_CASE(depth_is_no_danger) {
    // A million lists, each in the one before, and as many marks.
    std::string bytes = bytes_of("8002");
    constexpr std::size_t depth = 1000000;
    bytes.append(depth, ']').append(depth - 1, 'a').append(".");
    const pickle::Object pickle = read_pickle(bytes);
    BOOST_TEST(pickle.sequence_count() == depth);
    BOOST_TEST(pickle_complaint("8002") != "");
    BOOST_CHECK_THROW(read_pickle(bytes_of("8002").append(depth, '(')), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
