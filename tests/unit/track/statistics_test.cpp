// Statistics (gk/track/FORMAT.md#statistics).
#include "gk/track/statistics.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <vector>

using namespace gk::track;

BOOST_AUTO_TEST_SUITE(statistics)

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
const std::vector<Statistic> all = {Statistic::mean,    Statistic::min,   Statistic::max,
                                    Statistic::sum,     Statistic::count, Statistic::standard_deviation,
                                    Statistic::coverage};

}  // namespace

BOOST_AUTO_TEST_CASE(names) {
    for (const Statistic statistic : all) BOOST_TEST((find_statistic(name_of(statistic)) == statistic));
    BOOST_TEST(!find_statistic("median"));
}

BOOST_AUTO_TEST_CASE(without_values) {
    Summary summary(all);
    summary.feed(nan, 5);
    summary.feed(std::vector<float>{nan, nan});
    for (const Statistic statistic : {Statistic::mean, Statistic::min, Statistic::max, Statistic::standard_deviation})
        BOOST_TEST(std::isnan(summary.get(statistic)));
    for (const Statistic statistic : {Statistic::sum, Statistic::count, Statistic::coverage})
        BOOST_TEST(summary.get(statistic) == 0);
}

BOOST_AUTO_TEST_CASE(of_some_values) {
    Summary summary(all);
    std::vector<float> values = {nan, 4, 4, 4, 4, nan, nan, nan, nan, 1, 1};
    summary.feed(values);
    summary.cover(6);
    BOOST_TEST(summary.get(Statistic::mean) == 3);
    BOOST_TEST(summary.get(Statistic::min) == 1);
    BOOST_TEST(summary.get(Statistic::max) == 4);
    BOOST_TEST(summary.get(Statistic::sum) == 18);
    BOOST_TEST(summary.get(Statistic::count) == 6);
    BOOST_TEST(summary.get(Statistic::coverage) == 6);
    BOOST_TEST(std::abs(summary.get(Statistic::standard_deviation) - std::sqrt(12.0 / 5)) < 1e-12);
}

BOOST_AUTO_TEST_CASE(one_value_has_no_deviation) {
    Summary summary(all);
    summary.feed(7, 1);
    BOOST_TEST(summary.get(Statistic::standard_deviation) == 0);
}

BOOST_AUTO_TEST_CASE(runs_and_pieces_are_values) {
    std::vector<float> values;
    for (int i = 0; i < 1000; ++i) values.push_back(static_cast<float>(i % 37) + 1e6F);
    Summary at_once(all);
    at_once.feed(values);
    Summary in_pieces(all);
    Summary rest(all);
    for (std::size_t i = 0; i < 500; ++i) in_pieces.feed(values[i], 1);
    for (std::size_t i = 500; i < 1000; i += 50) rest.feed(std::span(values).subspan(i, 50));
    in_pieces.combine(rest);
    for (const Statistic statistic : all) {
        const double expected = at_once.get(statistic);
        BOOST_TEST(std::abs(in_pieces.get(statistic) - expected) <= 1e-12 * std::abs(expected));
    }
    double squares = 0;
    for (const float value : values) squares += std::pow(value - at_once.get(Statistic::mean), 2);
    BOOST_TEST(std::abs(at_once.get(Statistic::standard_deviation) - std::sqrt(squares / 999)) < 1e-9);
}

BOOST_AUTO_TEST_CASE(parts_of_an_interval) {
    const auto part = [](bool negative, std::uint32_t i) {
        const Bases bases = part_of(10, 17, negative, i, 3);
        return std::pair(bases.start, bases.end);
    };
    BOOST_TEST((part(false, 0) == std::pair(10, 12)));
    BOOST_TEST((part(false, 1) == std::pair(12, 14)));
    BOOST_TEST((part(false, 2) == std::pair(14, 17)));
    BOOST_TEST((part(true, 0) == std::pair(15, 17)));
    BOOST_TEST((part(true, 2) == std::pair(10, 13)));
    const Bases empty = part_of(10, 11, false, 0, 2);
    BOOST_TEST(empty.start == empty.end);
}

BOOST_AUTO_TEST_SUITE_END()
