// What a check of a track finds (gk/track/FORMAT.md#what-a-check-adds).
#include "gk/track/gtrack_check.hpp"

#include <boost/test/unit_test.hpp>
#include <cstring>

#include "gk/base/error.hpp"
#include "support/small_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(gtrack_check)

namespace {

// Two blocks of u3: [5, 10) in its offset, [20, 40) in the data; the section begins at byte 1624.
std::string small_bytes(const TrackFolder& folder) {
    build_small(options_for(Etype::u3), {{5, std::vector<float>(5, 3)}, {20, std::vector<float>(20, 7)}},
                folder.path());
    return content_of(folder.path());
}

std::string problems_of(const TrackFolder& folder, const std::string& bytes) {
    std::string all;
    try {
        for (const std::string& problem : gtrack_problems(Gtrack(folder.write(bytes)))) all += problem + "\n";
    } catch (const DataError& error) {
        all = error.what();
    }
    return all;
}

template <typename Number>
std::string with(std::string bytes, std::size_t at, Number value) {
    std::memcpy(&bytes[at], &value, sizeof value);
    return bytes;
}

constexpr std::size_t section = 1624;
constexpr std::size_t index = section + 8;
constexpr std::size_t ends = index + 12 + 4;
constexpr std::size_t starts = ends + 8;
constexpr std::size_t words = starts + 8;

}  // namespace

BOOST_AUTO_TEST_CASE(sound) {
    const TrackFolder folder;
    const std::string bytes = small_bytes(folder);
    BOOST_TEST(bytes.size() == words + 8);
    BOOST_TEST(problems_of(folder, bytes) == "");
    const Gtrack opened(folder.write(bytes));
    BOOST_TEST(gtrack_problems(opened, &folder.genome().names()).empty());
    const ChromNames others = ChromNames::from_list({"chr9"}, "test");
    BOOST_TEST(contains(gtrack_problems(opened, &others).at(0), "a chromosome that the assembly does not have"));
}

BOOST_AUTO_TEST_CASE(damaged) {
    const TrackFolder folder;
    const std::string bytes = small_bytes(folder);
    const auto expect = [&](const std::string& changed, const std::string& part) {
        const std::string found = problems_of(folder, changed);
        BOOST_TEST(contains(found, part), found);
    };
    expect(bytes + "x", "its sections end at");
    expect(with(bytes, 38, std::uint8_t{1}), "reserved bytes of its header");
    expect(with(bytes, section + 4, std::uint32_t{0xC0000000}), "block 1 has stray bits");
    expect(with(bytes, index + 9, std::uint8_t{1}), "reserved bytes of its index");
    expect(with(bytes, index + 12, std::int32_t{1}), "jump 0 leads to block 1, not 0");
    expect(with(bytes, ends, std::int32_t{5}), "block 0 ends where it starts or before");
    expect(with(bytes, starts + 4, std::int32_t{9}), "block 1 overlaps the one before it");
    expect(with(bytes, ends + 4, std::int32_t{2000}), "block 1");
    expect(with(bytes, words, std::uint32_t{0}), "block 0 is short but not in its offset");
    expect(with(bytes, words, std::uint32_t{0xC0000000}), "block 0 has stray bits");
    expect(with(bytes, words + 4, std::uint32_t{0x80000000}), "block 1 is too long for its offset");
    expect(with(bytes, words + 4, std::uint32_t{4}), "block 1 does not lie in the data of its section");
}

BOOST_AUTO_TEST_SUITE_END()
