// BED as a track (gk/track/source/FORMAT.md#bed).
#include "gk/track/source/bed_track_source.hpp"

#include <boost/test/unit_test.hpp>

#include "support/track_text.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::track::build;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bed_track_source)

namespace {

TextTrack bed(std::string_view text, const TrackOptions& options, const std::vector<std::string>& categories = {}) {
    return track_of(options, text,
                    [&](io::Input& input, const Genome& genome, TrackBuilder& builder, FeedReport& report) {
                        source::read_bed(input, genome, categories, builder, report);
                    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(both_strands_in_one_pass) {
    const std::string text =
        "track name=x\nchr1\t3\t5\ta\t1\t+\nchr1\t4\t6\tb\t2\t-\nchr1\t5\t6\tc\t3\t+\nchr2\t1\t2\td\t4\t-\n";
    const std::string blocks = "chr1+[3,6)=1,1,3 chr1-[4,6)=2,2 chr2-[1,2)=4";
    BOOST_TEST(bed(text, TrackOptions(Etype::f16, Strandedness::strand_unaware)).blocks == blocks);
    // Lines say where their values are, whatever the strand.
    const std::string joined = "chr1\t2\t4\ta\t1\t-\nchr1\t4\t6\tb\t2\t-\n";
    BOOST_TEST(bed(joined, TrackOptions(Etype::f16, Strandedness::strand_aware)).blocks == "chr1-[2,6)=1,1,2,2");
}

BOOST_AUTO_TEST_CASE(masks_and_categories) {
    BOOST_TEST(bed("chr1\t3\t5\ta\t.\nchr1\t5\t6\n", options_for(Etype::m0)).blocks == "chr1+[3,5)=1,1 chr1+[5,6)=1");
    BOOST_TEST(bed("chr1\t3\t5\tB\nchr1\t5\t6\tA\n", options_for(Etype::u2), {"A", "B"}).blocks == "chr1+[3,6)=1,1,0");
    BOOST_TEST(contains(bed("chr1\t3\t5\tC\n", options_for(Etype::u2), {"A", "B"}).error,
                        "its name, 'C', is none of the categories (x.txt:1)"));
}

BOOST_AUTO_TEST_CASE(strands_that_do_not_fit) {
    const std::string plus = "chr1\t3\t5\ta\t1\t+\n";
    BOOST_TEST(contains(bed(plus, options_for(Etype::f16)).error, "it has a strand, but the track has none (x.txt:1)"));
    BOOST_TEST(contains(bed("chr1\t3\t5\n", TrackOptions(Etype::f16, Strandedness::strand_aware)).error,
                        "it has no strand, but the track has two"));
    BOOST_TEST(
        contains(bed("chr1\t3\t5\ta\t1\tx\n", options_for(Etype::f16)).error, "its strand, 'x', is none of + - ."));
}

BOOST_AUTO_TEST_CASE(categories_that_do_not_fit) {
    const auto refusal = [](Etype etype, std::size_t n) {
        const std::vector<std::string> categories(n, "x");
        return message_of<UsageError>([&] { source::require_bed(options_for(etype), categories); });
    };
    BOOST_TEST(refusal(Etype::u2, 4) == "");
    BOOST_TEST(contains(refusal(Etype::u2, 5), "5 categories, but a track of u2 can tell 4 apart"));
    BOOST_TEST(contains(refusal(Etype::f4, 1), "for which the encodings u1 to u8 are, not f4"));
}

BOOST_AUTO_TEST_SUITE_END()
