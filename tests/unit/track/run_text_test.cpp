// Runs of values, and their text (gk/track/FORMAT.md#runs).
#include "gk/track/run_text.hpp"

#include <boost/test/unit_test.hpp>

#include "support/small_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(run_text)

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

struct Exported {
    std::string bedgraph;
    std::string wig;
    RunsLeftOut left_out;
};

Exported export_of(const build::TrackOptions& options, const std::vector<SmallBlock>& blocks, const RunRules& rules) {
    const TrackFolder folder;
    build_small(options, blocks, folder.path());
    const Gtrack opened(folder.path());
    ByteBuffer bedgraph;
    ByteBuffer wig;
    WigText as_wig("chr1", opened.resolution());
    Exported exported;
    exported.left_out = for_each_run(opened, opened.sections().at(0), rules, [&](const Run& run) {
        append_bedgraph("chr1", run, bedgraph);
        as_wig.append(run, wig);
    });
    exported.bedgraph = bedgraph.view();
    exported.wig = wig.view();
    return exported;
}

}  // namespace

BOOST_AUTO_TEST_CASE(joined_and_cut) {
    const Exported all = export_of(options_for(Etype::f32),
                                   {{3, {1, 1, nan, 2}}, {7, {2, 0, -0.0F}}, {98, {5, 5, 5, 6}}}, {0, 100, false});
    BOOST_TEST(all.bedgraph == "chr1\t3\t5\t1\nchr1\t6\t8\t2\nchr1\t8\t9\t0\nchr1\t9\t10\t-0\nchr1\t98\t100\t5\n");
    BOOST_TEST(
        all.wig ==
        "fixedStep chrom=chr1 start=4 step=1 span=1\n1\n1\nfixedStep chrom=chr1 start=7 step=1 span=1\n2\n2\n0\n-0\n"
        "fixedStep chrom=chr1 start=99 step=1 span=1\n5\n5\n");
    BOOST_TEST(all.left_out.nan_bases == 1U);
    BOOST_TEST(all.left_out.bases_beyond_end == 2U);
}

BOOST_AUTO_TEST_CASE(without_default_values) {
    build::TrackOptions options = options_for(Etype::u8);
    options.set_default(0);
    const Exported some = export_of(options, {{3, {1, 0, 0, 2}}}, {0, 100, true});
    BOOST_TEST(some.bedgraph == "chr1\t3\t4\t1\nchr1\t6\t7\t2\n");
    BOOST_TEST(some.left_out.default_bases == 2U);
}

BOOST_AUTO_TEST_CASE(a_column_at_a_resolution) {
    const Exported second = export_of(options_for(Etype::u8, 2, 30), {{60, {1, 4, 2, 4, 3, 5}}}, {1, 100, false});
    BOOST_TEST(second.bedgraph == "chr1\t60\t100\t4\n");
    BOOST_TEST(second.wig ==
               "fixedStep chrom=chr1 start=61 step=30 span=30\n4\nfixedStep chrom=chr1 start=91 step=10 span=10\n4\n");
    BOOST_TEST(second.left_out.bases_beyond_end == 50U);
}

BOOST_AUTO_TEST_SUITE_END()
