// Which items become one block (gk/track/build/FORMAT.md#joined-items).
#include "gk/track/build/item_feed.hpp"

#include <bit>
#include <boost/test/unit_test.hpp>
#include <limits>

#include "gk/base/half.hpp"

#include "support/track_text.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::track::build;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(item_feed)

namespace {

constexpr ChromId chr1{0};
constexpr ChromId chr2{1};

// What comes of what `use` feeds.
template <typename Use>
TextTrack fed(const TrackOptions& options, Use use) {
    return track_of(options, "", [&](io::Input&, const Genome& genome, TrackBuilder& builder, FeedReport& report) {
        const std::string file = "x.bw";
        ItemFeed feed(builder, genome, Strand::positive, file, report);
        use(feed);
        feed.finish();
    });
}

TrackOptions with_default(Etype etype, float value) {
    TrackOptions options = options_for(etype);
    options.set_default(value);
    return options;
}

}  // namespace

BOOST_AUTO_TEST_CASE(gaps) {
    const auto items = [](ItemFeed& feed) {
        feed.add(chr1, 2, 4, 1, 0);
        feed.add(chr1, 5, 6, 2, 0);
        feed.add(chr2, 0, 1, 3, 0);
        feed.add(chr2, 8193, 8194, 4, 0);
        feed.add(chr2, 16387, 16388, 5, 0);
    };
    BOOST_TEST(fed(with_default(Etype::f16, 9), items).blocks ==
               "chr1+[2,6)=1,1,9,2 chr2+[0,8194)=3,9,9,9,9,9,9,9,… chr2+[16387,16388)=5");
    BOOST_TEST(fed(options_for(Etype::m0), items).blocks ==
               "chr1+[2,4)=1,1 chr1+[5,6)=1 chr2+[0,1)=1 chr2+[8193,8194)=1 chr2+[16387,16388)=1");
    BOOST_TEST(contains(fed(options_for(Etype::u8), items).error,
                        "none was set (--default), and a track of u8 can't hold NaN (x.bw)"));
}

BOOST_AUTO_TEST_CASE(sparse_gaps_are_not_stored) {
    TrackOptions options = with_default(Etype::f16, 0);
    options.set_sparsity(3, 0);
    const auto items = [](ItemFeed& feed) {
        feed.add(chr1, 2, 4, 0, 0);
        feed.add(chr1, 4, 5, 1, 0);
        feed.add(chr1, 7, 8, 2, 0);
        feed.add(chr1, 11, 12, 3, 0);
        feed.add(chr1, 12, 14, 0, 0);
    };
    BOOST_TEST(fed(options, items).blocks == "chr1+[4,8)=1,0,0,2 chr1+[11,14)=3,0,0");
}

BOOST_AUTO_TEST_CASE(order) {
    BOOST_TEST(contains(fed(options_for(Etype::f32),
                            [](ItemFeed& feed) {
                                feed.add(chr1, 2, 4, 1, 7);
                                feed.add(chr1, 3, 5, 1, 8);
                            })
                            .error,
                        "before the end of the data before it, base 4 (from 0) (x.bw:8)"));
    BOOST_TEST(contains(fed(options_for(Etype::f32),
                            [](ItemFeed& feed) {
                                feed.add(chr1, 2, 4, 1, 0);
                                feed.add(chr2, 2, 4, 1, 0);
                                feed.add(chr1, 5, 6, 1, 0);
                            })
                            .error,
                        "chromosome 'chr1' comes back"));
}

BOOST_AUTO_TEST_CASE(items_that_are_not_whole_positions) {
    const TextTrack last = fed(options_for(Etype::f16, 1, 10), [](ItemFeed& feed) { feed.add(chr1, 10, 25, 1, 4); });
    BOOST_TEST(last.blocks == "chr1+[10,30)=1,1");
    BOOST_TEST(last.report.irregular.count == 1U);
    BOOST_TEST(last.report.irregular.first_line == 4U);
    BOOST_TEST(contains(fed(options_for(Etype::f16, 1, 10),
                            [](ItemFeed& feed) {
                                feed.add(chr1, 10, 15, 1, 0);
                                feed.add(chr1, 20, 30, 1, 0);
                            })
                            .error,
                        "it follows an item whose span is not the resolution"));
}

BOOST_AUTO_TEST_CASE(what_half_precision_changes) {
    const auto numbers = [](const std::vector<float>& values) {
        return [values](ItemFeed& feed) {
            feed.begin(chr1, ItemKind::fixed, 0, 1);
            feed.append(values, 2);
        };
    };
    const TextTrack whole = fed(options_for(Etype::u8), numbers({3, 3.0001F, 7}));
    BOOST_TEST(whole.blocks == "chr1+[0,3)=3,3,7");
    BOOST_TEST(whole.report.rounded.count == 1U);
    BOOST_TEST(whole.report.rounded.first_line == 3U);

    TrackOptions fine = options_for(Etype::f2);
    fine.set_dictionary(std::vector<float>{0, 1, 1.0001F, 2});
    BOOST_TEST(fed(fine, numbers({1.0001F, 0.4F, 1})).report.rounded.count == 1U);

    const TextTrack infinite =
        fed(options_for(Etype::f16), numbers({65519, 65520, -65535, std::numeric_limits<float>::infinity()}));
    BOOST_TEST(infinite.blocks == "chr1+[0,4)=65504,inf,-inf,inf");
    BOOST_TEST(infinite.report.made_infinite.count == 2U);
    BOOST_TEST(infinite.report.rounded.count == 0U);
    BOOST_TEST(infinite.report.warnings("f").size() == 1U);
    BOOST_TEST(contains(fed(options_for(Etype::f16), numbers({1, 65536})).error, "(x.bw:3)"));
    BOOST_TEST(fed(options_for(Etype::f32), numbers({65536, 0.1F})).report.warnings("f").empty());
}

BOOST_AUTO_TEST_CASE(halves_of_all_floats) {
    // The quick way to a half is the same as half_of_float.
    std::vector<float> values;
    for (std::uint32_t bits = 0x32000000; bits < 0x477FF000; bits += 0x5A5A7) {
        values.push_back(std::bit_cast<float>(bits));
        values.push_back(-values.back());
    }
    const TrackFolder folder;
    const Genome genome = folder.genome();
    FeedReport report;
    TrackBuilder builder(options_for(Etype::f16), assembly_tag("a"), folder.path());
    const std::string file = "x";
    ItemFeed feed(builder, genome, Strand::positive, file, report);
    feed.begin(chr2, ItemKind::fixed, 0, 1);
    feed.append(values, 2);
    feed.finish();
    builder.finish();
    const std::vector<float> got =
        values_of(Gtrack(folder.path()), 0, static_cast<std::int32_t>(values.size()), Strand::positive, "chr2");
    for (std::size_t i = 0; i < values.size(); ++i) BOOST_TEST_REQUIRE(got[i] == float_of_half(*half_of(values[i])));
}

BOOST_AUTO_TEST_CASE(clamped_values) {
    const auto numbers = [](ItemFeed& feed) {
        feed.begin(chr1, ItemKind::fixed, 0, 1);
        feed.append(std::vector<float>{-1, 0, 500, 1000, 1e6F}, 2);
    };
    TrackOptions bytes = options_for(Etype::u8);
    bytes.set_clamping();
    BOOST_TEST(fed(bytes, numbers).blocks == "chr1+[0,5)=0,0,255,255,255");
    TrackOptions halves = options_for(Etype::f16);
    halves.set_clamping();
    BOOST_TEST(fed(halves, numbers).blocks == "chr1+[0,5)=-1,0,500,1000,65504");
    TrackOptions mapped = options_for(Etype::f8);
    mapped.set_transform(0, 1000, 0, 1);
    mapped.set_clamping();
    BOOST_TEST(fed(mapped, numbers).blocks == "chr1+[0,5)=0,0,0.498039,1,1");
}

BOOST_AUTO_TEST_CASE(a_restricted_track) {
    TrackOptions options = with_default(Etype::f16, 0);
    options.set_restriction(chrom_tag("chr1"), 3, 12);
    const TextTrack made = fed(options, [](ItemFeed& feed) {
        feed.add(chr1, 0, 5, 1, 0);
        feed.add(chr1, 8, 10, 2, 0);
        feed.add(chr1, 11, 20, 3, 0);
        feed.add(chr2, 5, 6, 70000, 0);
    });
    BOOST_TEST(made.blocks == "");
    BOOST_TEST(contains(made.error, "beyond half precision"));
    const TextTrack cropped = fed(options, [](ItemFeed& feed) {
        feed.add(chr1, 0, 5, 1, 0);
        feed.add(chr1, 8, 10, 2, 0);
        feed.add(chr1, 11, 20, 3, 0);
        feed.add(chr2, 5, 6, 7, 0);
    });
    BOOST_TEST(cropped.blocks == "chr1+[3,12)=1,1,0,0,0,2,2,0,…");
}

BOOST_AUTO_TEST_SUITE_END()
