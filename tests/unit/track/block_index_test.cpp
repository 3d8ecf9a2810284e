// Blocks of a section (gk/track/FORMAT.md#index).
#include "gk/track/block_index.hpp"

#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "support/small_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(block_index)

namespace {

// `[3,5)` for a block, `(5,9)` for a gap.
std::string walked(const BlockIndex* section, std::int64_t from, std::int64_t to) {
    std::string text;
    const auto add = [&](char open, std::int64_t a, std::int64_t b) {
        text += open + std::to_string(a) + "," + std::to_string(b) + ")";
    };
    walk(
        section, from, to, [&](const gk::track::Block&, std::int64_t a, std::int64_t b) { add('[', a, b); },
        [&](std::int64_t a, std::int64_t b) { add('(', a, b); });
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(blocks_and_gaps) {
    const TrackFolder folder;
    build_small(options_for(Etype::u8), {{8190, {1, 2, 3}}, {8193, {4}}, {20000, {5, 6}}, {-4, {1, 1}}}, folder.path());
    const Gtrack opened(folder.path());
    const BlockIndex& section = opened.sections().at(0);
    BOOST_TEST(section.size() == 4U);
    BOOST_TEST(section.jump_count() == 3U);
    BOOST_TEST(walked(&section, 0, 8190) == "(0,8190)");
    BOOST_TEST(walked(&section, 0, 9000) == "(0,8190)[8190,8193)[8193,8194)(8194,9000)");
    BOOST_TEST(walked(&section, 8191, 8192) == "[8191,8192)");
    BOOST_TEST(walked(&section, 8193, 8195) == "[8193,8194)(8194,8195)");
    BOOST_TEST(walked(&section, 20001, 40000) == "[20001,20002)(20002,40000)");
    BOOST_TEST(walked(&section, 30000, 40000) == "(30000,40000)");
    BOOST_TEST(walked(nullptr, 3, 7) == "(3,7)");
    BOOST_TEST(section.first_behind(24576) == section.size());
}

BOOST_AUTO_TEST_SUITE_END()
