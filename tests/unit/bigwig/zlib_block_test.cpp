// Packing blocks and unpacking them, within bounds.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <random>
#include <string>

#include "gk/bigwig/zlib_block.hpp"
#include "support/bigwig_bytes.hpp"

using namespace gk;
using namespace gk::bigwig;

BOOST_AUTO_TEST_SUITE(zlib_block)

namespace {

std::span<const std::uint8_t> as_bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// Nothing where it is refused.
std::optional<std::string> unpacked(Inflater& inflater, std::string_view packed, std::size_t most) {
    std::size_t size = 0;
    const std::uint8_t* const content = inflater.inflate(as_bytes(packed), most, size);
    if (content == nullptr) return std::nullopt;
    return std::string(reinterpret_cast<const char*>(content), size);
}

std::string packed(Deflater& deflater, std::string_view raw) {
    ByteBuffer out;
    out.append("before");
    deflater.deflate(as_bytes(raw), out);
    return std::string(out.view().substr(6));
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_packed_comes_back) {
    std::mt19937 random(1);
    Inflater inflater;
    Deflater deflater;
    for (const std::size_t size : {0, 1, 24, 1000, 12312, 32768, 100000, 786444})
        for (const unsigned letters : {1U, 3U, 256U}) {
            std::string raw(size, '\0');
            for (char& c : raw) c = static_cast<char>(random() % letters);
            const std::string stream = packed(deflater, raw);
            BOOST_TEST((unpacked(inflater, stream, 786444) == raw));
            BOOST_TEST((packed(deflater, raw) == stream));
            // Just as long as it may be, and one byte longer.
            BOOST_TEST((unpacked(inflater, stream, size) == raw));
            if (size != 0) BOOST_TEST(!unpacked(inflater, stream, size - 1));
        }
}

BOOST_AUTO_TEST_CASE(streams_of_others) {
    Inflater inflater;
    const std::string raw = "some text, and then " + std::string(70000, 'x');
    BOOST_TEST((unpacked(inflater, testing::stored_zlib(raw), 1 << 20) == raw));
    BOOST_TEST((unpacked(inflater, testing::stored_zlib(""), 0) == ""));
}

BOOST_AUTO_TEST_CASE(damage_is_refused) {
    Inflater inflater;
    Deflater deflater;
    std::string raw;
    for (int i = 0; i < 400; ++i) raw += std::to_string(i * i) + ",";
    const std::string stream = packed(deflater, raw);
    for (std::size_t size = 0; size < stream.size(); ++size)
        BOOST_REQUIRE(!unpacked(inflater, stream.substr(0, size), 1 << 20));
    // The checksum at the end finds what is still a stream.
    for (std::size_t at = 2; at < stream.size(); ++at) {
        std::string other = stream;
        other[at] = static_cast<char>(other[at] ^ 0x10);
        // A bit that fills up a byte says nothing.
        const auto content = unpacked(inflater, other, 1 << 20);
        BOOST_REQUIRE((!content || content == raw));
    }
    BOOST_TEST((unpacked(inflater, stream, 1 << 20) == raw));
    BOOST_TEST(!unpacked(inflater, "\x1F\x8B\x08", 1 << 20));
}

BOOST_AUTO_TEST_CASE(small_streams_that_grow_are_held_back) {
    Inflater inflater;
    Deflater deflater;
    const std::string stream = packed(deflater, std::string(50 << 20, '\0'));
    BOOST_TEST(stream.size() < (std::size_t{1} << 20));
    BOOST_TEST(!unpacked(inflater, stream, 786444));
}

BOOST_AUTO_TEST_SUITE_END()
