// The nearest rows against brute force.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "gk/table/nearest.hpp"
#include "support/table_queries.hpp"

namespace {

using namespace gk::testing;
using gk::ChromId;
using gk::annotation::Feature;
using gk::table::Finder;
using gk::table::Layout;
using gk::table::Row;
using gk::table::RowHead;

std::vector<gk::table::Neighbour> nearest_by_brute_force(const Layout& layout, const gk::table::ChromTags& tags,
                                                         const gk::table::NearestRules& rules, char strand,
                                                         const Query& query) {
    std::vector<gk::table::Neighbour> all;
    for (Row row = 0; row < layout.count; ++row) {
        const RowHead& head = layout.head(row);
        if (head.chrom != tags.tag(query.chrom) || (strand != '.' && head.forward() != (strand == '+'))) continue;
        using To = gk::table::NearestRules::To;
        const std::int64_t base = rules.to == To::end5 ? head.pos5 : head.pos3;
        const std::int64_t start = rules.to == To::any ? head.start() : base;
        const std::int64_t end = rules.to == To::any ? head.end() : base + 1;
        std::int64_t distance = 0;  // to the right: positive
        if (start >= query.end)
            distance = start - query.end + 1;
        else if (end <= query.start)
            distance = end - query.start - 1;
        if (strand == '-') distance = -distance;
        if (distance == 0 && !rules.overlapping) continue;
        const bool touches_both = start >= query.end && end <= query.start;
        if (touches_both && rules.upstream && rules.downstream) {
            // Either side is right.
        } else if (touches_both) {
            distance = rules.upstream ? -1 : 1;
            if (!rules.upstream && !rules.downstream) continue;
        } else if ((distance < 0 && !rules.upstream) || (distance > 0 && !rules.downstream)) {
            continue;
        }
        if (std::abs(distance) <= rules.max_distance) all.push_back({row, distance});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::pair(std::abs(a.distance), a.row) < std::pair(std::abs(b.distance), b.row);
    });
    if (all.size() <= rules.k) return all;
    const std::int64_t farthest = std::abs(all[rules.k - 1].distance);
    std::vector<gk::table::Neighbour> closer;
    std::vector<gk::table::Neighbour> ties;
    for (const auto& each : all) {
        if (std::abs(each.distance) < farthest) closer.push_back(each);
        if (std::abs(each.distance) == farthest) ties.push_back(each);
    }
    const std::size_t wanted = rules.k - closer.size();
    if (rules.ties == gk::table::NearestRules::Ties::first) ties.resize(wanted);
    if (rules.ties == gk::table::NearestRules::Ties::last)
        ties.erase(ties.begin(), ties.end() - static_cast<std::ptrdiff_t>(wanted));
    closer.insert(closer.end(), ties.begin(), ties.end());
    return closer;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(nearest)

BOOST_AUTO_TEST_CASE(nearest_equals_brute_force) {
    using Ties = gk::table::NearestRules::Ties;
    const ToyTables toy("gencode.toy1");
    for (const Feature feature : {Feature::genes, Feature::exons}) {
        const Layout& layout = toy.annotation.table(feature);
        const Finder finder(layout, "file", toy.tags);
        RandomQueries queries(layout, toy.tags, toy.names.size());
        std::size_t wrong = 0;
        for (int n = 0; n < queries_per_table / 10; ++n) {
            const Query query = queries.next();
            gk::table::NearestRules rules;
            rules.k = 1 + queries.number(5);
            rules.ties = static_cast<Ties>(queries.number(3));
            const std::uint64_t sides = queries.number(4);
            rules.upstream = sides != 1;
            rules.downstream = sides != 2;
            rules.overlapping = queries.number(2) == 0;
            rules.to = static_cast<gk::table::NearestRules::To>(queries.number(3));
            if (queries.number(3) == 0) rules.max_distance = static_cast<std::int64_t>(queries.number(2000));
            const char strand = "+-."[queries.number(3)];
            std::vector<gk::table::Neighbour> found;
            find_nearest(finder, rules, query.chrom, strand, static_cast<std::int32_t>(query.start),
                         static_cast<std::int32_t>(query.end), found);
            const auto expected = nearest_by_brute_force(layout, toy.tags, rules, strand, query);
            const bool right = std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                                          [](const auto& a, const auto& b) {
                                              return a.row == b.row && std::abs(a.distance) == std::abs(b.distance);
                                          });
            if (!right && ++wrong < 5)
                BOOST_ERROR(layout.name << " [" << query.start << ", " << query.end << ") strand " << strand << " k "
                                        << rules.k << ": " << found.size() << " rows, expected " << expected.size());
        }
        BOOST_TEST(wrong == 0U);
    }
}

// Signs: upstream of the query, in its sense direction, is negative.
BOOST_AUTO_TEST_CASE(signs_of_distances) {
    const ToyTables toy("gencode.toy1");
    const Layout& layout = toy.annotation.table(Feature::exons);
    const Finder finder(layout, "file", toy.tags);
    const RowHead& head = layout.head(0);
    const ChromId chrom = toy.tags.find(head.chrom).value();
    const auto end = static_cast<std::int32_t>(head.end());
    gk::table::NearestRules rules;
    rules.k = 1000;
    std::vector<gk::table::Neighbour> found;
    const auto distance_to_first = [&](char strand) {
        find_nearest(finder, rules, chrom, strand, end + 10, end + 20, found);
        const auto row = std::find_if(found.begin(), found.end(), [](const auto& each) { return each.row == 0; });
        return row == found.end() ? 0 : row->distance;
    };
    BOOST_TEST(!head.forward());
    BOOST_TEST(distance_to_first('-') == 11);
    BOOST_TEST(distance_to_first('.') == -11);
    BOOST_TEST(distance_to_first('+') == 0);  // not on that strand
}

BOOST_AUTO_TEST_SUITE_END()
