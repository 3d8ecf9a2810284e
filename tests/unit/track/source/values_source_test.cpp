// Explicit values (gk/track/source/FORMAT.md#values).
#include "gk/track/source/values_source.hpp"

#include <boost/test/unit_test.hpp>

#include "support/track_text.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::track::build;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(values_source)

namespace {

TextTrack rows(std::string_view text, const TrackOptions& options) {
    return track_of(options, text,
                    [](io::Input& input, const Genome& genome, TrackBuilder& builder, FeedReport& report) {
                        source::read_values(input, genome, builder, report);
                    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(in_any_order) {
    const TextTrack made = rows(
        "#chrom\tstart\tend\tstrand\tdtype\tvalues\nchr1\t8\t10\t+\tuint8\t1,2\nchr1\t3\t5\t.\tfloat32\t7,"
        "8\nchr2\t0\t1\t+\tfloat16\t9\n",
        options_for(Etype::u8));
    BOOST_TEST(made.blocks == "chr1+[3,5)=7,8 chr1+[8,10)=1,2 chr2+[0,1)=9");
    BOOST_TEST(made.report.rows == 3U);
    BOOST_TEST(rows("chr1\t3\t9\t.\tbool\t.\n", options_for(Etype::m0)).blocks == "chr1+[3,9)=1,1,1,1,1,1");
    BOOST_TEST(
        rows("chr1\t4\t8\t-\tuint8\t1,2,3,4\n", TrackOptions(Etype::u8, Strandedness::strand_aware, 2, 2)).blocks ==
        "chr1-[4,8)=3,4,1,2");
}

BOOST_AUTO_TEST_CASE(refused_rows) {
    const auto expect = [](std::string_view text, const std::string& error, Etype etype = Etype::u8) {
        const std::string got = rows(text, options_for(etype)).error;
        BOOST_TEST(contains(got, error), got);
    };
    expect("chr1\t3\t5\t+\tuint8\n", "a row has 6 columns between TABs");
    expect("chr1\t3\t5\t+\tint32\t1,2\n",
           "its dtype, 'int32', is none of bool, uint8, int8, float16, float32 (x.txt:1)");
    expect("chr1\t3\t5\t+\tuint8\t1,256\n", "'256' is no value of type uint8 (x.txt:1)");
    expect("chr1\t3\t5\t+\tuint8\t1\n", "it has 1 values, not 2: 1 for each of 2 positions (x.txt:1)");
    expect("chr1\t3\t5\t+\tint8\t1,2\n", "a track of u8 takes no values of type int8, but uint8, float16, float32");
    expect("chr1\t3\t5\t-\tuint8\t1,2\n", "of the negative strand, but the track has no strands");
    expect("chr1\t3\t5\t+\tfloat32\t1,2.5\n", "value 2: 2.5 is not one of the whole numbers 0 to 255");
    expect("chr1\t3\t5\t+\tuint8\t1,2\nchr1\t4\t6\t+\tuint8\t1,2\n", "it overlaps data that came before (x.txt:2)");
    expect("chr1\t3\t5\t+\tbool\t.\n", "it has no values, but the track is no mask");
    expect("chr1\t3\t5\t+\tuint8\t1,2\n", "a track of m0 takes no values of type uint8", Etype::m0);
    expect("chr1\t5\t3\t+\tuint8\t1\n", "its start is behind its end");
}

BOOST_AUTO_TEST_SUITE_END()
