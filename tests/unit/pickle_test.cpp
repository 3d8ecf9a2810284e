// Pickles: the bytes of CPython both ways, and every kind of damage. Long lists and frames are compared with CPython
// itself in tests/property/appris_mane.py.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/pickle/pickle.hpp"
#include "gk/pickle/pickle_reader.hpp"
#include "gk/pickle/pickle_writer.hpp"
#include "temporary_folder.hpp"

using namespace gk;

using namespace gk::testing;

namespace {

pickle::Object read(const std::string& bytes) {
    return pickle::read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, "x.pkl");
}

std::string bytes_of(std::string_view hex) {
    std::string bytes;
    int high = -1;
    for (const char c : hex) {
        if (c == ' ') continue;
        const int digit = c <= '9' ? c - '0' : c - 'A' + 10;
        if (high < 0) {
            high = digit;
            continue;
        }
        bytes += static_cast<char>(high * 16 + digit);
        high = -1;
    }
    return bytes;
}

std::string complaint(std::string_view hex) {
    return message_of<DataError>([&] { read(bytes_of(hex)); });
}

std::string shown(const pickle::Object& pickle, pickle::Value value) {
    if (value.kind == pickle::Value::Kind::none) return "None";
    if (value.kind == pickle::Value::Kind::integer) return std::to_string(value.number);
    const bool is_list = value.kind == pickle::Value::Kind::list;
    std::string text = is_list ? "[" : "(";
    for (const pickle::Value item : pickle.items(value)) text += (text.size() == 1 ? "" : ", ") + shown(pickle, item);
    return text + (is_list ? "]" : ")");
}

std::string shown(const pickle::Object& pickle) {
    return shown(pickle, pickle.root());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pickles)

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
    for (const auto& [hex, expected] : cases) BOOST_TEST(shown(read(bytes_of(hex))) == expected, hex);
}

BOOST_AUTO_TEST_CASE(what_is_read_is_written_with_the_same_bytes) {
    const std::pair<pickle::Protocol, const char*> cases[] = {
        {pickle::Protocol::two, "8002 4E 2E"},
        {pickle::Protocol::four, "8004 4E 2E"},    // 2 bytes are no frame
        {pickle::Protocol::four, "8004 4B07 2E"},  // nor are 3
        {pickle::Protocol::four, "8004 9504000000000000004D01012E"},
        {pickle::Protocol::two, "8002 5D7100 284BFF4D00014DFFFF4A000001004AFFFFFFFF4E65 2E"},
        {pickle::Protocol::two, "8002 5D71005D71015D7102877103 2E"},
        {pickle::Protocol::two, "8002 5D7100857101 2E"},
        {pickle::Protocol::two, "8002 4E4E867100 2E"},
        {pickle::Protocol::four, "8004 950B00000000000000 28 5D94 5D94 5D94 4E 7494 2E"},
        // A MANE file of an older release: a list for a tuple, and one list in two places.
        {pickle::Protocol::four,
         "8004 953400000000000000 5D9428 5D94284B014B024B0465 5D94284E4B014B024B0465 6801 5D94285D945D944B01615D944B02"
         "615D94284B034B046565 652E"},
    };
    for (const auto& [protocol, hex] : cases) {
        const std::string bytes = bytes_of(hex);
        BOOST_TEST(pickle::write(read(bytes), protocol) == bytes, hex);
    }
}

BOOST_AUTO_TEST_CASE(memo_indices_beyond_a_byte_are_long) {
    pickle::Object pickle;
    const pickle::Value list = pickle.add_list();
    pickle::Value last;
    for (int i = 0; i < 256; ++i) pickle.append(list, last = pickle.add_list());
    pickle.append(list, last);
    pickle.set_root(list);
    const std::string bytes = pickle::write(pickle, pickle::Protocol::two);
    BOOST_TEST(bytes.ends_with(bytes_of("5D71FF 5D7200010000 6A00010000 65 2E")));
    BOOST_TEST(shown(read(bytes)) == shown(pickle));
    BOOST_TEST(pickle::write(read(bytes), pickle::Protocol::two) == bytes);
}

BOOST_AUTO_TEST_CASE(a_list_may_hold_itself) {
    const std::string bytes = bytes_of("8002 5D7100 6800 61 2E");
    const pickle::Object pickle = read(bytes);
    BOOST_REQUIRE(pickle.items(pickle.root()).size() == 1U);
    BOOST_TEST((pickle.items(pickle.root())[0] == pickle.root()));
    BOOST_TEST(pickle::write(pickle, pickle::Protocol::two) == bytes);
    // A tuple that is met again, by way of a list in it, before it is complete.
    const pickle::Object tuple = read(bytes_of("8002 5D7100 857101 6800 6801 61 86 2E"));
    BOOST_TEST(message_of<Error>([&] { pickle::write(tuple, pickle::Protocol::two); }) ==
               "can't pickle a tuple that holds itself");
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
    for (const auto& [hex, expected] : cases) BOOST_TEST(complaint(hex) == expected, hex << ": " << complaint(hex));
}

BOOST_AUTO_TEST_CASE(depth_is_no_danger) {
    // A million lists, each in the one before, and as many marks.
    std::string bytes = bytes_of("8002");
    constexpr std::size_t depth = 1000000;
    bytes.append(depth, ']').append(depth - 1, 'a').append(".");
    const pickle::Object pickle = read(bytes);
    BOOST_TEST(pickle.sequence_count() == depth);
    BOOST_TEST(contains(message_of<Error>([&] { pickle::write(pickle, pickle::Protocol::four); }), "nested"));
    BOOST_TEST(complaint("8002") != "");
    BOOST_CHECK_THROW(read(bytes_of("8002").append(depth, '(')), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
