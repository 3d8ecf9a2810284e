// Options of a track (gk/track/build/FORMAT.md#options).
#include "gk/track/build/track_options.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::track::build;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(track_options)

namespace {

TrackOptions single(Etype etype, std::int32_t dim = 1, std::int32_t resolution = 1) {
    return {etype, Strandedness::single_stranded, dim, resolution};
}

template <typename Use>
std::string refusal(Etype etype, Use use) {
    return message_of<UsageError>([&] {
        TrackOptions options = single(etype);
        use(options);
    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_track_can_be) {
    BOOST_TEST(contains(message_of<UsageError>([] { single(Etype::u8, 0); }), "at least one value, not 0"));
    BOOST_TEST(contains(message_of<UsageError>([] { single(Etype::m0, 2); }), "a mask (m0) has one column"));
    BOOST_TEST(contains(message_of<UsageError>([] { single(Etype::u8, 1, 0); }), "at least one base, not 0"));
    BOOST_TEST((find_strandedness("strand_aware") == Strandedness::strand_aware));
    BOOST_TEST(!find_strandedness("aware"));
}

BOOST_AUTO_TEST_CASE(default_values) {
    TrackOptions options = single(Etype::u8);
    BOOST_TEST(options.default_value().u8 == 0);
    BOOST_TEST(options.default_value().half == 0x7FFF);
    options.set_default(300.7F);
    BOOST_TEST(options.default_value().u8 == 0x2C);
    options.set_default(-1);
    BOOST_TEST(options.default_value().u8 == 0xFF);
    BOOST_TEST(options.default_value().i8 == -1);
    options.set_default(std::numeric_limits<float>::infinity());
    BOOST_TEST(options.default_value().u8 == 0);
    BOOST_TEST(options.default_value().half == 0x7C00);
    BOOST_TEST(contains(refusal(Etype::f16, [](TrackOptions& x) { x.set_default(65536); }),
                        "the default value is beyond half precision"));
    TrackOptions floats = single(Etype::f32);
    floats.set_default(1e6F);
    BOOST_TEST(floats.default_value().half == 0);
    BOOST_TEST(floats.default_value().real == 1e6F);
}

BOOST_AUTO_TEST_CASE(the_last_one_says_where_values_are_clamped) {
    TrackOptions options = single(Etype::f2);
    BOOST_TEST(!options.clamping().has_value());
    options.set_clamping();
    BOOST_TEST(options.clamping()->high == 1);
    options.set_dictionary(std::vector<float>{1, 2, 3, 4});
    BOOST_TEST(options.clamping()->low == 1);
    BOOST_TEST(options.clamping()->high == 4);
    options.set_transform(0, 10, 2, 3);
    BOOST_TEST(options.clamping()->low == 2);
    options.set_clamping();
    BOOST_TEST(options.clamping()->high == 4);
    options.set_clamping(1.5F, 2.5F);
    BOOST_TEST(options.clamping()->low == 1.5F);
    TrackOptions floats = single(Etype::f32);
    floats.set_clamping();
    BOOST_TEST(std::isnan(floats.clamping()->low));
    BOOST_TEST(contains(refusal(Etype::u8, [](TrackOptions& x) { x.set_clamping(2, 1); }),
                        "whose end is not below its start"));
}

BOOST_AUTO_TEST_CASE(transforms) {
    TrackOptions options = single(Etype::f16);
    options.set_transform(0, 1000, 0, 1);
    BOOST_TEST((*options.transform())(500) == 0.5F);
    BOOST_TEST(
        contains(refusal(Etype::f16, [](TrackOptions& x) { x.set_transform(1, 1, 0, 1); }), "a range with two ends"));
    BOOST_TEST(
        contains(refusal(Etype::f16, [](TrackOptions& x) { x.set_transform(0, 1, 2, 2); }), "a range with two ends"));
}

BOOST_AUTO_TEST_CASE(sparsity) {
    BOOST_TEST(
        contains(refusal(Etype::m0, [](TrackOptions& x) { x.set_sparsity(1, 0); }), "a mask (m0) has no values"));
    BOOST_TEST(
        contains(refusal(Etype::u8, [](TrackOptions& x) { x.set_sparsity(0, 0); }), "at least one position, not 0"));
    BOOST_TEST(contains(refusal(Etype::u8, [](TrackOptions& x) { x.set_sparsity(1, -1); }), "is at least 0"));
    BOOST_TEST(
        contains(refusal(Etype::u8, [](TrackOptions& x) { x.set_sparsity(1, 70000); }), "beyond half precision"));
    BOOST_TEST(
        contains(refusal(Etype::u8, [](TrackOptions& x) { x.set_sparsity(1, std::nanf("")); }), "is at least 0"));
}

BOOST_AUTO_TEST_CASE(restrictions_are_rounded_outwards) {
    TrackOptions options = single(Etype::u8, 1, 10);
    options.set_restriction(7, 15, 31);
    BOOST_TEST(options.restriction()->start == 1);
    BOOST_TEST(options.restriction()->end == 4);
    options.set_restriction(7, -5, 30);
    BOOST_TEST(options.restriction()->start == -1);
    BOOST_TEST(options.restriction()->end == 3);
}

BOOST_AUTO_TEST_SUITE_END()
