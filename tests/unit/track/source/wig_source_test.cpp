// wig, and the golden texts of all sources (gk/track/source/FORMAT.md#wig).
#include "gk/track/source/wig_source.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

#include "gk/base/error.hpp"
#include "support/golden_track.hpp"
#include "support/track_text.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::track::build;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(wig_source)

namespace {

TextTrack wig(std::string_view text, const TrackOptions& options = options_for(Etype::f32)) {
    return track_of(options, text,
                    [&](io::Input& input, const Genome& genome, TrackBuilder& builder, FeedReport& report) {
                        ItemFeed feed(builder, genome, Strand::positive, input.name(), report);
                        source::read_wig(input, genome, feed, options, report);
                    });
}

// What gk reads although GenomeKit refuses it, beyond what the golden files allow: fixedStep beside variableStep.
const std::set<std::string> read_by_gk = {"wig_mixed_adjacent", "wig_mixed_near"};
// Where GenomeKit's own answer is not what anybody wants.
const std::set<std::string> answered_otherwise = {"wig_transform_clamp_premature", "bed_aware_negative_reversed"};

}  // namespace

BOOST_AUTO_TEST_CASE(golden_texts) {
    const TemporaryFolder folder;
    std::size_t accepted = 0;
    std::size_t refused = 0;
    for (const std::string& line : golden_lines(golden_track("text/cases.jsonl"))) {
        const Json row = Json::parse(line);
        const auto name = row.at("name").get<std::string>();
        std::string failure;
        try {
            FeedReport report;
            TrackBuilder builder(options_of(row.at("ops")), assembly_tag("toy"), folder.file("x.gtrack"));
            read_texts(row.at("ops"), golden_track("text"), builder, report);
            builder.finish();
        } catch (const Error& error) {
            failure = error.what();
        }
        BOOST_TEST_INFO(name << ": " << failure);
        const bool may_be_read = row.contains("gk_may_accept") || read_by_gk.contains(name);
        BOOST_TEST(failure.empty() == (row.contains("output") || may_be_read));
        if (!failure.empty()) {
            // Faults of a line name it.
            BOOST_TEST((contains(failure, "text/" + name) || !contains(failure, "(")), failure);
            ++refused;
        } else if (row.contains("output") && !answered_otherwise.contains(name)) {
            BOOST_TEST_INFO(name);
            const std::string expected = golden_track("text/" + row.at("output").get<std::string>());
            BOOST_TEST((canonical_form(folder.file("x.gtrack")) == canonical_form(expected)));
            check_queries(Gtrack(folder.file("x.gtrack")), row.at("queries"));
            ++accepted;
        }
    }
    BOOST_TEST(accepted == 78U);
    BOOST_TEST(refused == 74U);
}

BOOST_AUTO_TEST_CASE(as_found) {
    BOOST_TEST(
        wig("track type=wiggle_0 name=\"s\"\n# made by hand\nfixedStep chrom=chr1 start=11 step=1\n2\n2\n\nfixedStep "
            "chrom=chr1 start=31 step=1\n3\n3\n")
            .blocks == "chr1+[10,12)=2,2 chr1+[30,32)=3,3");
    BOOST_TEST(wig("variableStep chrom=chr1 span=1\n1 2\n2 2\n").blocks == "chr1+[0,2)=2,2");
    BOOST_TEST(wig("variableStep chrom=chr1\r\n3  5\r\n4\t6\r\n").blocks == "chr1+[2,4)=5,6");
    BOOST_TEST(wig("fixedStep chrom=chr1 start=5\n1\nvariableStep chrom=chr1\n8 2\nfixedStep chrom=chr1 start=9\n3\n")
                   .blocks == "chr1+[4,5)=1 chr1+[7,8)=2 chr1+[8,9)=3");
    BOOST_TEST(
        wig("#bedGraph section chr1:10-40\nchr1\t10\t12\t2\nfixedStep chrom=1 start=13\n1\nchr1\t30\t31\t3\n").blocks ==
        "chr1+[10,12)=2,2 chr1+[12,13)=1 chr1+[30,31)=3");
    BOOST_TEST(wig("fixedStep chrom=chr1 start=3\nnan\n-inf\n+1e1\n123456789\n0.123456789\n").blocks ==
               "chr1+[2,7)=nan,-inf,10,1.23457e+08,0.123457");
}

BOOST_AUTO_TEST_CASE(long_texts) {
    // Several chunks of input, and rows of all lengths.
    std::string text = "fixedStep chrom=chr2 start=1\n";
    for (int i = 0; i < 19'000; ++i)
        text += std::to_string(i * 37 % 4099) + (i % 3 == 0 ? ".25" : "") + (i % 7 == 0 ? "000000\n" : "\n");
    const TrackFolder folder;
    const Genome genome = folder.genome();
    const TrackOptions options = options_for(Etype::f32);
    FeedReport report;
    TrackBuilder builder(options, assembly_tag("a"), folder.path());
    io::Input input(folder.text(text));
    ItemFeed feed(builder, genome, Strand::positive, input.name(), report);
    source::read_wig(input, genome, feed, options, report);
    builder.finish();
    const std::vector<float> values = values_of(Gtrack(folder.path()), 0, 19'000, Strand::positive, "chr2");
    for (int i = 0; i < 19'000; ++i) {
        double expected = i * 37 % 4099 + (i % 3 == 0 ? 0.25 : 0);
        if (i % 7 == 0 && i % 3 != 0) expected *= 1e6;
        BOOST_TEST_REQUIRE(values[static_cast<std::size_t>(i)] == static_cast<float>(expected));
    }
    BOOST_TEST(report.rows == 19'000U);
}

BOOST_AUTO_TEST_CASE(what_is_counted) {
    const TextTrack made =
        wig("fixedStep chrom=chr1\n1\nfixedStep chrom=chr1 start=99\n1\n1\n1\n1\n", options_for(Etype::f16));
    BOOST_TEST(made.report.without_start.count == 1U);
    BOOST_TEST(made.report.without_start.first_line == 1U);
    BOOST_TEST(made.report.beyond_end.count == 2U);
    BOOST_TEST(made.report.beyond_end.first_line == 6U);
    BOOST_TEST(made.report.items == 2U);
    BOOST_TEST(made.report.rows == 5U);
    BOOST_TEST(made.report.warnings("f").size() == 2U);
}

BOOST_AUTO_TEST_CASE(faults_name_their_line) {
    const auto expect = [](std::string_view text, const std::string& error, Etype etype = Etype::f32) {
        const std::string got = wig(text, options_for(etype)).error;
        BOOST_TEST(contains(got, error), got);
    };
    expect("variableStep chrom=chr1\n0\t4\n5\t6\n", "positions of wig begin at 1, not at 0 (x.txt:2)");
    expect("1\n", "before any fixedStep or variableStep, '1' (x.txt:1)");
    expect("fixedStep chrom=chr1 start=5 step=0 span=0\n1\n", "its span is 0, not at least 1 (x.txt:1)");
    expect("fixedStep chrom=chr1 start=5 step=1 span=2\n1\n", "its step, 1, is not its span, 2 (x.txt:1)");
    expect("fixedStep chrom=chr1 start=5\n1\n2\nx\n", "its value, 'x', is no number of float32 (x.txt:4)");
    expect("fixedStep chrom=chr1 start=5\n1\n2\n\n300\n",
           "300 is not one of the whole numbers 0 to 255, which a track of u8 holds (x.txt:5)", Etype::u8);
    expect("fixedStep chrom=chr1 start=5\n1\n2\n-70000\n", "beyond half precision", Etype::f16);
    expect("fixedStep chrom=chr1 start=2147483646\n1\n2\n3\n", "it passes base 2147483647");
    expect("fixedStep chrom=chr1 start=5\n1 2\n", "a row of fixedStep has 1 column here, not 2 (x.txt:2)");
}

BOOST_AUTO_TEST_SUITE_END()
