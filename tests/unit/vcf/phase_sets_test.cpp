// Which heterozygotes are phased with each other: beside a model that looks at all of them.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "gk/variant/window_reach.hpp"
#include "gk/vcf/phase_sets.hpp"

using namespace gk;
using namespace gk::vcf;

namespace {

constexpr ChromId chrom{0};

// Whether the interval of a chromosome without edits can be read, behind what `seen` says.
bool is_phased(const PhaseSets& sets, std::int32_t start, std::int32_t end, std::optional<PhasedSite>& seen) {
    const Interval interval{.chrom = chrom, .start = start, .end = end};
    variant::AlteredWindow window;
    window.lay_out({}, interval);
    return !sets.not_phased(interval, window, "chr1", seen);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phase_sets)

BOOST_AUTO_TEST_CASE(one_set_parts_nothing) {
    PhaseSets sets("A", 2);
    sets.add(chrom, 3, 4, "x");
    sets.add(chrom, 9, 10, "x");
    sets.add(ChromId{1}, 9, 10, "y");
    sets.finish();
    std::optional<PhasedSite> seen;
    BOOST_TEST(!sets.has_several());
    BOOST_TEST(is_phased(sets, 0, 20, seen));
    BOOST_TEST(!seen.has_value());
}

// The blocks of one row are one sequence.
BOOST_AUTO_TEST_CASE(windows_of_one_row) {
    PhaseSets sets("A", 1);
    sets.add(chrom, 3, 4, "x");
    sets.add(chrom, 9, 10, "y");
    sets.finish();
    std::optional<PhasedSite> seen;
    BOOST_TEST(is_phased(sets, 0, 5, seen));
    BOOST_TEST(is_phased(sets, 5, 8, seen));
    BOOST_TEST(!is_phased(sets, 8, 12, seen));
    seen.reset();
    BOOST_TEST(is_phased(sets, 8, 12, seen));
    BOOST_TEST(!is_phased(sets, 0, 5, seen));
}

BOOST_AUTO_TEST_CASE(random_sets) {
    std::mt19937 random(7);
    std::size_t refused = 0;
    std::size_t answered = 0;
    for (int round = 0; round < 300; ++round) {
        PhaseSets sets("A", 1);
        std::vector<PhasedSite> sites;
        for (std::size_t n = random() % 12; n > 0; --n) {
            const auto start = static_cast<std::int32_t>(random() % 60);
            const auto size = static_cast<std::int32_t>(random() % (random() % 5 == 0 ? 30 : 2));
            sites.push_back({start, start + size, static_cast<std::uint32_t>(random() % 3)});
            sets.add(chrom, start, start + size, std::to_string(sites.back().set));
        }
        sets.finish();
        for (int i = 0; i < 60; ++i) {
            const auto start = static_cast<std::int32_t>(random() % 60);
            const Interval interval{
                .chrom = chrom, .start = start, .end = start + static_cast<std::int32_t>(random() % 40)};
            variant::AlteredWindow window;
            window.lay_out({}, interval);
            std::set<std::uint32_t> read;
            for (const PhasedSite& site : sites)
                if (variant::WindowReach(interval, window).reads(site.start, site.end)) read.insert(site.set);
            std::optional<PhasedSite> seen;
            BOOST_TEST_REQUIRE(!sets.not_phased(interval, window, "chr1", seen).has_value() == (read.size() < 2));
            ++(read.size() < 2 ? answered : refused);
        }
    }
    BOOST_TEST(refused > 1000U);
    BOOST_TEST(answered > 1000U);
}

BOOST_AUTO_TEST_SUITE_END()
