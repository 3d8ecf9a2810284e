// bedGraph (gk/track/source/FORMAT.md#bedgraph).
#include "gk/track/source/bedgraph_source.hpp"

#include <boost/test/unit_test.hpp>

#include "support/track_text.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::track::build;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bedgraph_source)

namespace {

TextTrack bedgraph(std::string_view text, const TrackOptions& options) {
    return track_of(options, text,
                    [](io::Input& input, const Genome& genome, TrackBuilder& builder, FeedReport& report) {
                        ItemFeed feed(builder, genome, Strand::positive, input.name(), report);
                        source::read_bedgraph(input, genome, feed);
                    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(as_found) {
    const std::string text =
        "browser position chr1:1-50\ntrack type=bedGraph name=\"a; b\"\n#chrom\tstart\tend\tvalue\n"
        "chr1\t10\t12\t2\n\n1\t13\t14\t3\n";
    BOOST_TEST(bedgraph(text, options_for(Etype::f32)).blocks == "chr1+[10,14)=2,2,nan,3");
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? "\r\n" : std::string(1, c);
    BOOST_TEST(bedgraph(crlf, options_for(Etype::f32)).blocks == "chr1+[10,14)=2,2,nan,3");
}

BOOST_AUTO_TEST_CASE(refused_lines) {
    const auto expect = [](std::string_view text, const std::string& error) {
        const std::string got = bedgraph(text, options_for(Etype::f32)).error;
        BOOST_TEST(contains(got, error), got);
    };
    expect("chr1\t10\t11\t50\t1\t1\n", "has 4 columns between TABs, chromosome, start, end and value, not 6 (x.txt:1)");
    expect("chr1\t5\t9\t1\nchr1\t17\t17\t1\n", "its start is not before its end (x.txt:2)");
    expect("chr1\t5\t9\t1\nchr1\t8\t12\t1\n", "before the end of the data before it, base 9 (from 0) (x.txt:2)");
    expect("chr9\t5\t9\t1\n", "has no chromosome 'chr9'");
    expect("chr1\t5\t9\t\n", "its value, '', is no number of float32 (x.txt:1)");
    expect("chr1\t5\t9\t1e39\n", "is no number of float32 (x.txt:1)");
}

BOOST_AUTO_TEST_CASE(tracks_that_take_it) {
    const auto refusal = [](Strandedness strands, std::int32_t dim, bool has_negative) {
        return message_of<UsageError>(
            [&] { source::require_bedgraph(TrackOptions(Etype::f16, strands, dim), has_negative); });
    };
    BOOST_TEST(refusal(Strandedness::single_stranded, 1, false) == "");
    BOOST_TEST(refusal(Strandedness::strand_unaware, 1, true) == "");
    BOOST_TEST(contains(refusal(Strandedness::strand_aware, 1, false), "no strand_aware track takes"));
    BOOST_TEST(contains(refusal(Strandedness::single_stranded, 1, true), "needs a track with strands"));
    BOOST_TEST(contains(refusal(Strandedness::single_stranded, 2, false), "one value for a position, but the track 2"));
}

BOOST_AUTO_TEST_SUITE_END()
