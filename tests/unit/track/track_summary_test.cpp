// Statistics of a track are those of its values.
#include "gk/track/track_summary.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "support/small_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(track_summary)

BOOST_AUTO_TEST_CASE(equal_to_the_values) {
    const std::vector<Statistic> wanted = {
        Statistic::mean,    Statistic::min, Statistic::sum, Statistic::count, Statistic::standard_deviation,
        Statistic::coverage};
    const TrackFolder folder;
    for (const std::int32_t dim : {1, 3})
        for (const std::int32_t resolution : {1, 7})
            for (const bool has_default : {false, true}) {
                build::TrackOptions options = options_for(Etype::f32, dim, resolution);
                if (has_default) options.set_default(-2);
                std::vector<float> values;
                for (int i = 0; i < 6 * dim; ++i) values.push_back(static_cast<float>(i % 5));
                values[3] = std::numeric_limits<float>::quiet_NaN();
                build_small(options, {{7, values}, {63, values}}, folder.path());
                const Gtrack opened(folder.path());
                const BlockIndex* const section = opened.find(chrom_tag("chr1"), Strand::positive);
                for (std::int32_t start = 0; start < 110; start += 3)
                    for (std::int32_t end = start; end < 120; end += 11) {
                        Summary expected(wanted);
                        expected.feed(values_of(opened, start, end));
                        for (std::int32_t base = start; base < end; ++base) {
                            const bool in_first = base >= 7 && base < 7 + 6 * resolution;
                            const bool in_second = base >= 63 && base < 63 + 6 * resolution;
                            if (in_first || in_second) expected.cover(1);
                        }
                        Summary got(wanted);
                        feed(opened, section, start, end, got);
                        for (const Statistic statistic : wanted) {
                            const double x = expected.get(statistic);
                            const double y = got.get(statistic);
                            BOOST_TEST_INFO(name_of(statistic) << " " << start << " " << end << " " << x << " " << y);
                            BOOST_TEST_REQUIRE((std::isnan(x) ? std::isnan(y) : std::abs(x - y) < 1e-9));
                        }
                    }
            }
}

BOOST_AUTO_TEST_CASE(no_section_is_all_default) {
    const TrackFolder folder;
    build::TrackOptions options = options_for(Etype::u8);
    options.set_default(4);
    build_small(options, {}, folder.path());
    const std::vector<Statistic> wanted = {Statistic::mean, Statistic::count, Statistic::coverage};
    Summary summary(wanted);
    feed(Gtrack(folder.path()), nullptr, 10, 20, summary);
    BOOST_TEST(summary.get(Statistic::mean) == 4);
    BOOST_TEST(summary.get(Statistic::count) == 10);
    BOOST_TEST(summary.get(Statistic::coverage) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
